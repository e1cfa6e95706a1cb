package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowJsonTest {
    /** A rule with prefixes, numbers and bits. */
    static final Nlri SOME = decoded(Safi.FLOW, Afi.IPV4, "0118CB007102200A00000103810605014D921F9009000AC201");

    @Test
    void componentsAreArraysOfExpressions() {
        assertEquals(
                "{ \"destination-ipv4\": [ \"203.0.113.0/24\" ], \"source-ipv4\": [ \"10.0.0.1/32\" ], \"protocol\": [ \"=tcp\" ], \"destination-port\": [ \"=77\", \">8080\" ],"
                        + " \"tcp-flags\": [ \"syn+push&!fin\" ], \"string\": \"flow destination-ipv4 203.0.113.0/24 source-ipv4 10.0.0.1/32 protocol =tcp"
                        + " destination-port [ =77 >8080 ] tcp-flags [ syn+push&!fin ]\" }",
                json(SOME));
    }

    @Test
    void aRuleOfAVpnTellsItsDistinguisher() {
        Nlri flow = decoded(Safi.FLOW_VPN, Afi.IPV4, "0000FDE8000000010C8002");
        assertEquals("{ \"fragment\": [ \"is-fragment\" ], \"rd\": \"65000:1\", \"string\": \"flow fragment is-fragment rd 65000:1\" }", json(flow));
    }

    @Test
    void componentsOfIpv6HaveNamesOfTheirOwn() {
        assertEquals(
                "flow destination-ipv6 2001:db8::/32/0 next-header =udp traffic-class !=8 flow-label <=5",
                RouteText.nlri(decoded(Safi.FLOW, Afi.IPV6, "01200020010DB80381110B86080D8505")));
    }

    @Test
    void valuesWithoutANameAreNumbers() {
        assertEquals("flow protocol [ =255 falsetcp ] tcp-flags [ 0 0x201 ]", RouteText.nlri(decoded(Safi.FLOW, Afi.IPV4, "0301FF800609000090" + "0201")));
    }

    @Test
    void conditionsThatGoTogetherHaveBracketsAsAlternativesHave() {
        assertEquals("flow packet-length [ >200&<300 ] fragment !is-fragment", RouteText.nlri(decoded(Safi.FLOW, Afi.IPV4, "0A02C8D4012C0C8202")));
    }

    @Test
    void flagsHaveTheNamesOfExaBgp() {
        assertEquals("flow tcp-flags fin+syn+rst+push+ack+urg+ece+cwr", RouteText.nlri(decoded(Safi.FLOW, Afi.IPV4, "0980FF")));
    }

    @Test
    void onlyVersion4TellsTheNextHopInTheRule() {
        Nlris run = Nlris.of(SOME.family(), false, List.of(SOME));
        Update update = new Update(List.of(), Attributes.of(Origin.IGP), List.of(new Update.Reach(run, new NextHop(Ip.parse("192.0.2.1")))), null, List.of());
        assertTrue(line(ApiVersion.V4, update).contains("\"192.0.2.1\": [ { \"destination-ipv4\""));
        assertTrue(line(ApiVersion.V4, update).contains("\"next-hop\": \"192.0.2.1\", \"string\": "));
        assertTrue(!line(ApiVersion.V6, update).contains("next-hop"));
        Update without = new Update(List.of(), Attributes.of(Origin.IGP), List.of(new Update.Reach(run, null)), null, List.of());
        assertTrue(line(ApiVersion.V4, without).contains("\"ipv4 flow\": { \"no-nexthop\": [ { "));
    }

    private static String line(ApiVersion version, Update update) {
        return Telling.string(new JsonEncoder(version, Telling.HOST, false).encode(Samples.received(update), Shape.PARSED));
    }

    private static String json(Nlri nlri) {
        return Telling.string(new JsonEncoder(ApiVersion.V6, Telling.HOST, false).nlri(nlri));
    }

    private static Nlri decoded(Safi safi, Afi afi, String hex) {
        Octets rule = Octets.parseHex(hex);
        return Nlris.decode(Family.of(afi, safi), false, Octets.parseHex("%02X".formatted(rule.length()) + hex)).iterator().next();
    }
}
