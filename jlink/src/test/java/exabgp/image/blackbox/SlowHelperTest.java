package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A helper that does not read what the peer announces. */
class SlowHelperTest {
    private static final int ROUTES = 30_000;
    private static final long HOLD_SECONDS = 3;
    private static final long MEGABYTES = 300;

    @TempDir
    private Path directory;

    private Bird bird;
    private Exabgp exabgp;

    @BeforeEach
    void needsBird() {
        Bird.assume();
    }

    @AfterEach
    void end() {
        if (exabgp != null) {
            exabgp.close();
        }
        if (bird != null) {
            bird.close();
        }
    }

    private String state() {
        return "BIRD: " + bird.err() + "\nexabgp: " + exabgp.err();
    }

    /** A table whose events as JSON are several times what the queue of a helper holds. */
    private static String table() {
        var text = new StringBuilder("protocol static many { ipv4;\n");
        for (int number = 0; number < ROUTES; number++) {
            text.append("route 10.").append(number >> 8).append('.').append(number & 255).append(".0/24 blackhole { bgp_community.add((65002,")
                    .append(number).append(")); };\n");
        }
        return text.append("}\n").toString();
    }

    @Test
    void theSessionOutlivesAHelperThatReadsNothingAndLosesNothing() throws Exception {
        var scene = Scene.ipv4();
        bird = Bird.start(directory, table() + scene.bird("passive;", "hold time " + HOLD_SECONDS + ";"));
        var now = directory.resolve("now");
        var heard = directory.resolve("heard");
        var helper = Helper.running(directory, "slow", "while [ ! -e '%s' ]; do sleep 0.05; done\nexec cat >'%s'".formatted(now, heard));
        exabgp = scene.connecting(directory, scene.configuration(List.of(helper), "hold-time " + HOLD_SECONDS + ";"));
        Await.until("the session is up", () -> bird.established("peer"), this::state);
        // Twice the time after which either side gives up one that says nothing.
        long watched = System.nanoTime() + Duration.ofSeconds(2 * HOLD_SECONDS + 1).toNanos();
        while (System.nanoTime() < watched) {
            assertTrue(bird.established("peer"), this::state);
            Thread.sleep(200);
        }
        long peak = exabgp.proc().peakMegabytes();
        assertTrue(peak < MEGABYTES, "it had " + peak + " MB");
        Files.createFile(now);
        Await.until("the helper has heard of every route", Duration.ofSeconds(60),
                () -> Child.text(heard).lines().filter(line -> line.contains("\"nlri\": \"10.")).count() >= ROUTES,
                () -> Child.text(heard).lines().filter(line -> line.contains("\"nlri\": \"10.")).count() + " lines\n" + state());
        assertTrue(bird.established("peer"), this::state);
        assertTrue(Child.text(heard).lines().noneMatch(line -> line.contains("\"state\": \"down\"")));
        assertEquals(0, exabgp.terminate(), this::state);
    }

    @Test
    void aStuckHelperDoesNotHoldUpTheEnd() throws Exception {
        var scene = Scene.ipv4();
        bird = Bird.start(directory, table() + scene.bird("passive;"));
        var helper = Helper.running(directory, "stuck", "exec sleep 100000");
        exabgp = scene.connecting(directory, scene.configuration(List.of(helper)));
        Await.until("the session is up", () -> bird.established("peer"), this::state);
        assertEquals(0, exabgp.terminate(), this::state);
        Await.until("BIRD was told why", () -> bird.ask("show protocols all peer").contains("Administrative shutdown")
                || bird.ask("show protocols all peer").contains("Received: "), this::state);
    }
}
