package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several paths for one prefix from a real BIRD, which sends all that it has, whatever limit it is told. */
class BirdPathsTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Exabgp exabgp;

    /** A daemon that wants one path and is sent two, with the helper that hears of both. */
    private Helper start(String audit) throws Exception {
        var scene = Scene.ipv4();
        stage.bird("""
                protocol static one { ipv4; route 198.51.100.0/24 blackhole; route 203.0.113.0/24 blackhole; }
                protocol static two { ipv4 { preference 150; }; route 198.51.100.0/24 blackhole; }
                protocol bgp peer {
                    local %s port %d as %d; neighbor %s port %d as %d; multihop; passive;
                    ipv4 { import none; export all; add paths tx; };
                }
                """.formatted(scene.theirs(), scene.theirPort(), Scene.THEIR_AS, scene.ours(), scene.ourPort(), Scene.OUR_AS));
        var helper = stage.helper("helper");
        exabgp = stage.exabgp(scene.configuration(List.of(helper), "capability { add-path receive; }", "add-path { ipv4 unicast limit 1; }"),
                Map.of("exabgp_tcp_port", Integer.toString(scene.theirPort()), "exabgp_bgp_paths_limit_audit", audit));
        return helper;
    }

    private void awaitBothPaths(Helper helper) throws Exception {
        Await.until("the helper hears of both paths all the same", () -> helper.heardText().split("\"nlri\": \"198.51.100.0/24\"", -1).length == 3,
                () -> helper.heardText() + stage.state());
    }

    @Test
    void whoSendsMorePathsThanWeWantIsNamed() throws Exception {
        var helper = start("true");
        Await.until("it is named", () -> exabgp.err().contains("more paths for 198.51.100.0/24 than the paths-limit"), stage::state);
        awaitBothPaths(helper);
        assertFalse(exabgp.err().contains("more paths for 203.0.113.0/24"), exabgp.err());
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void nobodyIsNamedWhereThatIsNotWanted() throws Exception {
        awaitBothPaths(start("false"));
        assertEquals(0, exabgp.terminate(), stage::state);
        assertFalse(exabgp.err().contains("more paths for"), exabgp.err());
    }
}
