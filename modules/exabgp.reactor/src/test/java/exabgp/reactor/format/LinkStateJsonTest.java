package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.attribute.LinkStateAttribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.message.Update;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkStateJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "258 | 0000000500000006 | \"link-local-remote-identifiers\": {\"local-id\": 5, \"remote-id\": 6}",
        "1024 | 5F | \"node-flags\": {\"O\": 0, \"T\": 1, \"E\": 0, \"B\": 1, \"R\": 1, \"V\": 1, \"RSV\": 0}",
        "1025 | 0AFF | \"opaque\": \"0aff\"",
        "1026 | 723122 | \"node-name\": \"r1\\\"\"",
        "1027 | 49000000FF980000 | \"area-ids\": [\"5260204369056890880\"]",
        "1027 | 0000 | \"area-ids\": [\"0\"]",
        "1028 | C0A8AF31 | \"local-router-ids\": [\"192.168.175.49\"]",
        "1029 | 20010DB8000000000000000000000009 | \"local-router-ids\": [\"2001:db8::9\"]",
        "1030 | C0A8AF32 | \"remote-router-ids\": [\"192.168.175.50\"]",
        "1031 | 20010DB800000000000000000000000A | \"remote-router-ids\": [\"2001:db8::a\"]",
        "1034 | 40000003E8048900030186A00000010489000400000007 | \"sr-capability-flags\": {\"I\": 0, \"V\": 1, \"RSV\": 0}, \"sids\": [[1000, 100000], [1, 7]]",
        "1035 | 0080 | \"sr-algorithms\": [0, 128]",
        "1036 | 00000003E8 | \"generic-lsid-1036\": [\"0x00000003E8\"]",
        "1038 | 80000000 | \"srv6-capabilities\": {\"flags\": {\"O\": 1}}",
        "1088 | FFFFFFFF | \"admin-group-mask\": 4294967295",
        "1089 | 4CEE6B28 | \"maximum-link-bandwidth\": 125000000.0",
        "1090 | 7F800000 | \"maximum-reservable-link-bandwidth\": null",
        "1091 | 4CEE6B280000000000000000000000000000000000000000000000003FC00000 | \"unreserved-bandwidth\": [125000000.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.5]",
        "1092 | 00000014 | \"te-metric\": 20",
        "1093 | 8000 | \"link-protection-flags\": {\"ExtraTrafic\": 1, \"Unprotected\": 0, \"Shared\": 0, \"Dedicated 1:1\": 0, \"Dedicated 1+1\": 0, \"Enhanced\": 0, \"RSV\": 0}",
        "1094 | 40 | \"mpls-mask\": {\"LDP\": 0, \"RSVP-TE\": 1, \"RSV\": 0}",
        "1095 | 0A | \"igp-metric\": 10",
        "1095 | 010A | \"igp-metric\": 266",
        "1095 | 01000A | \"igp-metric\": 65546",
        "1096 | 00000001FFFFFFFF | \"shared-risk-link-groups\": [1, 4294967295]",
        "1097 | 02 | \"opaque-link\": \"02\"",
        "1098 | 6C | \"link-name\": \"l\"",
        "1099 | 70050000049310 | \"sr-adjs\": [{\"flags\": {\"F\": 0, \"B\": 1, \"V\": 1, \"L\": 1, \"S\": 0, \"P\": 0, \"RSV\": 0}, \"sids\": [299792], \"weight\": 5, \"undecoded-sids\": []}]",
        "1099 | 20000000049310 | \"sr-adjs\": [{\"flags\": {\"F\": 0, \"B\": 0, \"V\": 1, \"L\": 0, \"S\": 0, \"P\": 0, \"RSV\": 0}, \"sids\": [], \"weight\": 0, \"undecoded-sids\": [\"0x049310\"]}]",
        "1100 | 88000000 010203040506 005DC0 | \"sr-adj-lan\": [{\"F\": 1, \"B\": 0, \"V\": 0, \"L\": 0, \"S\": 1, \"P\": 0, \"RSV\": 0}]",
        "1106 | 003920010200 FC300000000000000000000000000001 000900010A 04E4000420101008 000900010B | \"srv6-endx\": [{\"flags\": {\"B\": 0, \"S\": 0, \"P\": 1, \"RSV\": 0}, "
                + "\"behavior\": 57, \"algorithm\": 1, \"weight\": 2, \"sid\": \"fc30::1\", \"unknown-subtlv-9\": \"0x0A\", "
                + "\"srv6-sid-structure\": {\"loc_block_len\": 32, \"loc_node_len\": 16, \"func_len\": 16, \"arg_len\": 8}}]",
        "1107 | 003980000000 0000000000AB FC300000000000000000000000000002 | \"srv6-lan-endx-isis\": [{\"flags\": {\"B\": 1, \"S\": 0, \"P\": 0, \"RSV\": 0}, "
                + "\"neighbor-id\": \"0000000000ab\", \"behavior\": 57, \"algorithm\": 0, \"weight\": 0, \"sid\": \"fc30::2\"}]",
        "1108 | 003940000000 0A000001 FC300000000000000000000000000003 | \"srv6-lan-endx-ospf\": [{\"flags\": {\"B\": 0, \"S\": 1, \"P\": 0, \"RSV\": 0}, "
                + "\"neighbor-id\": \"10.0.0.1\", \"behavior\": 57, \"algorithm\": 0, \"weight\": 0, \"sid\": \"fc30::3\"}]",
        "1114 | 800003E9 | \"unidirectional-link-delay\": {\"delay-us\": 1001, \"anomalous\": true}",
        "1115 | 000003E8800007D0 | \"minmax-unidirectional-link-delay\": {\"min-delay-us\": 1000, \"max-delay-us\": 2000, \"anomalous\": false}",
        "1116 | FF000064 | \"unidirectional-delay-variation\": 100",
        "1117 | 80000003 | \"unidirectional-link-loss\": {\"loss-percent\": 9e-06, \"anomalous\": true}",
        "1118 | 4CEE6B28 | \"unidirectional-residual-bandwidth\": 125000000.0",
        "1119 | 3F800000 | \"unidirectional-available-bandwidth\": 1.0",
        "1120 | 00000000 | \"unidirectional-utilized-bandwidth\": 0.0",
        "1152 | 3F | \"igp-flags\": {\"D\": 0, \"N\": 0, \"L\": 1, \"P\": 1, \"RSV\": 0}",
        "1153 | 0000000A0000000B | \"igp-route-tags\": [10, 11]",
        "1154 | FFFFFFFFFFFFFFFF | \"igp-extended-route-tags\": [18446744073709551615]",
        "1155 | 00000064 | \"prefix-metric\": 100",
        "1156 | 20010DB8000000000000000000000001 | \"ospf-forwarding-address\": \"2001:db8::1\"",
        "1157 | 00 | \"opaque-prefix\": \"00\"",
        "1158 | 4C010000005DC0 | \"sr-prefix-sids\": [{\"sr-prefix-flags\": {\"R\": 0, \"N\": 1, \"P\": 0, \"E\": 0, \"V\": 1, \"L\": 1, \"RSV\": 0}, \"sids\": [24000], \"undecoded-sids\": [], \"sr-algorithm\": 1}]",
        "1162 | 80010000FFFFFFFF | \"srv6-locators\": [{\"flags\": {\"D\": 1, \"RSV\": 0}, \"algorithm\": 1, \"metric\": 4294967295}]",
        "1170 | 5F | \"sr-prefix-attribute-flags\": {\"X\": 0, \"R\": 1, \"N\": 0, \"RSV\": 0}",
        "1171 | 0A000009 | \"sr-source-router-id\": \"10.0.0.9\"",
        "1250 | 0030FF80 | \"srv6-endpoint-behavior\": {\"endpoint-behavior\": 48, \"flags\": [], \"algorithm\": 128}",
        "1252 | 28181008 | \"srv6-sid-structure\": {\"loc_block_len\": 40, \"loc_node_len\": 24, \"func_len\": 16, \"arg_len\": 8}",
        "65535 | AB | \"generic-lsid-65535\": [\"0xAB\"]",
    })
    void eachTlvHasItsKeyAndForm(int type, String value, String json) {
        assertEquals("{ " + json + " }", json(tlv(type, value.replace(" ", ""))));
    }

    @Test
    void whatMayComeOftenStandsFirstInOneArray() {
        assertEquals(
                "{ \"local-router-ids\": [\"10.0.0.1\", \"2001:db8::1\"], \"generic-lsid-9\": [\"0x01\", \"0x02\"], \"igp-metric\": 1, \"te-metric\": 2 }",
                json(tlv(1095, "01") + tlv(1028, "0A000001") + tlv(9, "01") + tlv(1029, "20010DB8000000000000000000000001") + tlv(9, "02") + tlv(1092, "00000002")));
    }

    @Test
    void aHostileNameStaysInItsString() {
        String name = "\"}\n\r\u0000\u2028\\";
        String hex = Octets.copyOf(name.getBytes(StandardCharsets.UTF_8)).toHex();
        LinkStateAttribute attribute = new LinkStateAttribute(Octets.parseHex(tlv(1026, hex + "FF")));
        Update update = new Update(List.of(), Attributes.of(attribute), List.of(), null, List.of());
        String line = Telling.json(Samples.received(update));
        Telling.parsed(line);
        assertEquals("{ \"node-name\": \"\\\"}\\n\\r\\u0000\\u2028\\\\\\uFFFD\" }", json(tlv(1026, hex + "FF")));
    }

    private static String tlv(int type, String value) {
        return String.format("%04X%04X", type, value.length() / 2) + value;
    }

    private static String json(String hex) {
        LineBuffer out = new LineBuffer();
        LinkStateJson.write(out, new LinkStateAttribute(Octets.parseHex(hex)));
        return out.text(0);
    }
}
