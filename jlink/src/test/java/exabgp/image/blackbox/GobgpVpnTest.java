package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes of VPNs, labelled ones and route-target constraints between the image and a real GoBGP. */
class GobgpVpnTest {
    private static final String TARGET = " next-hop 10.0.0.9 extended-community target:65001:1";

    @RegisterExtension
    private final Stage stage = new Stage();

    private Gobgp gobgp;
    private Exabgp exabgp;

    private void awaitRoute(String table, String... parts) throws Exception {
        Await.until("GoBGP has " + List.of(parts),
                () -> gobgp.ask("global rib -a " + table).lines().anyMatch(line -> List.of(parts).stream().allMatch(line::contains)), stage::state);
    }

    private void awaitNone(String table, String part) throws Exception {
        Await.until("GoBGP has no " + part, () -> !gobgp.ask("global rib -a " + table).contains(part), stage::state);
    }

    /** Its configuration with these families, which it has other names for. */
    private static String configuration(Scene scene, String... families) {
        var text = scene.gobgp();
        var names = new StringBuilder(text.substring(0, text.indexOf("  [[neighbors.afi-safis]]")));
        for (var family : families) {
            names.append("  [[neighbors.afi-safis]]\n    [neighbors.afi-safis.config]\n      afi-safi-name = \"").append(family).append("\"\n");
        }
        return names.toString();
    }

