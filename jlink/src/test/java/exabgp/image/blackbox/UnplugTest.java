package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection that goes silent. */
class UnplugTest {
    @TempDir
    private Path directory;

    private Wire wire;
    private Bird bird;
    private Exabgp exabgp;

    @BeforeEach
    void needsBirdAndACable() throws Exception {
        Bird.assume();
        wire = Wire.create();
    }

    @AfterEach
    void end() throws Exception {
        if (exabgp != null) {
            exabgp.close();
        }
        if (bird != null) {
            bird.close();
        }
        if (wire != null) {
            wire.close();
        }
    }

    private String state() {
        return "BIRD: " + bird.err() + "\nexabgp: " + exabgp.err();
    }

    @Test
    void theHoldTimerEndsASilentSessionAndItComesBack() throws Exception {
        var scene = new Scene(Wire.OURS, Wire.THEIRS, 1790, 1791, "ipv4 unicast");
        bird = Bird.start(directory, scene.bird("passive;", "hold time 3;"), wire.there());
        var helper = Helper.create(directory, "helper");
        var configuration = scene.configuration(List.of(helper), "hold-time 3;", "static { route 192.0.2.0/24 next-hop self; }");
        exabgp = Exabgp.start(directory, configuration, java.util.Map.of("exabgp_tcp_port", "1791"), wire.here());
        Await.until("the session is up", () -> bird.established("peer") && bird.route("192.0.2.0/24").contains("BGP."), this::state);
        int descriptors = exabgp.proc().descriptors();
        int threads = exabgp.proc().threads();

        wire.unplug();
        Await.until("the helper is told why", () -> helper.heardText().contains("\"state\": \"down\""), this::state);
        assertTrue(helper.heardText().contains("notification sent (4,0)"), helper.heardText());
        // It is calling again by now: such a socket is in state SYN_SENT (02), and that of the session is gone.
        Await.until("no socket is left of the session",
                () -> exabgp.proc().connections().stream().allMatch(line -> line.strip().split("\\s+")[3].equals("02"))
                        && exabgp.proc().descriptors() <= descriptors,
                () -> exabgp.err());

        wire.plug();
        Await.until("the session is back", () -> bird.established("peer") && bird.route("192.0.2.0/24").contains("BGP."), this::state);
        Await.until("it has as many descriptors and threads as before",
                // The scheduler of virtual threads may have started a carrier for each core meanwhile.
                () -> exabgp.proc().descriptors() == descriptors
                        && exabgp.proc().threads() <= threads + Runtime.getRuntime().availableProcessors(),
                () -> exabgp.err());
        assertEquals(1, exabgp.proc().connections().size());
        assertEquals(0, exabgp.terminate(), this::state);
    }
}
