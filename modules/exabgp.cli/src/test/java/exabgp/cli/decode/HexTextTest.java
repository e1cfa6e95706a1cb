package exabgp.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import org.junit.jupiter.api.Test;

class HexTextTest {
    private static String error(String text) {
        return assertThrows(Undecodable.class, () -> HexText.parse(text)).getMessage();
    }

    @Test
    void colonsAndSpacesAreNothing() throws Undecodable {
        assertEquals(Octets.of(0xFF, 0x00, 0x1A), HexText.parse(" FF:00 1a\n"));
    }

    @Test
    void anythingElseIsRefusedWithItsBeginning() {
        assertEquals("invalid hexadecimal: xyz", error("xyz"));
        assertEquals("invalid hexadecimal: abc", error("abc"));
        assertEquals("invalid hexadecimal: ", error(""));
        assertEquals("invalid hexadecimal: " + "g".repeat(50), error("g".repeat(1000)));
        assertEquals("invalid hexadecimal:  [2J", error("\u001b[2J"));
    }
}
