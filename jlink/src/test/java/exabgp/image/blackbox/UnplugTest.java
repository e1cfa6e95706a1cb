package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection that goes silent. */
class UnplugTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    @Test
    void theHoldTimerEndsASilentSessionAndItComesBack() throws Exception {
        var wire = stage.keep(Wire.create());
        var scene = new Scene(Wire.OURS, Wire.THEIRS, 1790, 1791, "ipv4 unicast");
        var bird = stage.bird(scene.bird("passive;", "hold time 3;"), wire.there());
        var helper = stage.helper("helper");
        var configuration = scene.configuration(List.of(helper), "hold-time 3;", "static { route 192.0.2.0/24 next-hop self; }");
        var exabgp = stage.exabgp(configuration, Map.of("exabgp_tcp_port", "1791"), wire.here());
        Await.until("the session is up", () -> bird.established("peer") && bird.route("192.0.2.0/24").contains("BGP."), stage::state);
        int descriptors = exabgp.proc().descriptors();
        int threads = exabgp.proc().threads();

        wire.unplug();
        Await.until("the helper is told why", () -> helper.heardText().contains("\"state\": \"down\""), stage::state);
        assertTrue(helper.heardText().contains("notification sent (4,0)"), helper.heardText());
        // It is calling again by now: such a socket is in state SYN_SENT (02), and that of the session is gone.
        Await.until("no socket is left of the session",
                () -> exabgp.proc().connections().stream().allMatch(line -> line.strip().split("\\s+")[3].equals("02"))
                        && exabgp.proc().descriptors() <= descriptors,
                () -> exabgp.err());

        wire.plug();
        Await.until("the session is back", () -> bird.established("peer") && bird.route("192.0.2.0/24").contains("BGP."), stage::state);
        Await.until("it has as many descriptors and threads as before",
                // The scheduler of virtual threads may have started a carrier for each core meanwhile.
                () -> exabgp.proc().descriptors() == descriptors
                        && exabgp.proc().threads() <= threads + Runtime.getRuntime().availableProcessors(),
                () -> exabgp.err());
        assertEquals(1, exabgp.proc().connections().size());
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
