package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.mup.DirectSegmentDiscovery;
import exabgp.wire.nlri.mup.InterworkSegmentDiscovery;
import exabgp.wire.nlri.mup.MupRoute;
import exabgp.wire.nlri.mup.Type1SessionTransformed;
import exabgp.wire.nlri.mup.Type2SessionTransformed;
import exabgp.wire.nlri.mup.UnknownMupRoute;
import org.junit.jupiter.api.Test;

class MupTest {
    private static final Family FAMILY = Family.of(Afi.IPV4, Safi.MUP);
    private static final RouteDistinguisher RD = RouteDistinguisher.parse("100:7");
    static final MupNlri SESSION = new MupNlri(FAMILY, new Type1SessionTransformed(RD, new Prefix(Ip.parse("10.0.0.0"), 8), 12345, 9, Ip.parse("10.0.0.1"), null), null);

    @Test
    void segments() {
        assertForms(
                "{ \"name\": \"InterworkSegmentDiscoveryRoute\", \"arch\": 1, \"code\": 1, \"prefix_ip_len\": 24, \"prefix_ip\": \"10.0.1.0\", \"rd\": \"100:7\", "
                        + "\"raw\": \"0100010C0000006400000007180A0001\" }",
                "mup-isd 10.0.1.0/24 rd 100:7",
                new InterworkSegmentDiscovery(RD, Samples.prefix("10.0.1.0", 24)));
        assertForms(
                "{ \"name\": \"DirectSegmentDiscoveryRoute\", \"arch\": 1, \"code\": 2, \"ip\": \"10.0.0.1\", \"rd\": \"100:7\", \"raw\": \"0100020C00000064000000070A000001\" }",
                "mup-dsd 10.0.0.1 rd 100:7",
                new DirectSegmentDiscovery(RD, Ip.parse("10.0.0.1")));
    }

    @Test
    void sessions() {
        assertForms(
                "{ \"name\": \"Type1SessionTransformedRoute\", \"arch\": 1, \"code\": 3, \"prefix_ip_len\": 8, \"prefix_ip\": \"10.0.0.0\", \"teid\": \"12345\", \"qfi\": \"9\", "
                        + "\"rd\": \"100:7\", \"endpoint_ip_len\": 32, \"endpoint_ip\": \"10.0.0.1\", \"source_ip_len\": 0, \"source_ip\": \"b''\", "
                        + "\"raw\": \"010003140000006400000007080A0000303909200A000001\" }",
                "mup-t1st 10.0.0.0/8 rd 100:7 teid 12345 qfi 9 endpoint 10.0.0.1",
                SESSION.route());
        assertForms(
                "{ \"name\": \"Type1SessionTransformedRoute\", \"arch\": 1, \"code\": 3, \"prefix_ip_len\": 0, \"prefix_ip\": \"0.0.0.0\", \"teid\": \"1\", \"qfi\": \"2\", "
                        + "\"rd\": \"100:7\", \"endpoint_ip_len\": 32, \"endpoint_ip\": \"10.0.0.1\", \"source_ip_len\": 32, \"source_ip\": \"10.0.0.2\", "
                        + "\"raw\": \"0100031800000064000000070000000001" + "02200A000001200A000002\" }",
                "mup-t1st 0.0.0.0/0 rd 100:7 teid 1 qfi 2 endpoint 10.0.0.1 source 10.0.0.2",
                new Type1SessionTransformed(RD, Samples.prefix("0.0.0.0", 0), 1, 2, Ip.parse("10.0.0.1"), Ip.parse("10.0.0.2")));
        assertForms(
                "{ \"name\": \"Type2SessionTransformedRoute\", \"arch\": 1, \"code\": 4, \"endpoint_len\": 55, \"endpoint_ip\": \"10.0.0.1\", \"rd\": \"100:7\", \"teid\": \"12345\", "
                        + "\"raw\": \"010004100000006400000007370A000001003039\" }",
                "mup-t2st 10.0.0.1 rd 100:7 teid 12345/23",
                new Type2SessionTransformed(RD, Ip.parse("10.0.0.1"), 23, 12345));
    }

    @Test
    void whatIsUnknownIsToldInHexadecimal() {
        assertForms("{ \"arch\": 2, \"code\": 9, \"raw\": \"02000901AB\" }", "mup-raw 0x02000901AB", new UnknownMupRoute(2, 9, Octets.of(0xAB)));
    }

    @Test
    void aPathIdentifierIsTold() {
        MupNlri nlri = new MupNlri(FAMILY, new UnknownMupRoute(2, 9, Octets.EMPTY), new PathId(1));
        LineBuffer out = new LineBuffer();
        NlriJson.one(out, nlri, false);
        assertEquals("{ \"arch\": 2, \"code\": 9, \"path-information\": \"0.0.0.1\", \"raw\": \"02000900\" }", out.text(0));
        assertEquals("mup-raw 0x02000900 path-information 0.0.0.1", RouteText.nlri(nlri));
    }

    private static void assertForms(String json, String text, MupRoute route) {
        LineBuffer out = new LineBuffer();
        NlriJson.one(out, new MupNlri(FAMILY, route, null), false);
        assertEquals(json, out.text(0));
        assertEquals(text, RouteText.nlri(new MupNlri(FAMILY, route, null)));
    }
}
