package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Blackholing: somebody writes routes into a named pipe whose reader is the helper, and nobody ever reads an answer. */
class GobgpFloodTest {
    /** More of them by hand ({@code -Droutes=150000}). */
    private static final int ROUTES = Integer.getInteger("routes", 20_000);

    private static final long MEGABYTES = Integer.getInteger("megabytes", 200);
    private static final Pattern DESTINATIONS = Pattern.compile("Destination: ([0-9]+), Path: \\1\\b");
    private static final long BLACKHOLE = 65001L << 16 | 666;

    @RegisterExtension
    private final Stage stage = new Stage();

    private Gobgp gobgp;
    private Exabgp exabgp;

    private static String address(int number) {
        return "10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private int known() throws Exception {
        var summary = DESTINATIONS.matcher(gobgp.ask("global rib summary"));
        return summary.find() ? Integer.parseInt(summary.group(1)) : 0;
    }

    @Test
    void everyAddressThatIsToBeDroppedArrivesThoughNobodyReadsTheAnswers() throws Exception {
        var scene = Scene.ipv4();
        gobgp = stage.gobgp(scene.gobgp());
        var pipe = stage.file("exabgp.cmd");
        Commands.run("mkfifo", pipe.toString());
        var helper = stage.running("blackhole", "exec cat <>'" + pipe + "'");
        var listener = stage.helper("listener");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper, listener)));
        var lines = new StringBuilder();
        for (int number = 0; number < ROUTES; number++) {
            lines.append("peer * announce route ").append(address(number)).append("/32 next-hop 10.0.0.9 community [65001:666 no-export]\n");
        }
        var file = Files.writeString(stage.file("lines"), lines);
        long begun = System.nanoTime();
        Commands.run("sh", "-c", "cat '" + file + "' > '" + pipe + "'");
        Await.until("GoBGP has all " + ROUTES + " routes", Duration.ofSeconds(Math.max(120, ROUTES / 500)), () -> known() == ROUTES, stage::state);
        System.out.println("All there: " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms, peak " + exabgp.proc().peakMegabytes() + " MB");
        var one = gobgp.ask("global rib -j " + address(ROUTES - 1) + "/32");
        assertTrue(one.contains(Long.toString(BLACKHOLE)) && one.contains(Long.toString(0xFFFFFF01L)), one);
        assertEquals(1, listener.heardText().lines().filter(line -> line.contains("\"state\": \"up\"")).count(), "the session broke");
        assertTrue(listener.heardText().lines().noneMatch(line -> line.contains("\"state\": \"down\"")), "the session broke");
        long peak = exabgp.proc().peakMegabytes();
        assertTrue(peak < MEGABYTES, "it had " + peak + " MB");
        listener.say("peer * withdraw route " + address(0) + "/32");
        Await.until("others are still served", () -> known() == ROUTES - 1, stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
    }
}
