package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.reactor.format.RouteText;
import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedCommunityGrammarTest {
    @ParameterizedTest
    @CsvSource({
        "0x0002FDE900000001, 0002FDE900000001",
        "0xFfffffffffffffff, FFFFFFFFFFFFFFFF",
        "72:0.0.0.1, 0002004800000001",
        "0:0, 0002000000000000",
        "target:65535:4294967295, 0002FFFFFFFFFFFF",
        "target:0x10:0x20, 0002001000000020",
        "target:1000:10.10.10.10, 000203E80A0A0A0A",
        "target:8.8.8.8:8000, 0102080808081F40",
        "target:70600:6000, 0102000113C81770",
        "target:70600L:6000, 0202000113C81770",
        "target:1L:6000, 0202000000011770",
        "origin:70600L:6000, 0203000113C81770",
        "rtrecord:70600L:6000, 0213000113C81770",
        "target4:1L:6000, 0202000000011770",
        "target:1.5064:6000, 0202000113C81770",
        "target4:5:6, 0102000000050006",
        "origin:100:1000, 00030064000003E8",
        "origin:7.7.7.7:7000, 0103070707071B58",
        "origin:70500:5000, 0103000113641388",
        "origin4:71100:11000, 0103000115BC2AF8",
        "origin:0.65536L:1, ''",
        "rtrecord:65000:100, 0013FDE800000064",
        "redirect:1300:83000, 8008051400014438",
        "redirect:70000:100, 8208000111700064",
        "redirect:1.2.3.4:100, 8108010203040064",
        "l2info:1:2:13398:30864, 800A010234567890",
        "redirect-to-nexthop, 0800000000000000",
        "copy-to-nexthop, 0800000000000001",
        "redirect-to-nexthop-ietf 1.2.3.4, 010C010203040000",
        "redirect-to-nexthop-ietf:1.2.3.4, 010C010203040000",
        "copy-to-nexthop-ietf 1.2.3.4, 010C010203040001",
        "bandwidth:65000:1, 4004FDE83F800000",
        "mup:10:10, 0C00000A0000000A",
        "rate-limit:9600, 8006000046160000",
        "rate-limit:9600:bytes, 8006000046160000",
        "rate-limit:1000:packets, 800C0000447A0000",
        "action sample-terminal, 8007000000000003",
        "action:sample, 8007000000000002",
        "action terminal, 8007000000000001",
        "mark 63, 800900000000003F",
        "mark:0, 8009000000000000",
        "encap:VXLAN, 030C000000000008",
        "encap:encap:UNKNOWN-65535, 030C00000000FFFF",
        "encap:3, 030C000000000003",
        "mac-mobility:5, 0600000000000005",
        "mac-mobility:5:sticky, 0600010000000005",
        "esi-label:300, 06010000000012C0",
        "esi-label:1048575:single-active, 0601010000FFFFF0",
        "es-import:02:00:5e:00:53:01, 060202005E005301",
        "router-mac:02-00-5e-00-53-01, 060302005E005301",
        "default-gateway, 030D000000000000",
        "consistentHashSortOrder:5, 0314000000050000",
        "interface-set:input:1234:10, 0702000004D2400A",
        "interface-set:transitive:input-output:1234:10, 0702000004D2C00A",
        "interface-set:non-transitive:input:3405770241:1, 4702CAFFEE014001"
    })
    void eachFormHasItsOctets(String text, String octets) throws GrammarError {
        if (octets.isEmpty()) {
            assertThrows(GrammarError.class, () -> parse("extended-community " + text));
            return;
        }
        Attributes expected = Attributes.of(new ExtendedCommunities(Octets.parseHex(octets)));
        assertEquals(expected, parse("extended-community " + text));
        assertEquals(expected, parse("extended-community [ " + text + " ]"));
    }

    @Test
    void aListIsSortedAndSeveralAddUp() throws GrammarError {
        Attributes expected = Attributes.of(new ExtendedCommunities(Octets.parseHex("0002000100000001" + "0002000200000001" + "8009000000000001" + "800A010234567890")));
        assertEquals(expected, parse("extended-community [ l2info:1:2:13398:30864 2:1 mark 1, target:1:1 ]"));
        assertEquals(expected, parse("extended-community [l2info:1:2:13398:30864 2:1] extended-community mark 1 extended-community 1:1"));
        assertEquals(Attributes.of(new ExtendedCommunities(Octets.EMPTY)), parse("extended-community [ ]"));
    }

    @Test
    void thoseAboutIpv6AddressesAreAnAttributeOfTheirOwn() throws GrammarError {
        ExtendedCommunities narrow = new ExtendedCommunities(Octets.parseHex("0002000100000001"));
        Ipv6ExtendedCommunities wide = new Ipv6ExtendedCommunities(Octets.parseHex("000220010DB80000000000000000000000010064" + "000C20010DB80000000000000000000000010001"));
        assertEquals(Attributes.of(narrow, wide), parse("extended-community [ copy-to-nexthop-ietf 2001:db8::1 1:1 0x000220010DB80000000000000000000000010064 ]"));
        assertEquals(
                Attributes.of(wide),
                parse("extended-community copy-to-nexthop-ietf 2001:db8::1 extended-community 0x000220010DB80000000000000000000000010064"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0002FDE800000064", "0102010203040064", "0003FDE800000064", "0103010203040064", "0013FDE800000064", "0113010203040064", "80060000477FFF00", "800C0000447A0000",
        "8007000000000001", "8007000000000002", "8007000000000003", "8008FDE800000064", "8208000111700064", "8108010203040064", "8009000000000020", "800A010234567890",
        "0800000000000000", "0800000000000001", "010C010203040000", "010C010203040001", "030C00000000000D", "030C00000000FFFF", "0314000000050000", "0600000000000005",
        "0600010000000005", "0C00000A0000000A", "4004FDE83F800000", "0702000004D2C00A", "4702CAFFEE014001", "FFFFFFFFFFFFFFFF"
    })
    void whatIsShownCanBeWritten(String octets) throws GrammarError {
        Attributes attributes = Attributes.of(new ExtendedCommunities(Octets.parseHex(octets)));
        assertEquals(attributes, parse(RouteText.attributes(attributes)));
    }

    @Test
    void errorsSayWhatWasExpected() {
        assertError("1:20", "expected an extended community (as in target:65000:1, or 0x and 16 digits), found 'targt:1:2'; did you mean 'target'?", "targt:1:2");
        assertError("1:20", "expected an extended community (as in target:65000:1, or 0x and 16 digits), found '1:2:3'", "1:2:3");
        assertError("1:20", "expected an extended community (as in target:65000:1), found the end of the command", "");
        assertError("1:20", "expected an extended community of 16 hexadecimal digits, or of 40 for IPv6, behind 0x, found '0x12'", "0x12");
        assertError("1:20", "expected an extended community of 16 hexadecimal digits, or of 40 for IPv6, behind 0x, found '0x000g000000000000'", "0x000g000000000000");
        assertError("1:20", "expected an extended community of the form target:AS-OR-ADDRESS:NUMBER, found 'target:1'", "target:1");
        assertError("1:20", "expected an extended community of the form target:AS-OR-ADDRESS:NUMBER, found 'target:70000:65536'", "target:70000:65536");
        assertError("1:20", "expected an extended community of the form target:AS-OR-ADDRESS:NUMBER, found 'target:1:4294967296'", "target:1:4294967296");
        assertError("1:20", "expected an extended community of the form mup:NUMBER (0 to 65535):NUMBER, found 'mup:65536:1'", "mup:65536:1");
        assertError("1:25", "expected an extended community of the form mark NUMBER (0 to 63), found '64'", "mark 64");
        assertError("1:24", "expected an extended community of the form mark NUMBER (0 to 63), found the end of the command", "mark");
        assertError("1:27", "expected an extended community of the form action sample, action terminal or action sample-terminal, found 'none'", "action none");
        assertError("1:20", "expected an extended community of the form bandwidth:AS (0 to 65535):OCTETS-A-SECOND, found 'bandwidth:70000:1'", "bandwidth:70000:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ":", "::", "target::", "target:", ":1", "1:", "origin:1.2.3:4", "target:1.70000:4", "l2info:256:0:0:0", "l2info:1:2:3", "rate-limit", "rate-limit:-1", "rate-limit:1:miles",
        "encap", "encap:", "encap:x", "encap:65536", "mac-mobility", "mac-mobility:1:stuck", "interface-set", "interface-set:up:1:1", "interface-set:maybe:input:1:1",
        "interface-set:input:1:16384", "redirect-to-nexthop:1", "redirect-to-nexthop-ietf", "redirect-to-nexthop-ietf x", "copy-to-nexthop-ietf [", "redirect:1", "redirect:x:1",
        "redirect:70000:70000", "redirect:1.2.3.4:70000", "consistentHashSortOrder:x", "bandwidth:1:x", "mup:1", "L:L", "0x:1", "0x"
    })
    void whatIsNoCommunityIsOneError(String text) {
        assertThrows(GrammarError.class, () -> parse("extended-community " + text));
        assertThrows(GrammarError.class, () -> parse("extended-community [ " + text + " ]"));
    }

    private static void assertError(String place, String message, String text) {
        GrammarError error = assertThrows(GrammarError.class, () -> parse("extended-community " + text));
        assertEquals(place + " " + message, error.location() + " " + error.message());
    }

    private static Attributes parse(String text) throws GrammarError {
        return new RouteGrammar().attributes(Tokens.ofCommand(text, 0)).attributes();
    }
}
