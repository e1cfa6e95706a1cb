package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.RouteGrammar;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.LinkStateAttribute;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.LinkStateNlri;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of BGP-LS is what a command takes. */
class LinkStateTextTest {
    private static final Family PLAIN = Family.of(Afi.BGP_LS, Safi.BGP_LS);
    private static final Family VPN = Family.of(Afi.BGP_LS, Safi.BGP_LS_VPN);
    private static final String NODE = "02" + "FFFFFFFFFFFFFFFF" + "0100001A" + "020000040000FDE8" + "0201000400000007" + "02030006" + "01013400AB41";
    private static final String BEGIN = "protocol-id 2 l3-routing-topology 18446744073709551615 ";
    private static final String DESCRIPTORS = "[ autonomous-system 65000 bgp-ls-identifier 7 router-id 01013400ab41 ]";
    private static final LinkStateNlri ROUTE = new LinkStateNlri(PLAIN, 1, null, Octets.parseHex(NODE), null);

    @Test
    void anNlriIsToldInTheWordsOfItsJson() {
        assertTold("bgp-ls node " + BEGIN + "node-descriptors " + DESCRIPTORS, 1, NODE);
        assertTold(
                "bgp-ls link " + BEGIN + "local-node-descriptors " + DESCRIPTORS
                        + " remote-node-descriptors [ ospf-area-id 0.0.0.1 router-id 10.1.4.1 designated-router-id 10.1.1.2 unknown-subtlv-516 0x0A ]"
                        + " interface-addresses [ 10.0.0.1 2001:db8::1 ] neighbor-addresses [ 10.0.0.2 ] multi-topology-ids [ 2 4095 ] link-identifiers [ 16:4294967295 ]",
                2,
                NODE + "01010019" + "0202000400000001" + "020300080A0104010A010102" + "020400010A" + "0102000800000010FFFFFFFF" + "010300040A000001" + "010400040A000002"
                        + "0105001020010DB8000000000000000000000001" + "0107000400020FFF");
        assertTold("bgp-ls prefix-v4 " + BEGIN + "node-descriptors " + DESCRIPTORS + " multi-topology-ids [ 2 ] ospf-route-type 3 ip-reach-prefix 10.134.2.88/30", 3,
                NODE + "010700020002" + "0108000103" + "010900051E0A860258");
        assertTold("bgp-ls prefix-v6 " + BEGIN + "node-descriptors " + DESCRIPTORS + " ip-reach-prefix 2001:db8::/32", 4, NODE + "010900052020010DB8");
        assertTold("bgp-ls srv6sid " + BEGIN + "node-descriptors " + DESCRIPTORS + " srv6-sid fc30::1", 6, NODE + "02060010FC300000000000000000000000000001");
        assertTold("bgp-ls code 5 raw 0x01FF", 5, "01FF");
        assertTold("bgp-ls code 65535 raw 0x", 65535, "");
    }

    @Test
    void whatTheWordsCannotSayIsToldInHexadecimal() {
        assertTold("bgp-ls code 1 raw 0x" + NODE + "0400000101", 1, NODE + "0400000101");
        String unordered = NODE + "01010013" + "02030007010134000042030202000400000001";
        assertTold("bgp-ls code 2 raw 0x" + unordered, 2, unordered);
        assertTold("bgp-ls code 3 raw 0x" + NODE + "010900051E0A86025B", 3, NODE + "010900051E0A86025B");
    }

