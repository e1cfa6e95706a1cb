package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions of the image with a real BIRD. */
class BirdTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Bird bird;
    private Exabgp exabgp;

    private void awaitSession() throws Exception {
        Await.until("the session is up", () -> bird.established("peer"), stage::state);
    }

    private void awaitRoute(String prefix, String... attributes) throws Exception {
        stage.awaitShown("BIRD", () -> bird.route(prefix), attributes);
    }

    private static String line(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).findFirst().orElse("");
    }

    @Test
    void ipv4RoutesGoBothWays() throws Exception {
        var scene = Scene.ipv4();
        bird = stage.bird(scene.bird("passive;"));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                static {
                    route 192.0.2.0/24 next-hop 10.0.0.9 origin egp med 77 as-path [ 65001 65010 4200000001 ] \
                community [ 65001:100 no-export ] large-community [ 65001:1:2 ] aggregator ( 65010:10.9.9.9 ) atomic-aggregate;
                    route 192.0.2.128/25 next-hop self;
                }"""));
        awaitSession();
        awaitRoute("192.0.2.0/24", "BGP.origin: EGP", "BGP.as_path: 65001 65010 4200000001", "BGP.next_hop: 10.0.0.9",
                "BGP.med: 77", "BGP.community: (65001,100) (65535,65281)", "BGP.large_community: (65001, 1, 2)",
                "BGP.aggregator: 10.9.9.9 AS65010", "BGP.atomic_aggr");
        awaitRoute("192.0.2.128/25", "BGP.next_hop: 127.0.0.1", "BGP.as_path: 65001", "BGP.origin: IGP");
        assertTheyAreHeard(helper, scene, "10.0.0.2");
        helper.say("peer * announce route 203.0.113.0/24 next-hop 10.0.0.9 med 5", "peer * withdraw route 192.0.2.128/25 next-hop self");
        awaitRoute("203.0.113.0/24", "BGP.med: 5", "BGP.next_hop: 10.0.0.9");
        Await.until("the withdrawn route is gone", () -> bird.route("192.0.2.128/25").contains("Network not found"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
        Await.until("BIRD noticed the end", () -> !bird.established("peer"), stage::state);
    }

    @Test
    void ipv6RoutesGoBothWays() throws Exception {
        var scene = Scene.ipv6();
        bird = stage.bird(scene.bird("passive;"));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), """
                announce {
                    ipv6 {
                        unicast 2001:db8:1::/48 next-hop 2001:db8::9 med 77 as-path [ 65001 65010 ] community 65001:100;
                    }
                }"""));
        awaitSession();
        awaitRoute("2001:db8:1::/48", "BGP.next_hop: 2001:db8::9", "BGP.med: 77", "BGP.as_path: 65001 65010", "BGP.community: (65001,100)");
        assertTheyAreHeard(helper, scene, "2001:db8::2");
        helper.say("peer * announce ipv6 unicast 2001:db8:2::/48 next-hop 2001:db8::9", "peer * withdraw ipv6 unicast 2001:db8:1::/48 next-hop 2001:db8::9");
        awaitRoute("2001:db8:2::/48", "BGP.next_hop: 2001:db8::9");
        Await.until("the withdrawn route is gone", () -> bird.route("2001:db8:1::/48").contains("Network not found"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void birdMayConnectToUs() throws Exception {
        var scene = Scene.ipv4();
        var helper = stage.helper("helper");
        exabgp = stage.listening(scene, scene.configuration(List.of(helper), "passive;", "static { route 192.0.2.0/24 next-hop 10.0.0.9; }"));
        bird = stage.bird(scene.bird());
        awaitSession();
        awaitRoute("192.0.2.0/24", "BGP.next_hop: 10.0.0.9");
        assertTheyAreHeard(helper, scene, "10.0.0.2");
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void aSessionComesBackAfterBirdWasKilledAndAnnouncesAgain() throws Exception {
        var scene = Scene.ipv4();
        bird = stage.bird(scene.bird("passive;"));
        var helper = stage.helper("helper");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper), "static { route 192.0.2.0/24 next-hop 10.0.0.9; }"));
        awaitSession();
        helper.say("peer * announce route 203.0.113.0/24 next-hop 10.0.0.9");
        awaitRoute("203.0.113.0/24", "BGP.next_hop: 10.0.0.9");
        int descriptors = exabgp.proc().descriptors();
        assertEquals(1, exabgp.proc().connections().size());
        bird.close();
        Await.until("the helper is told of the end", () -> helper.heardText().contains("\"state\": \"down\""), stage::state);
        Await.until("no socket is left of the session",
                () -> exabgp.proc().connections().isEmpty() && exabgp.proc().descriptors() < descriptors, stage::state);
        bird = stage.bird(scene.bird("passive;"));
        awaitSession();
        awaitRoute("192.0.2.0/24", "BGP.next_hop: 10.0.0.9");
        awaitRoute("203.0.113.0/24", "BGP.next_hop: 10.0.0.9");
        assertEquals(1, exabgp.proc().connections().size());
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    private void assertTheyAreHeard(Helper helper, Scene scene, String nextHop) throws Exception {
        var nlri = "\"nlri\": \"" + scene.theirPrefix() + "\"";
        Await.until("the helper hears of " + scene.theirPrefix(), () -> helper.heardText().contains(nlri), stage::state);
        var event = line(helper.heardText(), nlri);
        for (var part : List.of("\"type\": \"update\"", "\"med\": 33", "\"value\": [65002, 64999]", "[65002, 7]", "65002, 8",
                "\"" + scene.family() + "\": { \"" + nextHop + "\"")) {
            assertTrue(event.replace("[ ", "[").replace(" ]", "]").contains(part), part + " is missing in " + event);
        }
    }
}
