package exabgp.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HexTextTest {
    private static String error(String text) {
        return assertThrows(Undecodable.class, () -> parse(text)).getMessage();
    }

    private static Octets parse(String text) throws Undecodable {
        return HexText.parse(Octets.copyOf(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void colonsAndSpacesAreNothing() throws Undecodable {
        assertEquals(Octets.of(0xFF, 0x00, 0x1A), parse(" FF:00 1a\n"));
        assertEquals(Octets.of(0xFF, 0x1A), parse("FF\u20031a"));
    }

    @Test
    void digitsAreReadInEitherCase() throws Undecodable {
        for (int octet = 0; octet < 256; octet++) {
            assertEquals(Octets.of(0, octet), parse(String.format("00%02x", octet)));
            assertEquals(Octets.of(octet, 0), parse(String.format("%02X00", octet)));
        }
    }

    @Test
    void anythingElseIsRefusedWithItsBeginning() {
        assertEquals("invalid hexadecimal: xyz", error("xyz"));
        assertEquals("invalid hexadecimal: abc", error("abc"));
        assertEquals("invalid hexadecimal: ", error(""));
        assertEquals("invalid hexadecimal: " + "g".repeat(50), error("g".repeat(1000)));
        assertEquals("invalid hexadecimal:  [2J", error("\u001b[2J"));
        assertEquals("invalid hexadecimal: 0\u0130", error("0\u0130"));
        assertEquals("invalid hexadecimal: ff0g", error("ff0g"));
        assertEquals("invalid hexadecimal: \u00ff0", error("\u00ff0"));
    }
}
