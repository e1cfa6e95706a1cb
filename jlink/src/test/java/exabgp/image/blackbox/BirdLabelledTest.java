package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Labelled routes and routes of VPNs between the image and a real BIRD, which announces its own with the label of implicit null. */
class BirdLabelledTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Bird bird;
    private Exabgp exabgp;

    private void awaitRoutes(String table, String... parts) throws Exception {
        stage.awaitShown("BIRD", () -> bird.ask("show route all table " + table), parts);
    }

    private static String configuration(Scene scene) {
        return """
                ipv4 table labelled;
                vpn4 table vpns;
                protocol static { ipv4 { table labelled; }; route 198.51.100.0/24 blackhole; }
                protocol static { vpn4 { table vpns; }; route 65002:1 198.51.100.0/24 blackhole; }
                protocol bgp peer {
                    local %s port %d as %d;
                    neighbor %s port %d as %d;
                    multihop;
                    passive;
                    ipv4 mpls { table labelled; next hop address 10.0.0.2; import all; export where source = RTS_STATIC; };
                    vpn4 mpls { table vpns; next hop address 10.0.0.2; import all; export where source = RTS_STATIC; };
                }
                """.formatted(scene.theirs(), scene.theirPort(), Scene.THEIR_AS, scene.ours(), scene.ourPort(), Scene.OUR_AS);
    }

    @Test
    void labelsAndDistinguishersGoBothWays() throws Exception {
        var scene = Scene.of("ipv4 nlri-mpls; ipv4 mpls-vpn");
        bird = stage.bird(configuration(scene));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 203.0.113.0/24 label [ 200 201 ] next-hop 127.0.0.9;
                    route 192.0.2.0/24 rd 65001:1 label 100 next-hop 127.0.0.9 extended-community target:65001:1;
                }"""));
        awaitRoutes("labelled", "203.0.113.0/24", "BGP.mpls_label_stack: 200/201", "BGP.next_hop: 127.0.0.9");
        awaitRoutes("vpns", "65001:1 192.0.2.0/24", "BGP.mpls_label_stack: 100", "BGP.ext_community: (rt, 65001, 1)");
        stage.awaitHeard(helper, "\"ipv4 nlri-mpls\": { \"10.0.0.2\": [ { \"nlri\": \"198.51.100.0/24\", \"label\": [ [3, 49] ] }");
        stage.awaitHeard(helper, "\"ipv4 mpls-vpn\": { \"10.0.0.2\": [ { \"nlri\": \"198.51.100.0/24\", \"label\": [ [3, 49] ], \"rd\": \"65002:1\" }");
        helper.say("withdraw ipv4 nlri-mpls 203.0.113.0/24", "withdraw ipv4 mpls-vpn 192.0.2.0/24 rd 65001:1");
        Await.until("the withdrawn routes are gone",
                () -> !bird.ask("show route table labelled").contains("203.0.113.0/24") && !bird.ask("show route table vpns").contains("192.0.2.0/24"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
