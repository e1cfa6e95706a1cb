package exabgp.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import org.junit.jupiter.api.Test;

class FramedTest {
    private static final String MARKER = "FF".repeat(16);

    private static Octets hex(String text) {
        return Octets.parseHex(text);
    }

    @Test
    void aWholeMessageStaysAsItIs() throws Undecodable {
        var framed = Framed.of(hex(MARKER + "0013" + "04"));
        assertEquals(hex(MARKER + "001304"), framed.frame());
        assertNull(framed.warning());
    }

    @Test
    void aBodyBecomesAnUpdate() throws Undecodable {
        assertEquals(hex(MARKER + "001702" + "00000000"), Framed.of(hex("00000000")).frame());
    }

    @Test
    void aLengthThatLiesIsToldAndPutRight() throws Undecodable {
        var shorter = Framed.of(hex(MARKER + "001302" + "00000000"));
        assertEquals("warning: BGP header size (19) does not match data length (23)", shorter.warning());
        assertEquals(hex(MARKER + "001302"), shorter.frame());
        var longer = Framed.of(hex(MARKER + "FFFF02" + "00000000"));
        assertEquals("warning: BGP header size (65535) does not match data length (23)", longer.warning());
        assertEquals(hex(MARKER + "001702" + "00000000"), longer.frame());
        var none = Framed.of(hex(MARKER + "000002" + "00000000"));
        assertEquals(hex(MARKER + "001702" + "00000000"), none.frame());
    }

    @Test
    void unknownTypesAreRefused() {
        var thrown = assertThrows(Undecodable.class, () -> Framed.of(hex(MARKER + "0013FE")));
        assertEquals("unknown type 254", thrown.getMessage());
    }

    @Test
    void halfAHeaderIsRefused() {
        var thrown = assertThrows(Undecodable.class, () -> Framed.of(hex(MARKER + "00")));
        assertEquals("invalid payload", thrown.getMessage());
    }

    @Test
    void moreThanAMessageHoldsIsRefused() {
        assertThrows(Undecodable.class, () -> Framed.of(hex("00".repeat(65_530))));
    }
}
