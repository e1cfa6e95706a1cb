package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attributes that few speakers have, between the image and a real BIRD. */
class BirdAttributesTest {
    private static final String THEIRS = "198.51.100.0/24";

    @RegisterExtension
    private final Stage stage = new Stage();

    private Bird bird;

    @Test
    void theAccumulatedMetricOnlyToCustomerAndFourOctetTargetsGoBothWays() throws Exception {
        var scene = Scene.ipv4();
        bird = stage.bird(bird(scene, Scene.THEIR_AS, Scene.OUR_AS, "",
                "igp_metric = 50; bgp_otc = 65009; bgp_ext_community.add((rt, 70001, 2)); bgp_ext_community.add((ro, 65002, 3));", "aigp originate;"));
        var helper = stage.helper("helper");
        stage.connecting(scene, scene.configuration(List.of(helper), "capability { aigp; }", """
                static {
                    route 192.0.2.0/24 next-hop 10.0.0.9 aigp 0x1234 otc 65008 extended-community [ target:70000L:1 origin:65001:2 ] \
                attribute [ 0x63 0xC0 0x01FF ];
                }"""));
        awaitRoute("192.0.2.0/24", "BGP.otc: 65008", "BGP.aigp: 4660", "(rt, 70000, 1)", "(ro, 65001, 2)", "01 ff");
        awaitEvent(helper, "\"otc\": 65009", "\"aigp\": \"0x0000000000000032\"", "target:70001:2", "origin:65002:0.0.0.3");
    }

    @Test
    void pathsOfAConfederationGoBothWays() throws Exception {
        var scene = Scene.ipv4();
        // both ends are members of the confederation 64999, the AS of ours is 65001 in it
        bird = stage.bird(bird(scene, Scene.THEIR_AS, Scene.OUR_AS, "confederation 64999; confederation member yes;",
                "bgp_path.prepend(65020);", ""));
        var helper = stage.helper("helper");
        stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 192.0.2.0/24 next-hop 10.0.0.9 as-path [{ 65001 65010 }] ({ 65011 65012 }) [ 65030 ];
                }"""));
        awaitRoute("192.0.2.0/24", "BGP.as_path: (65001 65010) ({65011 65012}) 65030");
        awaitEvent(helper, "\"0\": {\"element\": \"as-confed-sequence\", \"value\": [65002]}, \"1\": {\"element\": \"as-sequence\", \"value\": [65020]}");
    }

    private static String bird(Scene scene, int theirAs, int ourAs, String protocol, String route, String channel) {
        return """
                protocol static ours { ipv4; route %s blackhole { %s }; }
                filter announced { if source = RTS_STATIC then accept; reject; }
                protocol bgp peer {
                    local %s port %d as %d;
                    neighbor %s as %d;
                    passive;
                    multihop;
                    %s
                    ipv4 { import all; export filter announced; %s };
                }
                """.formatted(THEIRS, route, scene.theirs(), scene.theirPort(), theirAs, scene.ours(), ourAs, protocol, channel);
    }

    private void awaitRoute(String prefix, String... attributes) throws Exception {
        stage.awaitShown("BIRD", () -> bird.route(prefix), attributes);
    }

    private void awaitEvent(Helper helper, String... parts) throws Exception {
        Await.until("the helper hears of " + THEIRS, () -> helper.heardText().contains(THEIRS), stage::state);
        var event = helper.heardText().lines().filter(line -> line.contains(THEIRS)).findFirst().orElse("");
        for (var part : parts) {
            assertTrue(event.contains(part), part + " is missing in " + event);
        }
    }
}
