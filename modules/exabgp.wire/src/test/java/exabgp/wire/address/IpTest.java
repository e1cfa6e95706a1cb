package exabgp.wire.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpTest {
    @ParameterizedTest
    @CsvSource({
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "0:0:0:0:0:0:0:0, ::",
        "2001:DB8::A, 2001:db8::a",
        "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:0:0:2:0:0:3:4, 1::2:0:0:3:4",
        "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "::ffff:1.2.3.4, ::ffff:1.2.3.4",
        "::ffff:102:304, ::ffff:1.2.3.4",
        "::1.2.3.4, ::1.2.3.4",
        "::ffff, ::ffff",
        "::1:0, ::0.1.0.0",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "fe80::1, fe80::1"
    })
    void ipv6IsReadInEveryFormAndWrittenInTheShortest(String text, String canonical) {
        Ipv6 address = Ipv6.parse(text);
        assertEquals(canonical, address.toString());
        assertEquals(address, Ipv6.parse(canonical));
        assertEquals(address, Ip.decode(address.octets()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ":", ":::", "1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "::1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8::", "12345::", "g::", "1:", ":1", "1:::2",
                "::1.2.3", "::1.2.3.256", "1.2.3.4::", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "::1%eth0", " ::1", "::1 ", "::１", "1.2.3.4", "::-1", "::+1"
            })
    void whatIsNotIpv6IsRefusedWithItsText(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Ipv6.parse(text));
        assertEquals("'" + text + "' is not an IPv6 address", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, 0", "255.255.255.255, -1", "1.2.3.4, 16909060", "128.0.0.1, -2147483647"})
    void ipv4IsReadAndWritten(String text, int value) {
        assertEquals(new Ipv4(value), Ipv4.parse(text));
        assertEquals(text, new Ipv4(value).toString());
        assertEquals(new Ipv4(value), Ip.decode(new Ipv4(value).octets()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.", ".1.2.3", "1..2.3", "1.2.3.04", "01.2.3.4", "1.2.3.4 ", "1.2.3.x", "-1.2.3.4", "1.2.3.1000", "١.2.3.4"})
    void whatIsNotIpv4IsRefusedWithItsText(String text) {
        assertEquals("'" + text + "' is not an IPv4 address", assertThrows(IllegalArgumentException.class, () -> Ipv4.parse(text)).getMessage());
    }

    @Test
    void onlyFourAndSixteenOctetsAreAnAddress() {
        assertThrows(Malformed.class, () -> Ip.decode(Octets.EMPTY));
        assertThrows(Malformed.class, () -> Ip.decode(Octets.of(1, 2, 3, 4, 5)));
    }

    @Test
    void orderIsByVersionThenUnsigned() {
        assertTrue(Ip.parse("255.0.0.0").compareTo(Ip.parse("::")) < 0);
        assertTrue(Ip.parse("::").compareTo(Ip.parse("1.2.3.4")) > 0);
        assertTrue(Ip.parse("127.0.0.1").compareTo(Ip.parse("128.0.0.1")) < 0);
        assertTrue(Ip.parse("7fff::").compareTo(Ip.parse("8000::")) < 0);
        assertTrue(Ip.parse("::7fff:0:0:0").compareTo(Ip.parse("::8000:0:0:0")) < 0);
        assertEquals(0, Ip.parse("::1").compareTo(Ip.parse("0::1")));
    }

    @Test
    void linkLocalIsTheFirstTenBits() {
        assertTrue(Ipv6.parse("fe80::1").isLinkLocal());
        assertTrue(Ipv6.parse("febf::1").isLinkLocal());
        assertTrue(!Ipv6.parse("fec0::1").isLinkLocal());
        assertTrue(!Ipv6.parse("fe00::1").isLinkLocal());
    }
}
