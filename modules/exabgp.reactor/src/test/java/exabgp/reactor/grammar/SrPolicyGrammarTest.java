package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.LocalPref;
import exabgp.wire.attribute.TunnelEncapsulation;
import exabgp.wire.family.Afi;
import exabgp.wire.nlri.SrPolicyNlri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrPolicyGrammarTest {
    private static final String HEAD = "distinguisher 1 color 4294967295 endpoint 192.0.2.1 next-hop 192.0.2.2 ";

    @Test
    void aPathIsKnownByThreeNumbers() throws GrammarError {
        assertEquals(new SrPolicyNlri(1, 4_294_967_295L, Ip.parse("192.0.2.1"), null), read(HEAD).nlri());
        assertEquals(new SrPolicyNlri(0, 0, Ip.parse("2001:db8::1"), new PathId(7)), read("distinguisher 0 color 0 endpoint 2001:db8::1 path-information 7").nlri());
    }

    @Test
    void otherAttributesStandAmongTheWords() throws GrammarError {
        assertEquals(new LocalPref(5), read(HEAD + "local-preference 5").attributes().find(LocalPref.class));
        assertEquals(null, read(HEAD).attributes().find(TunnelEncapsulation.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "preference 4294967295 priority 255 enlp 3 | 000F0011 0C060000FFFFFFFF 0F02FF00 0E03000003",
        "binding-sid mpls 1048575 | 000F0008 0D061000FFFFF100",
        "binding-sid null | 000F0004 0D020000",
        "srv6-binding-sid 2001:db8::1 | 000F0014 14120000 20010DB8000000000000000000000001",
        "policy-name \"two words\" candidate-path-name one | 000F0014 82000A00 74776F20776F726473 81000400 6F6E65",
        "segment-list weight 7 segment type-a mpls 16001 segment type-a mpls 16002 preference 1 | 000F0024 800019000906000000000007 0106000003E81000 0106000003E82100 0C06000000000001",
        "segment-list segment type-b srv6 2001:db8::1 endpoint-behavior 0x41 32 0 16 0 | 000F0020 80001D00 0D1A1000 20010DB8000000000000000000000001 0041000020001000",
        "segment-list segment type-c ipv4 192.0.2.1 algorithm 128 sid 16001 | 000F0010 80000D00 030A6080 C0000201 03E81000",
        "segment-list segment type-d ipv6 2001:db8::1 algorithm 0 | 000F0018 80001500 04120000 20010DB8000000000000000000000001",
        "segment-list segment type-j local-if-id 1 local-ipv6 2001:db8::1 remote-if-id 2 remote-ipv6 2001:db8::2 algorithm 0 | "
                + "000F0030 80002D00 0F2A0000 00000001 20010DB8000000000000000000000001 00000002 20010DB8000000000000000000000002",
        "segment-list segment-list | 000F0008 80000100 80000100"
    })
    void thePathSaysWhatItIs(String text, String octets) throws GrammarError {
        Attribute expected = Attribute.ofRaw(23, 0xC0, Octets.parseHex(octets.replace(" ", "")));
        assertEquals(expected, read(HEAD + text).attributes().find(TunnelEncapsulation.class));
        ParsedRoute filed = new RouteGrammar().srPolicy(Tokens.ofFile(HEAD + text + ";\n"), null).getFirst();
        assertEquals(expected, filed.attributes().find(TunnelEncapsulation.class));
        ParsedRoute any = new RouteGrammar().route(Tokens.ofCommand("192.0.2.0/24 tunnel-encap [ sr-policy " + text + " ]", 0)).getFirst();
        assertEquals(expected, any.attributes().find(TunnelEncapsulation.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "preference 4294967296 | expected a preference (0 to 4294967295), found '4294967296'",
        "priority 256 | expected a priority (0 to 255), found '256'",
        "binding-sid 5 | expected a binding SID (mpls and a label, or null), found '5'",
        "binding-sid mpls 1048576 | expected an MPLS label (0 to 1048575), found '1048576'",
        "srv6-binding-sid 192.0.2.1 | expected an SRv6 SID (an IPv6 address), found '192.0.2.1'",
        "segment-list weight x | expected a weight (0 to 4294967295), found 'x'",
        "segment-list segment type-z | 'expected the type of a segment (type-a, type-b, type-c, type-d, type-e, type-f, type-g, type-h, type-i, type-j, type-k), found ''type-z''; did you mean ''type-a''?'",
        "segment-list segment type-a srv6 | expected 'mpls', found 'srv6'",
        "segment-list segment type-c ipv4 2001:db8::1 | expected an IPv4 address, found '2001:db8::1'",
        "segment-list segment type-c ipv4 192.0.2.1 | expected 'algorithm', found the end of the command",
        "segment-list segment type-b srv6 ::1 endpoint-behavior 65536 | expected an endpoint behavior (0 to 65535), found '65536'",
        "tunnel-encap [ ] | no tunnel at all",
        "tunnel-encap [ tunnel-type-65536 0x ] | expected tunnel-type- and a type (0 to 65535), found 'tunnel-type-65536'",
        "tunnel-encap [ tunnel-type-15 0x0C ] | needs 1 octets, only 0 left",
        "tunnel-encap [ sr-policy unknown-subtlv-12 0x01 ] | a sub-TLV 12 of an SR Policy of 1 octets",
        "tunnel-encap [ sr-policy unknown-subtlv-256 0x01 ] | expected unknown-subtlv- and a type (0 to 255), found 'unknown-subtlv-256'",
        "tunnel-encap [ sr-policy segment-list segment unknown-subtlv-1 0x ] | needs 1 octets, only 0 left",
        "rd 1:2 | a candidate path has no route distinguisher"
    })
    void whatIsWrongIsSaid(String text, String what) {
        assertEquals(what, assertThrows(GrammarError.class, () -> read(HEAD + text)).message());
    }

    @Test
    void whatIsTooLongForItsLengthIsRefused() {
        String octets = "0x" + "00".repeat(256);
        String what = "a tunnel, or one of its parts, is too long for the octets that say its length";
        assertEquals(what, assertThrows(GrammarError.class, () -> read(HEAD + "tunnel-encap [ sr-policy unknown-subtlv-99 " + octets + " ]")).message());
        assertEquals(what, assertThrows(GrammarError.class, () -> read(HEAD + "segment-list segment unknown-subtlv-99 " + octets)).message());
        assertEquals(what, assertThrows(GrammarError.class, () -> read(HEAD + "segment-list" + " segment type-a mpls 1".repeat(9000))).message());
        assertEquals(what, assertThrows(GrammarError.class, () -> read(HEAD + "policy-name " + "x".repeat(65_600))).message());
    }

    @Test
    void theEndpointIsOfTheFamily() {
        GrammarError error = assertThrows(GrammarError.class, () -> new RouteGrammar().family(Tokens.ofCommand("sr-policy " + HEAD, 0), Afi.IPV6));
        assertEquals("expected an IPv6 address, found '192.0.2.1'", error.message());
    }

    private static ParsedRoute read(String text) throws GrammarError {
        return new RouteGrammar().srPolicy(Tokens.ofCommand(text, 0), null).getFirst();
    }
}
