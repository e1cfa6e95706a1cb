package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TunnelTest {
    static final Attribute SIMPLE = attribute("000F0024" + "0C06000000000064" + "0D06100003E80100" + "800011" + "00" + "0906000000000001" + "0106000003E81100");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "000F000C 0C06000000000064 0F020700 | {'sr-policy': {'preference': 100, 'priority': 7}} | sr-policy preference 100 priority 7",
        "000F0008 0D06100003E80100 | {'sr-policy': {'binding-sid': {'type': 'mpls', 'label': 16000}}} | sr-policy binding-sid mpls 16000",
        "000F0008 0D06000003E80100 | {'sr-policy': {'binding-sid': {'type': 'mpls', 'label': 16000}}} | sr-policy unknown-subtlv-13 0x000003e80100",
        "000F0009 0D020000 0E03000004 | {'sr-policy': {'binding-sid': null, 'enlp': 4}} | sr-policy binding-sid null enlp 4",
        "000F0014 1412000020010DB8000000000000000000000001 | {'sr-policy': {'srv6-binding-sid': '2001:db8::1'}} | sr-policy srv6-binding-sid 2001:db8::1",
        "000F001C 141A200020010DB80000000000000000000000010041000020001000 | {'sr-policy': {'srv6-binding-sid': {'sid': '2001:db8::1', 'behavior': 65, 'lb-length': 32, 'ln-length': 0, 'fun-length': 16, 'arg-length': 0}}} | sr-policy srv6-binding-sid 2001:db8::1 endpoint-behavior 65 32 0 16 0",
        "000F000F 820004006F6E65 81000500C3616263 | {'sr-policy': {'policy-name': 'one', 'candidate-path-name': '\\uFFFDabc'}} | sr-policy policy-name \"one\" unknown-subtlv-129 0x00c3616263",
        "000F0004 6302ABCD | {'sr-policy': {'unknown-subtlv-99': '0xabcd'}} | sr-policy unknown-subtlv-99 0xabcd",
        "000F0008 0F020100 0F020200 | {'sr-policy': {'priority': [1, 2]}} | sr-policy priority 1 priority 2",
        "00080002ABCD 00080000 000F0000 | {'tunnel-type-8': ['0xabcd', '0x'], 'sr-policy': {}} | tunnel-type-8 0xabcd tunnel-type-8 0x sr-policy",
        "000F000C 800009000106000003E81100 | {'sr-policy': {'segment-lists': [{'segments': [{'type': 'A', 'label': 16001, 'tc': 0, 's': true, 'ttl': 0}]}]}} | sr-policy segment-list segment type-a mpls 16001",
        "000F001C 8000190009060000000000050106000003E810000106000003E82100 | {'sr-policy': {'segment-lists': [{'weight': 5, 'segments': [{'type': 'A', 'label': 16001, 'tc': 0, 's': false, 'ttl': 0}, {'type': 'A', 'label': 16002, 'tc': 0, 's': true, 'ttl': 0}]}]}} | sr-policy segment-list weight 5 segment type-a mpls 16001 segment type-a mpls 16002",
        "000F0010 80000D00030A6080C000020103E81000 | {'sr-policy': {'segment-lists': [{'segments': [{'type': 'C', 'ipv4_node': '192.0.2.1', 'algorithm': 128, 'sid': 16001}]}]}} | sr-policy segment-list segment type-c ipv4 192.0.2.1 algorithm 128 sid 16001",
        "000F0010 80000D00050A000000000007C0000201 | {'sr-policy': {'segment-lists': [{'segments': [{'type': 'E', 'local_if_id': 7, 'ipv4_node': '192.0.2.1'}]}]}} | sr-policy segment-list segment type-e local-if-id 7 ipv4 192.0.2.1",
        "000F0010 80000D00060A0000C0000201C0000202 | {'sr-policy': {'segment-lists': [{'segments': [{'type': 'F', 'local_ipv4': '192.0.2.1', 'remote_ipv4': '192.0.2.2'}]}]}} | sr-policy segment-list segment type-f local 192.0.2.1 remote 192.0.2.2",
        "000F0020 80001D000D1A100020010DB80000000000000000000000010041000020001000 | {'sr-policy': {'segment-lists': [{'segments': [{'type': 'B', 'sid': '2001:db8::1', 'endpoint-behavior': {'behavior': 65, 'lb-length': 32, 'ln-length': 0, 'fun-length': 16, 'arg-length': 0}}]}]}} | sr-policy segment-list segment type-b srv6 2001:db8::1 endpoint-behavior 65 32 0 16 0"
    })
    void anAttributeIsToldInJsonAndInText(String octets, String json, String text) {
        Attributes one = Attributes.of(attribute(octets.replace(" ", "")));
        LineBuffer out = new LineBuffer();
        AttributeJson.all(out, one, false);
        assertEquals("\"tunnel-encap\": " + json.replace('\'', '"'), out.text(0));
        assertEquals("tunnel-encap [ " + text + " ]", RouteText.attributes(one));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "04 12 0000 @6 | {'type': 'D', 'ipv6_node': '2001:db8::1', 'algorithm': 0} | type-d ipv6 2001:db8::1 algorithm 0",
        "07 2A 0000 00000001 @6 00000002 @6 | {'type': 'G', 'local_if_id': 1, 'local_ipv6': '2001:db8::1', 'remote_if_id': 2, 'remote_ipv6': '2001:db8::1'} "
                + "| type-g local-if-id 1 local-ipv6 2001:db8::1 remote-if-id 2 remote-ipv6 2001:db8::1",
        "08 22 0000 @6 @6 | {'type': 'H', 'local_ipv6': '2001:db8::1', 'remote_ipv6': '2001:db8::1'} | type-h local 2001:db8::1 remote 2001:db8::1",
        "0E 22 2000 @6 @6 | {'type': 'I', 'ipv6_node': '2001:db8::1', 'algorithm': 0, 'sid': '2001:db8::1'} | type-i ipv6 2001:db8::1 algorithm 0 sid 2001:db8::1",
        "0F 2A 4001 00000001 @6 00000002 @6 | {'type': 'J', 'local_if_id': 1, 'local_ipv6': '2001:db8::1', 'remote_if_id': 2, 'remote_ipv6': '2001:db8::1', 'algorithm': 1} "
                + "| type-j local-if-id 1 local-ipv6 2001:db8::1 remote-if-id 2 remote-ipv6 2001:db8::1 algorithm 1",
        "10 22 0000 @6 @6 | {'type': 'K', 'local_ipv6': '2001:db8::1', 'remote_ipv6': '2001:db8::1', 'algorithm': 0} | type-k local 2001:db8::1 remote 2001:db8::1 algorithm 0"
    })
    void segmentsOfIpv6(String segment, String json, String text) {
        String octets = segment.replace("@6", "20010DB8000000000000000000000001").replace(" ", "");
        int size = octets.length() / 2 + 1;
        Attributes one = Attributes.of(attribute(String.format("000F%04X80%04X00", size + 3, size) + octets));
        LineBuffer out = new LineBuffer();
        AttributeJson.all(out, one, false);
        assertEquals("\"tunnel-encap\": {\"sr-policy\": {\"segment-lists\": [{\"segments\": [" + json.replace('\'', '"') + "]}]}}", out.text(0));
        assertEquals("tunnel-encap [ sr-policy segment-list segment " + text + " ]", RouteText.attributes(one));
    }

    private static Attribute attribute(String octets) {
        return Attribute.ofRaw(23, 0xC0, Octets.parseHex(octets));
    }
}
