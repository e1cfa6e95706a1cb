package exabgp.wire.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AsnTest {
    @Test
    void whatDoesNotFitInTwoOctetsIsAsTrans() {
        assertTrue(new Asn(65535).isTwoOctet());
        assertEquals(65535, new Asn(65535).asTwoOctet());
        assertFalse(new Asn(65536).isTwoOctet());
        assertEquals(23456, new Asn(65536).asTwoOctet());
    }

    @Test
    void onlyFourOctetsAreANumber() {
        assertEquals("4294967295", new Asn(Asn.MAX).toString());
        assertThrows(IllegalArgumentException.class, () -> new Asn(Asn.MAX + 1));
        assertThrows(IllegalArgumentException.class, () -> new Asn(-1));
    }
}