    @Test
    void aDistinguisherAndAPathIdentifierAreWordsOfTheirOwn() {
        LinkStateNlri vpn = new LinkStateNlri(VPN, 5, RouteDistinguisher.parse("1:2"), Octets.of(1), new PathId(9));
        assertEquals("bgp-ls code 5 raw 0x01 rd 1:2 path-information 0.0.0.9", RouteText.nlri(vpn));
        assertEquals(vpn, parsed(RouteText.nlri(vpn)).nlri());
        LinkStateNlri wide = new LinkStateNlri(VPN, 5, new RouteDistinguisher(0x0002_0000_0001_0002L), Octets.of(1), null);
        assertEquals("bgp-ls code 5 raw 0x01 rd 0x0002000000010002", RouteText.nlri(wide));
        assertEquals(wide, parsed(RouteText.nlri(wide)).nlri());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "258 | 0000000500000006 | link-local-remote-identifiers [ local-id 5 remote-id 6 ]",
        "1024 | B0 | node-flags [ O E B ]",
        "1024 | B3 | node-flags 0xB3",
        "1025 | 0AFF | opaque 0x0AFF",
        "1026 | 7231 | node-name \"r1\"",
        "1026 | 72C3A95C | node-name \"r\\u00E9\\\\\"",
        "1026 | 7222 | generic-lsid-1026 0x7222",
        "1026 | 720A | generic-lsid-1026 0x720A",
        "1026 | 72FF | generic-lsid-1026 0x72FF",
        "1027 | 490001 | area-ids 0x490001",
        "1028 | C0A8AF31 | local-router-ids 192.168.175.49",
        "1029 | 20010DB8000000000000000000000009 | local-router-ids 2001:db8::9",
        "1030 | C0A8AF32 | remote-router-ids 192.168.175.50",
        "1031 | 20010DB800000000000000000000000A | remote-router-ids 2001:db8::a",
        "1034 | 40000003E8048900030186A00000010489000400000007 | sr-capability-flags [ flags [ V ] sids [ 1000:100000 1:0x00000007 ] ]",
        "1034 | 4001 | generic-lsid-1034 0x4001",
        "1035 | 0080 | sr-algorithms [ 0 128 ]",
        "1036 | 00000003E8 | generic-lsid-1036 0x00000003E8",
        "1038 | 40000000 | srv6-capabilities 0x40",
        "1038 | 40000001 | generic-lsid-1038 0x40000001",
        "1088 | FFFFFFFF | admin-group-mask 4294967295",
        "1089 | 4CEE6B28 | maximum-link-bandwidth 125000000.0",
        "1089 | 501502F9 | maximum-link-bandwidth 10000000000.0",
        "1089 | 5F000000 | maximum-link-bandwidth 9.223372036854776e+18",
        "1089 | 00000001 | maximum-link-bandwidth 1.401298464324817e-45",
        "1089 | 80000000 | maximum-link-bandwidth -0.0",
        "1089 | 7F800000 | generic-lsid-1089 0x7F800000",
        "1091 | 4CEE6B280000000000000000000000000000000000000000000000003FC00000 | unreserved-bandwidth [ 125000000.0 0.0 0.0 0.0 0.0 0.0 0.0 1.5 ]",
        "1092 | 00000014 | te-metric 20",
        "1093 | 0400 | link-protection-flags 0x04",
        "1093 | 0401 | generic-lsid-1093 0x0401",
        "1094 | 40 | mpls-mask [ RSVP-TE ]",
        "1094 | 00 | mpls-mask [ ]",
        "1095 | 0A | igp-metric 0x0A",
        "1095 | 010A | igp-metric 0x010A",
        "1095 | 01000A | igp-metric 65546",
        "1096 | 00000001FFFFFFFF | shared-risk-link-groups [ 1 4294967295 ]",
        "1097 | 02 | opaque-link 0x02",
        "1098 | 6C | link-name \"l\"",
        "1099 | 70050000049310 | sr-adjs [ flags [ B V L ] sids [ 299792 ] weight 5 ]",
        "1099 | 20000000049310 | sr-adjs [ flags [ V ] sids [ ] undecoded-sids 0x049310 weight 0 ]",
        "1099 | 70050000F49310 | generic-lsid-1099 0x70050000F49310",
        "1100 | B8000000010203040506005DC0 | sr-adj-lan [ flags [ F V L S ] neighbor-id 010203040506 sids [ 24000 ] weight 0 ]",
        "1100 | 000500000A00000100000007 | sr-adj-lan [ flags [ ] neighbor-id 10.0.0.1 sids [ 7 ] weight 5 ]",
        "1106 | 003920010200FC300000000000000000000000000001000900010A04E4000420101008 | srv6-endx [ flags [ P ] behavior 57 algorithm 1 weight 2 sid fc30::1 unknown-subtlv-9 0x0A "
                + "srv6-sid-structure [ loc_block_len 32 loc_node_len 16 func_len 16 arg_len 8 ] ]",
        "1107 | 0039800000000000000000ABFC300000000000000000000000000002 | srv6-lan-endx-isis [ flags [ B ] neighbor-id 0000000000ab behavior 57 algorithm 0 weight 0 sid fc30::2 ]",
        "1108 | 0039400000000A000001FC300000000000000000000000000003 | srv6-lan-endx-ospf [ flags [ S ] neighbor-id 10.0.0.1 behavior 57 algorithm 0 weight 0 sid fc30::3 ]",
        "1114 | 800003E9 | unidirectional-link-delay [ delay-us 1001 anomalous true ]",
        "1115 | 000003E8000007D0 | minmax-unidirectional-link-delay [ min-delay-us 1000 max-delay-us 2000 anomalous false ]",
        "1115 | 000003E8800007D0 | generic-lsid-1115 0x000003E8800007D0",
        "1116 | 00000064 | unidirectional-delay-variation 100",
        "1117 | 80000003 | unidirectional-link-loss [ loss-percent 9e-06 anomalous true ]",
        "1117 | 00FFFFFF | unidirectional-link-loss [ loss-percent 50.331645 anomalous false ]",
        "1118 | 4CEE6B28 | unidirectional-residual-bandwidth 125000000.0",
        "1119 | 3F800000 | unidirectional-available-bandwidth 1.0",
        "1120 | 3DCCCCCD | unidirectional-utilized-bandwidth 0.10000000149011612",
        "1152 | 30 | igp-flags [ L P ]",
        "1153 | 0000000A0000000B | igp-route-tags [ 10 11 ]",
        "1154 | FFFFFFFFFFFFFFFF | igp-extended-route-tags [ 18446744073709551615 ]",
        "1155 | 00000064 | prefix-metric 100",
        "1156 | 20010DB8000000000000000000000001 | ospf-forwarding-address 2001:db8::1",
        "1157 | 00 | opaque-prefix 0x00",
        "1158 | 4C010000005DC0 | sr-prefix-sids [ sr-prefix-flags [ N V L ] sids [ 24000 ] sr-algorithm 1 ]",
        "1162 | 80010000FFFFFFFF | srv6-locators [ flags [ D ] algorithm 1 metric 4294967295 ]",
        "1170 | 40 | sr-prefix-attribute-flags [ R ]",
        "1170 | 4000 | generic-lsid-1170 0x4000",
        "1171 | 0A000009 | sr-source-router-id 10.0.0.9",
        "1250 | 0030FF80 | srv6-endpoint-behavior [ endpoint-behavior 48 flags 0xFF algorithm 128 ]",
        "1252 | 28181008 | srv6-sid-structure [ loc_block_len 40 loc_node_len 24 func_len 16 arg_len 8 ]",
        "65535 | AB | generic-lsid-65535 0xAB",
        "0 | '' | generic-lsid-0 0x",
    })
    void eachTlvIsToldInTheWordsOfItsJson(int type, String value, String words) {
        LinkStateAttribute attribute = new LinkStateAttribute(Octets.parseHex(tlv(type, value.equals("''") ? "" : value)));
        assertEquals("bgp-ls [ " + words + " ]", RouteText.attributes(Attributes.of(attribute)));
        assertEquals(Attributes.of(attribute), parsed(ROUTE, attribute).attributes());
    }

    @Test
    void theOrderOfTheWireIsKept() {
        LinkStateAttribute attribute =
                new LinkStateAttribute(Octets.parseHex(tlv(1095, "000001") + tlv(1028, "0A000001") + tlv(9, "01") + tlv(1029, "20010DB8000000000000000000000001") + tlv(9, "02")));
        assertEquals(
                "bgp-ls [ igp-metric 1 local-router-ids 10.0.0.1 generic-lsid-9 0x01 local-router-ids 2001:db8::1 generic-lsid-9 0x02 ]", RouteText.attributes(Attributes.of(attribute)));
        assertEquals(Attributes.of(attribute), parsed(ROUTE, attribute).attributes());
    }

    @Test
    void aHostileNameComesBack() {
        for (String name : new String[] {"", " ", "]; shutdown", "#", "{}", "\\", "\\n", "\n", "\u2028", "\uD83D\uDE00", "a\u0000b", "'", "\"", "\u007F", "\uFFFD", "\u0085", "[ ]", ";"}) {
            String hex = Octets.copyOf(name.getBytes(StandardCharsets.UTF_8)).toHex();
            LinkStateAttribute attribute = new LinkStateAttribute(Octets.parseHex(tlv(1026, hex)));
            String text = RouteText.attributes(Attributes.of(attribute));
            assertEquals(text, text.chars().filter(c -> c >= ' ' && c <= '~').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
            assertEquals(Attributes.of(attribute), parsed(ROUTE, attribute).attributes());
        }
    }

    @Test
    void anyAttributeThatAPeerCanSendComesBack() {
        Octets whole = Octets.parseHex(tlv(1034, "80000003E804890003003E80") + tlv(1099, "30000000005DC0") + tlv(1100, "30000000010203040506005DC0")
                + tlv(1108, "0039400000000A000001FC30000000000000000000000000000304E4000420101008") + tlv(1158, "0000000000000064") + tlv(1095, "000001") + tlv(1026, "7231")
                + tlv(1117, "80000003") + tlv(1162, "008000000000000A") + tlv(1089, "4D9502F9"));
        int told = 0;
        for (int seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = whole.toByteArray();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            LinkStateAttribute attribute;
            try {
                attribute = new LinkStateAttribute(Octets.copyOf(bytes));
            } catch (IllegalArgumentException e) {
                continue;
            }
            assertEquals(Attributes.of(attribute), parsed(ROUTE, attribute).attributes());
            told++;
        }
        assertTrue(told > 1000, "only " + told);
    }

    @Test
    void anyNlriThatAPeerCanSendComesBack() {
        Octets whole = Octets.parseHex(NODE + "0101000B" + "02030007" + "01013400004203" + "010200080000001000000011" + "010300040A000001" + "010400040A000002" + "010700020002");
        int told = 0;
        for (int seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = whole.toByteArray();
            for (int i = random.nextInt(3); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            LinkStateNlri nlri;
            try {
                nlri = new LinkStateNlri(PLAIN, random.nextInt(1, 3), null, Octets.copyOf(bytes), null);
            } catch (IllegalArgumentException e) {
                continue;
            }
            assertEquals(nlri, parsed(RouteText.nlri(nlri)).nlri());
            told++;
        }
        assertTrue(told > 1000, "only " + told);
    }

    @Test
    void whatFollowsOneWithManyTlvsIsToldInLinearTime() {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < 8000; i++) {
            hex.append(tlv(1028, String.format("%08X", i)));
        }
        LinkStateAttribute attribute = new LinkStateAttribute(Octets.parseHex(hex));
        assertEquals(Attributes.of(attribute), parsed(ROUTE, attribute).attributes());
    }

    private static void assertTold(String text, int type, String body) {
        LinkStateNlri nlri = new LinkStateNlri(PLAIN, type, null, Octets.parseHex(body), null);
        assertEquals(text, RouteText.nlri(nlri));
        assertEquals(nlri, parsed(text).nlri());
    }

    private static ParsedRoute parsed(LinkStateNlri nlri, LinkStateAttribute attribute) {
        return parsed(RouteText.route(nlri, Attributes.of(attribute)));
    }

    /** As {@code announce} takes it. */
    private static ParsedRoute parsed(String text) {
        try {
            return new RouteGrammar().family(Tokens.ofCommand(text, "bgp-ls ".length()), Afi.BGP_LS).getFirst();
        } catch (GrammarError e) {
            return fail(text + ": " + e.message() + " at " + e.location());
        }
    }

    private static String tlv(int type, String value) {
        return String.format("%04X%04X", type, value.length() / 2) + value;
    }
}
