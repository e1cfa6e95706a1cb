package exabgp.wire.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteDistinguisherTest {
    @ParameterizedTest
    @CsvSource({
        "65000:4294967295, 0000FDE8FFFFFFFF",
        "0:0, 0000000000000000",
        "192.0.2.1:65535, 0001C0000201FFFF",
        "65536:7, 0002000100000007",
        "4294967295:0, 0002FFFFFFFF0000"
    })
    void textAndOctetsSayTheSame(String text, String hex) {
        RouteDistinguisher read = RouteDistinguisher.parse(text);
        OctetWriter out = new OctetWriter();
        read.encode(out);
        assertEquals(hex, out.toOctets().toHex());
        assertEquals(read, RouteDistinguisher.decode(Octets.parseHex(hex)));
        assertEquals(text, read.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", ":", "1:", ":1", "1:4294967296", "65536:65536", "4294967296:1", "192.0.2.1:65536", "192.0.2:1", "-1:1", "1:+1", "a:b", "1:2:3"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> RouteDistinguisher.parse(text));
    }

    @Test
    void anUnknownTypeIsShownWhole() {
        assertEquals("0x00FF000000000001", new RouteDistinguisher(0x00FF_0000_0000_0001L).toString());
    }
}
