package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes of VPNs between the image and a real FRRouting. */
class FrrVpnTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Frr frr;
    private Exabgp exabgp;

    private void awaitShown(String command, String... parts) throws Exception {
        stage.awaitShown("FRR", () -> frr.ask(command), parts);
    }

    private static String configuration(Scene scene, String network) {
        return scene.frr().replace("mpls-vpn", "vpn").replace(" exit-address-family", "  network " + network + "\n exit-address-family");
    }

    @Test
    void ipv4RoutesGoBothWays() throws Exception {
        var scene = Scene.of("ipv4 mpls-vpn");
        frr = stage.frr(scene, configuration(scene, "198.51.100.0/24 rd 65002:1 label 300"));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 192.0.2.0/24 rd 65001:1 label 100 next-hop 10.0.0.9 extended-community target:65001:1;
                    route 203.0.113.0/24 rd 4200000000:9 label 1048575 next-hop 10.0.0.9 extended-community target:70000L:1;
                }"""));
        awaitShown("show bgp ipv4 vpn 192.0.2.0/24", "65001:1", "10.0.0.9", "RT:65001:1", "Remote label: 100");
        awaitShown("show bgp ipv4 vpn 203.0.113.0/24", "4200000000:9", "RT:70000:1", "Remote label: 1048575");
        stage.awaitHeard(helper, "\"ipv4 mpls-vpn\"", "\"nlri\": \"198.51.100.0/24\", \"label\": [ [300, 4801] ], \"rd\": \"65002:1\"");
        helper.say("withdraw ipv4 mpls-vpn 203.0.113.0/24 rd 4200000000:9");
        Await.until("the withdrawn route is gone", () -> !frr.ask("show bgp ipv4 vpn").contains("203.0.113.0/24"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void ipv6RoutesGoBothWays() throws Exception {
        var scene = Scene.of("ipv6 mpls-vpn");
        frr = stage.frr(scene, configuration(scene, "2001:db8:b::/48 rd 65002:1 label 301"));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 2001:db8:1::/48 rd 10.9.9.9:7 label 101 next-hop 2001:db8::9 extended-community target:65001:1;
                }"""));
        awaitShown("show bgp ipv6 vpn 2001:db8:1::/48", "10.9.9.9:7", "2001:db8::9", "RT:65001:1", "Remote label: 101");
        stage.awaitHeard(helper, "\"ipv6 mpls-vpn\"", "\"nlri\": \"2001:db8:b::/48\", \"label\": [ [301, 4817] ], \"rd\": \"65002:1\"");
        helper.say("withdraw ipv6 mpls-vpn 2001:db8:1::/48 rd 10.9.9.9:7");
        Await.until("the withdrawn route is gone", () -> !frr.ask("show bgp ipv6 vpn").contains("2001:db8:1::/48"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
