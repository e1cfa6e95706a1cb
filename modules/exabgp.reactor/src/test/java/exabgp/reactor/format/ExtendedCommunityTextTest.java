package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.message.Update;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtendedCommunityTextTest {
    @ParameterizedTest
    @CsvSource({
        "0002FDE800000064, target:65000:100",
        "4002FDE8FFFFFFFF, target:65000:4294967295",
        "0102010203040064, target:1.2.3.4:100",
        "0202FFFFFFFF0064, target:4294967295:100",
        "0003FDE800000064, origin:65000:0.0.0.100",
        "0103010203040064, origin:1.2.3.4:100",
        "0203000111700064, origin:70000:100",
        "0013FDE800000064, rtrecord:65000:100",
        "0113010203040064, rtrecord:1.2.3.4:100",
        "0213000111700064, rtrecord:70000:100",
        "8006000000000000, rate-limit:0",
        "8006FDE846160000, rate-limit:9600",
        "000600003F800000, rate-limit:1",
        "80060000BF800000, rate-limit:-1",
        "800C0000447A0000, rate-limit:1000:packets",
        "80060000477FFF00, rate-limit:65535",
        "800600005D5E0B6B, rate-limit:999999984306749440",
        "800600007FC00000, 0x800600007FC00000",
        "800600007F800000, 0x800600007F800000",
        "80060000FF7FFFFF, 0x80060000FF7FFFFF",
        "8007000000000001, action terminal",
        "8007000000000002, action sample",
        "8007000000000003, action sample-terminal",
        "8007000000000000, 'action '",
        "8008FDE800000064, redirect:65000:100",
        "8208000111700064, 0x8208000111700064",
        "8108010203040064, 0x8108010203040064",
        "8009000000000020, mark 32",
        "800A010234567890, l2info:1:2:13398:30864",
        "0800000000000000, redirect-to-nexthop",
        "0800000000000001, copy-to-nexthop",
        "010C010203040000, redirect-to-nexthop-ietf 1.2.3.4",
        "010C010203040001, copy-to-nexthop-ietf 1.2.3.4 (with copy)",
        "030C000000000000, encap:Default",
        "030C000000000001, encap:L2TPv3",
        "030C000000000002, encap:GRE",
        "030C000000000007, encap:IP-in-IP",
        "030C000000000008, encap:VXLAN",
        "030C000000000009, encap:NVGRE",
        "030C00000000000A, encap:MPLS",
        "030C00000000000C, encap:VXLAN-GPE",
        "030C00000000000D, encap:MPLS-in-UDP",
        "030C00000000FFFF, encap:encap:UNKNOWN-65535",
        "0314000000050000, consistentHashSortOrder:5",
        "0600000000000005, mac-mobility:5",
        "0600010000000005, mac-mobility:5:sticky",
        "0C00000A0000000A, mup:10:10",
        "4004FDE83F800000, 0x4004FDE83F800000",
        "030B000000000064, 0x030B000000000064",
        "FFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF"
    })
    void eachHasItsName(String octets, String name) {
        ExtendedCommunities one = new ExtendedCommunities(Octets.parseHex(octets));
        String expected = "\"extended-community\": [ { \"value\": " + Long.toUnsignedString(Long.parseUnsignedLong(octets, 16)) + ", \"string\": \"" + name + "\" } ]";
        assertJson(expected, one);
    }

    @Test
    void anInterfaceSetSaysInJsonWhetherItIsTransitiveAndInCommandsBeforeItsParts() {
        ExtendedCommunities sets = new ExtendedCommunities(Octets.parseHex("0702000004D2C00A" + "4702CAFFEE014001" + "0702000000008000" + "0702000000000000"));
        assertJson(
                "\"extended-community\": [ { \"value\": 504966108299837450, \"string\": \"interface-set:input-output:1234:10\", \"transitive\": true }, "
                        + "{ \"value\": 5116875327204835329, \"string\": \"interface-set:input:3405770241:1\", \"transitive\": false }, "
                        + "{ \"value\": 504966108218949632, \"string\": \"interface-set:output:0:0\", \"transitive\": true }, "
                        + "{ \"value\": 504966108218916864, \"string\": \"interface-set:0:0:0\", \"transitive\": true } ]",
                sets);
        assertEquals(
                "extended-community [ interface-set:transitive:input-output:1234:10 interface-set:non-transitive:input:3405770241:1 interface-set:transitive:output:0:0 "
                        + "interface-set:transitive:0:0:0 ]",
                text(sets));
    }

    @Test
    void oneAloneStandsWithoutBracketsInText() {
        assertEquals("extended-community target:65000:100", text(new ExtendedCommunities(Octets.parseHex("0002FDE800000064"))));
        assertEquals("extended-community copy-to-nexthop-ietf 1.2.3.4", text(new ExtendedCommunities(Octets.parseHex("010C010203040001"))));
        assertEquals("extended-community [ ]", text(new ExtendedCommunities(Octets.EMPTY)));
    }

    @Test
    void thoseAboutIpv6AddressesHaveNumbersOf160Bits() {
        assertJson(
                "\"extended-community-ipv6\": [ { \"value\": 47389442064591062288541496103088308189462628, \"string\": \"0x000220010DB80000000000000000000000010064\" } ]",
                new Ipv6ExtendedCommunities(Octets.parseHex("000220010DB80000000000000000000000010064")));
        assertJson(
                "\"extended-community-ipv6\": [ { \"value\": 1461501637330902918203684832716283019655932542975, \"string\": \"0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF\" }, "
                        + "{ \"value\": 0, \"string\": \"0x0000000000000000000000000000000000000000\" } ]",
                new Ipv6ExtendedCommunities(Octets.parseHex("FF".repeat(20) + "00".repeat(20))));
    }

    @Test
    void thoseAboutIpv6AddressesHaveNamesToo() {
        Ipv6ExtendedCommunities both =
                new Ipv6ExtendedCommunities(Octets.parseHex("000C20010DB80000000000000000000000010000" + "000C20010DB80000000000000000000000010001"));
        String told = fields(both);
        assertTrue(told.contains("\"string\": \"redirect-to-nexthop-ietf 2001:db8::1\""), told);
        assertTrue(told.contains("\"string\": \"copy-to-nexthop-ietf 2001:db8::1 (with copy)\""), told);
        assertEquals("extended-community [ redirect-to-nexthop-ietf 2001:db8::1 copy-to-nexthop-ietf 2001:db8::1 ]", text(both));
    }

    private static void assertJson(String expected, Attribute attribute) {
        assertEquals(expected, fields(attribute));
    }

    private static String fields(Attribute attribute) {
        String line = Telling.received(new Update(List.of(), Attributes.of(attribute), List.of(), null, List.of()));
        return line.substring(line.indexOf("\"extended"), line.length() - " } } }".length());
    }

    private static String text(Attribute attribute) {
        return RouteText.attributes(Attributes.of(attribute));
    }
}
