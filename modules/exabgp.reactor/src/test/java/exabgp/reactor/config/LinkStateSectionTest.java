package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import exabgp.reactor.format.RouteText;
import exabgp.reactor.grammar.ParsedRoute;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkStateSectionTest {
    @Test
    void routesOfBgpLsStandInASectionOfAnnounce() {
        assertEquals(
                List.of(
                        "bgp-ls node protocol-id 2 l3-routing-topology 0 node-descriptors [ autonomous-system 65000 ] next-hop 192.0.2.1 bgp-ls [ node-name \"r1\" ]",
                        "bgp-ls prefix-v4 protocol-id 3 l3-routing-topology 0 node-descriptors [ router-id 10.0.0.1 ] ip-reach-prefix 10.1.0.0/16 rd 65000:1 next-hop 192.0.2.1"),
                routes("""
                        node {
                          protocol-id isis-l2;
                          node-descriptors [ autonomous-system 65000 ];
                          next-hop 192.0.2.1;
                          bgp-ls [ node-name r1 ];
                        }
                        prefix-v4 protocol-id ospfv2 node-descriptors [ router-id 10.0.0.1 ] ip-reach-prefix 10.1.0.0/16 next-hop 192.0.2.1 rd 65000:1;
                        """));
    }

    private static List<String> routes(String section) {
        String file = "neighbor 192.0.2.9 { local-address 192.0.2.1; local-as 1; peer-as 1; router-id 1.2.3.4; family { bgp-ls bgp-ls; bgp-ls bgp-ls-vpn; } announce { bgp-ls {\n"
                + section + "} } }";
        Configuration configuration = assertInstanceOf(ConfigResult.Loaded.class, Read.text(file)).configuration();
        return configuration.neighbors().getFirst().routes().stream().map(LinkStateSectionTest::shown).toList();
    }

    private static String shown(ParsedRoute route) {
        return RouteText.route(route.nlri(), route.attributes());
    }
}
