package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.PrefixSid;
import exabgp.wire.attribute.prefixsid.LabelIndex;
import exabgp.wire.attribute.prefixsid.OriginatorSrgb;
import exabgp.wire.attribute.prefixsid.PrefixSidTlv;
import exabgp.wire.attribute.prefixsid.SidInformation;
import exabgp.wire.attribute.prefixsid.SidStructure;
import exabgp.wire.attribute.prefixsid.Srv6Service;
import exabgp.wire.attribute.prefixsid.Srv6SubTlv;
import exabgp.wire.attribute.prefixsid.UnknownTlv;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrefixSidTest {
    static final PrefixSid LABELS = of(new LabelIndex(0, 300), new OriginatorSrgb(0, List.of(new OriginatorSrgb.Block(16000, 8000), new OriginatorSrgb.Block(1, 2))));
    static final PrefixSid SERVICE = of(new Srv6Service(Srv6Service.Kind.L3, List.of(sid(0, 0x48, new SidStructure(40, 24, 16, 0, 1, 64)))));

    @Test
    void labels() {
        assertForms("{ \"sr-label-index\": 300, \"sr-srgbs\": [[16000, 8000], [1, 2]] }", "bgp-prefix-sid [ 300, [ ( 16000,8000 ) ( 1,2 ) ] ]", LABELS);
        assertForms("{ \"sr-label-index\": 4294967295 }", "bgp-prefix-sid [ 4294967295 ]", of(new LabelIndex(0, 4_294_967_295L)));
    }

    @Test
    void services() {
        assertForms(
                "{ \"l3-service\": [ { \"sid\": \"2001:db8::\", \"flags\": 0, \"endpoint_behavior\": 72, \"structure\": {\"locator-block-length\": 40, "
                        + "\"locator-node-length\": 24, \"function-length\": 16, \"argument-length\": 0, \"transposition-length\": 1, \"transposition-offset\": 64} } ] }",
                "bgp-prefix-sid-srv6 ( l3-service 2001:db8:: 0x48 [40,24,16,0,1,64] )",
                SERVICE);
        assertForms(
                "{ \"l2-service\": [ { \"sid\": \"2001:db8::\", \"flags\": 0, \"endpoint_behavior\": 21 } ] }",
                "bgp-prefix-sid-srv6 ( l2-service 2001:db8:: 0x15 )",
                of(new Srv6Service(Srv6Service.Kind.L2, List.of(sid(0, 21, null)))));
        assertForms(
                "{ \"l2-service\": [ { \"sid\": \"2001:db8::\", \"flags\": 0, \"endpoint_behavior\": 65535 } ] }",
                "bgp-prefix-sid-srv6 ( l2-service 2001:db8:: )",
                of(new Srv6Service(Srv6Service.Kind.L2, List.of(sid(0, SidInformation.OPAQUE, null)))));
    }

    @Test
    void whatTheWordsOfCommandsCannotSayIsTextInHexadecimal() {
        assertForms(
                "{ \"l3-service\": [ { \"sid\": \"2001:db8::\", \"flags\": 1, \"endpoint_behavior\": 0 }, { \"attribute-not-implemented-2\": \"0xab\" } ] }",
                "attribute [ 0x28 0xC0 0x05001d0001001500" + "20010db8000000000000000000000000" + "01000000" + "020001ab ]",
                of(new Srv6Service(Srv6Service.Kind.L3, List.of(sid(1, 0, null), new Srv6SubTlv.Unknown(2, Octets.of(0xAB))))));
        assertForms(
                "{ \"attribute-not-implemented-9\": \"0x01\", \"sr-label-index\": 1 }",
                "attribute [ 0x28 0xC0 0x09000101010007000000000000010900010" + "2 ]",
                of(new UnknownTlv(9, Octets.of(1)), new LabelIndex(0, 1), new UnknownTlv(9, Octets.of(2))));
        assertForms("{ \"l3-service\": [ ] }", "attribute [ 0x28 0xC0 0x05000100 ]", of(new Srv6Service(Srv6Service.Kind.L3, List.of())));
    }

    private static void assertForms(String json, String text, PrefixSid attribute) {
        LineBuffer out = new LineBuffer();
        AttributeJson.all(out, Attributes.of(attribute), false);
        assertEquals("\"bgp-prefix-sid\": " + json, out.text(0));
        assertEquals(text, RouteText.attributes(Attributes.of(attribute)));
    }

    private static SidInformation sid(int flags, int behavior, SidStructure structure) {
        return new SidInformation(Ipv6.parse("2001:db8::"), flags, behavior, structure, List.of());
    }

    private static PrefixSid of(PrefixSidTlv... tlvs) {
        return new PrefixSid(List.of(tlvs));
    }
}
