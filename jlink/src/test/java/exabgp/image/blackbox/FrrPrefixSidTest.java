package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Prefix-SID (RFC 8669, and RFC 9252 for SRv6) between the image and a real FRRouting. */
class FrrPrefixSidTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Frr frr;
    private Exabgp exabgp;

    private void awaitShown(String command, String... parts) throws Exception {
        stage.awaitShown("FRR", () -> frr.ask(command), parts);
    }

    @Test
    void labelIndexesGoBothWays() throws Exception {
        var scene = Scene.of("ipv4 nlri-mpls");
        frr = stage.frr(scene, """
                %s
                router bgp 65002
                 address-family ipv4 unicast
                  network 198.51.100.0/24 label-index 42
                 exit-address-family
                """.formatted(scene.frr().replace("nlri-mpls", "labeled-unicast")));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 192.0.2.0/24 next-hop 10.0.0.9 label [ 800001 ] bgp-prefix-sid [ 777 ];
                    route 203.0.113.0/24 next-hop 10.0.0.9 label [ 800002 ] bgp-prefix-sid [ 300, [ ( 800000,4096 ), ( 1000000,5000 ) ] ];
                }"""));
        awaitShown("show bgp ipv4 labeled-unicast 192.0.2.0/24", "10.0.0.9", "Remote label: 800001", "Label Index: 777");
        awaitShown("show bgp ipv4 labeled-unicast 203.0.113.0/24", "10.0.0.9", "Remote label: 800002", "Label Index: 300");
        Await.until("the helper hears of the label index", () -> helper.heardText().lines().anyMatch(line -> line.contains("198.51.100.0/24") && line.contains("\"bgp-prefix-sid\": { \"sr-label-index\": 42 }")),
                () -> helper.heardText() + stage.state());
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void servicesOverSrv6AreHeard() throws Exception {
        var scene = Scene.of("ipv6 mpls-vpn");
        frr = stage.frr(scene, scene.frr().replace("mpls-vpn", "vpn"));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 2001:db8:1::/48 rd 65001:1 label 3 next-hop 2001:db8::9 extended-community target:65001:1 bgp-prefix-sid-srv6 ( l3-service 2001:db8:1:1:: 0x48 [ 64,24,16,0,0,0 ] );
                }"""));
        awaitShown("show bgp ipv6 vpn 2001:db8:1::/48", "65001:1", "Remote SID: 2001:db8:1:1::", "RT:65001:1");
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