    @Test
    void routesOfVpnsGoBothWays() throws Exception {
        var scene = Scene.of("ipv4 mpls-vpn; ipv6 mpls-vpn");
        gobgp = stage.gobgp(configuration(scene, "l3vpn-ipv4-unicast", "l3vpn-ipv6-unicast"));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 192.0.2.0/24 rd 65001:1 label 100 %1$s;
                    route 192.0.2.128/25 rd 10.9.9.9:7 label [ 16 17 ] %1$s;
                    route 203.0.113.0/24 rd 4200000000:9 label 1048575 next-hop 10.0.0.9 extended-community target:70000L:1;
                    route 2001:db8:1::/48 rd 65001:1 label 101 next-hop 2001:db8::9 extended-community target:65001:1;
                }""".formatted(TARGET)));
        awaitRoute("vpnv4", "65001:1:192.0.2.0/24", "[100]", "10.0.0.9", "65001:1]");
        awaitRoute("vpnv4", "10.9.9.9:7:192.0.2.128/25", "[16, 17]");
        awaitRoute("vpnv4", ":9:203.0.113.0/24", "[1048575]");
        awaitRoute("vpnv6", "65001:1:2001:db8:1::/48", "[101]", "2001:db8::9");
        gobgp.ask("global rib add -a vpnv4 198.51.100.0/24 label 300 rd 65002:1 rt 65002:1 nexthop 10.0.0.2");
        gobgp.ask("global rib add -a vpnv6 2001:db8:b::/48 label 301 rd 65002:1 rt 65002:1 nexthop 2001:db8::2");
        stage.awaitHeard(helper, "\"ipv4 mpls-vpn\": { \"10.0.0.2\": [ { \"nlri\": \"198.51.100.0/24\", \"label\": [ [300, 4801] ], \"rd\": \"65002:1\" }", "target:65002:1");
        stage.awaitHeard(helper, "\"ipv6 mpls-vpn\": { \"2001:db8::2\": [ { \"nlri\": \"2001:db8:b::/48\", \"label\": [ [301, 4817] ], \"rd\": \"65002:1\" }");
        gobgp.ask("global rib del -a vpnv4 198.51.100.0/24 label 300 rd 65002:1");
        stage.awaitHeard(helper, "\"withdraw\": { \"ipv4 mpls-vpn\": [ { \"nlri\": \"198.51.100.0/24\"");
        // another label takes the place of the one before, and a withdraw needs none
        helper.say("announce ipv4 mpls-vpn 192.0.2.0/24 rd 65001:1 label 102" + TARGET);
        awaitRoute("vpnv4", "65001:1:192.0.2.0/24", "[102]");
        helper.say("withdraw ipv4 mpls-vpn 192.0.2.0/24 rd 65001:1", "withdraw ipv6 mpls-vpn 2001:db8:1::/48 rd 65001:1");
        awaitNone("vpnv4", "192.0.2.0/24");
        awaitNone("vpnv6", "2001:db8:1::/48");
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void labelledRoutesGoBothWays() throws Exception {
        var scene = Scene.of("ipv4 nlri-mpls; ipv6 nlri-mpls");
        gobgp = stage.gobgp(configuration(scene, "ipv4-labelled-unicast", "ipv6-labelled-unicast"));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 192.0.2.0/24 label 200 next-hop 10.0.0.9;
                    route 192.0.2.128/25 label [ 201 3 ] next-hop 10.0.0.9;
                    route 2001:db8:2::/48 label 3 next-hop 2001:db8::9;
                }"""));
        awaitRoute("ipv4-mpls", "192.0.2.0/24", "[200]", "10.0.0.9");
        awaitRoute("ipv4-mpls", "192.0.2.128/25", "[201, 3]");
        awaitRoute("ipv6-mpls", "2001:db8:2::/48", "[3]", "2001:db8::9");
        gobgp.ask("global rib add -a ipv4-mpls 198.51.100.0/24 302 nexthop 10.0.0.2");
        gobgp.ask("global rib add -a ipv6-mpls 2001:db8:b::/48 303/304 nexthop 2001:db8::2");
        stage.awaitHeard(helper, "\"ipv4 nlri-mpls\": { \"10.0.0.2\": [ { \"nlri\": \"198.51.100.0/24\", \"label\": [ [302, 4833] ] }");
        stage.awaitHeard(helper, "\"ipv6 nlri-mpls\": { \"2001:db8::2\": [ { \"nlri\": \"2001:db8:b::/48\", \"label\": [ [303, 4848], [304, 4865] ] }");
        helper.say("announce ipv4 nlri-mpls 192.0.2.0/24 label 202 next-hop 10.0.0.9", "withdraw ipv4 nlri-mpls 192.0.2.128/25");
        awaitRoute("ipv4-mpls", "192.0.2.0/24", "[202]");
        awaitNone("ipv4-mpls", "192.0.2.128/25");
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    /** Left out is the constraint that wants everything: GoBGP 3.10 ends with a panic when a peer sends it. */
    @Test
    void gobgpSendsOnlyTheRoutesThatAConstraintAsksFor() throws Exception {
        var scene = Scene.of("ipv4 mpls-vpn; ipv4 rtc");
        gobgp = stage.gobgp(configuration(scene, "l3vpn-ipv4-unicast", "rtc"));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                announce {
                    ipv4 {
                        rtc 65001:target:65001:7 next-hop 10.0.0.9;
                        rtc 65001:target:65002:1 next-hop 10.0.0.9;
                    }
                }"""));
        awaitRoute("rtc", "65001:65001:7", "10.0.0.9");
        awaitRoute("rtc", "65001:65002:1", "10.0.0.9");
        gobgp.ask("global rib add -a vpnv4 198.51.100.128/25 label 300 rd 65002:1 rt 65002:2 nexthop 10.0.0.2");
        gobgp.ask("global rib add -a vpnv4 198.51.100.0/25 label 301 rd 65002:1 rt 65002:1 nexthop 10.0.0.2");
        gobgp.ask("vrf add red rd 65002:9 rt both 65002:9");
        stage.awaitHeard(helper, "\"ipv4 mpls-vpn\"", "198.51.100.0/25");
        stage.awaitHeard(helper, "\"ipv4 rtc\": { \"127.0.0.2\": [ { \"origin\": 65002, \"route-target\": \"target:65002:9\" } ] }");
        assertFalse(helper.heardText().contains("198.51.100.128/25"), helper::heardText);
        helper.say("withdraw ipv4 rtc 65001:target:65001:7");
        awaitNone("rtc", "65001:65001:7");
        helper.say("announce ipv4 rtc 65001:target:65002:2 next-hop 10.0.0.9");
        stage.awaitHeard(helper, "\"ipv4 mpls-vpn\"", "198.51.100.128/25");
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
