package exabgp.cli.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.reactor.format.ApiVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What version 4 told in each NLRI and version 6 tells around them. */
class NextHopsTest {
    private static final String EVENT = "{ \"exabgp\": \"%s\", \"type\": \"update\", \"neighbor\": { \"address\": { \"peer\": \"::1\" }, \"message\": { \"update\": { \"attribute\": { \"med\": 5 }, "
            + "\"announce\": { %s }, \"withdraw\": { \"ipv4 flow\": [ { \"string\": \"flow protocol =tcp\" } ] } } }, \"negotiated\": { \"refresh\": \"normal\" } } }";
    private static final String NODE = "\"ls-nlri-type\": \"bgpls-node\", \"l3-routing-topology\": 0, \"protocol-id\": 2, \"node-descriptors\": [ { \"router-id\": \"10.0.0.7\" } ]";
    private static final String PREFIX = "\"ls-nlri-type\": \"bgpls-prefix-v6\", \"node-descriptors\": [  ], \"ip-reach-prefix\": \"2001:db8::/32\"";
    private static final String LINK = "{ \"ls-nlri-type\": \"bgpls-link\", \"interface-addresses\": [  ] }";

    /** These routes as both versions have them, and each translated into the other. */
    private static void assertPair(String announced4, String announced6) {
        var of4 = EVENT.formatted("4.0.1", announced4);
        var of6 = EVENT.formatted("6.0.0", announced6);
        assertEquals(of4, ApiLine.event(of6, ApiVersion.V4).text());
        assertEquals(of6, ApiLine.event(of4, ApiVersion.V6).text());
        assertEquals(of4, ApiLine.event(of4, ApiVersion.V4).text());
        assertEquals(of6, ApiLine.event(of6, ApiVersion.V6).text());
    }

    @Test
    void flowRulesTellTheirNextHop() {
        var rule = "{ \"destination-ipv4\": [ \"10.0.0.0/24\" ], \"rd\": \"1:1\", %s\"string\": \"flow \\\"announce\\\" } ]\" }";
        var told = rule.formatted("\"next-hop\": \"192.0.2.1\", ");
        var bare = rule.formatted("");
        assertPair("\"ipv4 flow\": { \"192.0.2.1\": [ " + told + ", " + told + " ], \"no-nexthop\": [ " + bare + " ] }, \"ipv6 flow-vpn\": { \"192.0.2.1\": [ " + told + " ] }",
                "\"ipv4 flow\": { \"192.0.2.1\": [ " + bare + ", " + bare + " ], \"no-nexthop\": [ " + bare + " ] }, \"ipv6 flow-vpn\": { \"192.0.2.1\": [ " + bare + " ] }");
        assertPair("\"ipv4 flow\": { \"fe80::1\": [ { \"next-hop\": \"fe80::1\", \"string\": \"flow\" } ] }", "\"ipv4 flow\": { \"fe80::1\": [ { \"string\": \"flow\" } ] }");
    }

    @Test
    void linkStateNodesAndPrefixesTellTheirNextHopAndLinksDoNot() {
        var hop = ", \"nexthop\": \"10.9.9.9\"";
        var around = "\"bgp-ls bgp-ls\": { \"10.9.9.9\": [ { " + NODE + "%1$s }, " + LINK + ", { " + PREFIX + "%1$s, \"rd\": \"1:1\", \"path-information\": \"0.0.0.1\" } ], \"no-nexthop\": [ { " + NODE + " } ] }";
        assertPair(around.formatted(hop), around.formatted(""));
        assertPair("\"bgp-ls bgp-ls-vpn\": { \"10.9.9.9\": [ { " + NODE + hop + ", \"rd\": \"1:1\" } ] }", "\"bgp-ls bgp-ls-vpn\": { \"10.9.9.9\": [ { " + NODE + ", \"rd\": \"1:1\" } ] }");
    }

    @Test
    void otherFamiliesAreTheSameInBothVersions() {
        var plain = "\"ipv4 unicast\": { \"192.0.2.1\": [ { \"nlri\": \"10.0.0.0/24\" }, \"10.0.1.0/24\" ] }, \"l2vpn evpn\": { \"10.0.0.1\": [ { \"code\": 9, \"parsed\": false, \"raw\": \"00\" } ] }";
        assertPair(plain, plain);
    }

    @Test
    void whatIsNoJsonOrNotWhatWasExpectedStaysButForItsLabel() {
        var whole = EVENT.formatted("6.0.0", "\"ipv4 flow\": { \"192.0.2.1\": [ { \"next-hop\": \"\\\\\", \"a\": -1.5e3, \"b\": [ null, true ], \"string\": \"flow\" } ] }");
        for (int length = 0; length < whole.length(); length++) {
            var part = whole.substring(0, length);
            var expected = part.replaceFirst("^\\{ \"exabgp\": \"6.0.0\"", "{ \"exabgp\": \"4.0.1\"");
            assertEquals(expected, ApiLine.event(part, ApiVersion.V4).text());
        }
        for (var odd : List.of("\"ipv4 flow\": [ 5 ]", "\"ipv4 flow\": { \"1.2.3.4\": 5 }", "\"ipv4 flow\": { \"1.2.3.4\": [ 5 ] }", "\"ipv4 flow\"", "\"ipv4 flow\": { \"1.2.3.4\": [ { \"string\" ", "[[[", "]]]}}}} flow", "\"bgp-ls x\": , ,")) {
            assertEquals(EVENT.formatted("4.0.1", odd), ApiLine.event(EVENT.formatted("6.0.0", odd), ApiVersion.V4).text());
        }
        var deep = "\"x\": " + "[".repeat(200_000) + " \"bgp-ls\"";
        assertEquals(EVENT.formatted("4.0.1", deep), ApiLine.event(EVENT.formatted("6.0.0", deep), ApiVersion.V4).text());
    }
}
