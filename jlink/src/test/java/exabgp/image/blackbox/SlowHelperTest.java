package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A helper that does not read what the peer announces. */
class SlowHelperTest {
    /** More of them, and a longer silence, by hand ({@code -Droutes=1000000 -Dsilence=300}). */
    private static final int ROUTES = Integer.getInteger("routes", 30_000);
    private static final long HOLD_SECONDS = 3;
    /** Beyond the time after which either side gives up one that says nothing, three times over. */
    private static final long SILENCE_SECONDS = Integer.getInteger("silence", 10);

    private static final long MEGABYTES = Integer.getInteger("megabytes", 300);
    private static final int CHURN = 100;

    @RegisterExtension
    private final Stage stage = new Stage();

    private Bird bird;
    private Exabgp exabgp;

    private static String prefix(int number) {
        return (10 + (number >> 16)) + "." + (number >> 8 & 255) + "." + (number & 255) + ".0/24";
    }

    private static String flap(int number) {
        return "203.0.113." + number + "/32";
    }

    /** A table whose events as JSON are several times what the queue of a helper holds, and some routes that come and go. */
    private static String table() {
        var text = new StringBuilder("protocol static many { ipv4;\n");
        for (int number = 0; number < ROUTES; number++) {
            text.append("route ").append(prefix(number)).append(" blackhole { bgp_community.add((65002,").append(number & 65535).append(")); };\n");
        }
        text.append("}\nprotocol static churn { ipv4;\n");
        for (int number = 0; number < CHURN; number++) {
            text.append("route ").append(flap(number)).append(" blackhole;\n");
        }
        return text.append("}\n").toString();
    }

    /** A helper that takes its time for some lines, then reads nothing until the file is there. */
    private Helper slow(Path now, Path heard) throws Exception {
        return stage.running("slow", """
                n=0
                while [ $n -lt 500 ] && read -r line; do echo "$line"; sleep 0.001; n=$((n + 1)); done >'%2$s'
                while [ ! -e '%1$s' ]; do sleep 0.05; done
                exec cat >>'%2$s'""".formatted(now, heard));
    }

    /** The session stays up for long while routes come and go; in the end those of the churn are gone. */
    private void outlive() throws Exception {
        long watched = System.nanoTime() + Duration.ofSeconds(SILENCE_SECONDS).toNanos();
        for (int round = 0; System.nanoTime() < watched; round++) {
            assertTrue(bird.established("peer"), stage::state);
            bird.order(round % 2 == 0 ? "disable churn" : "enable churn");
            Thread.sleep(200);
        }
        bird.order("disable churn");
        long peak = exabgp.proc().peakMegabytes();
        assertTrue(peak < MEGABYTES, "it had " + peak + " MB");
        System.out.println("Peak: " + peak + " MB");
    }

    private HeardTable knowsTheTable(Path heard, Scene scene) throws Exception {
        var wanted = new TreeSet<String>(Set.of(scene.theirPrefix()));
        for (int number = 0; number < ROUTES; number++) {
            wanted.add(prefix(number));
        }
        Await.until("the helper knows every route", Duration.ofSeconds(Math.max(60, ROUTES / 1000)),
                () -> HeardTable.of(heard).knows(wanted), () -> HeardTable.of(heard).routes().size() + " of " + wanted.size() + "\n" + stage.state());
        assertTrue(bird.established("peer"), stage::state);
        var table = HeardTable.of(heard);
        assertEquals(1, table.sessions(), "the session broke");
        return table;
    }

    @Test
    void theSessionOutlivesAHelperThatReadsNothingAndLosesNothing() throws Exception {
        var scene = Scene.ipv4();
        bird = stage.bird(table() + scene.bird("passive;", "hold time " + HOLD_SECONDS + ";"));
        var now = stage.file("now");
        var heard = stage.file("heard");
        exabgp = stage.connecting(scene, scene.configuration(List.of(slow(now, heard)), "hold-time " + HOLD_SECONDS + ";"));
        Await.until("the session is up", () -> bird.established("peer"), stage::state);
        outlive();
        Files.createFile(now);
        var table = knowsTheTable(heard, scene);
        assertEquals(0, table.gaps());
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void underDropAGapIsFollowedByWhereEverythingStands() throws Exception {
        var scene = Scene.ipv4();
        bird = stage.bird(table() + scene.bird("passive;", "hold time " + HOLD_SECONDS + ";"));
        var now = stage.file("now");
        var heard = stage.file("heard");
        var configuration = scene.configuration(List.of(slow(now, heard)), "hold-time " + HOLD_SECONDS + ";");
        exabgp = stage.connecting(scene, configuration.replace("encoder json;", "encoder json; queue-policy drop; queue-limit 262144;"));
        Await.until("the session is up", () -> bird.established("peer"), stage::state);
        outlive();
        Files.createFile(now);
        var table = knowsTheTable(heard, scene);
        assertTrue(table.gaps() > 0 && table.leftOut() > 0, "nothing was left out");
        assertEquals(0, exabgp.terminate(), stage::state);
    }

    @Test
    void aStuckHelperDoesNotHoldUpTheEnd() throws Exception {
        var scene = Scene.ipv4();
        bird = stage.bird(table() + scene.bird("passive;"));
        var helper = stage.running("stuck", "exec sleep 100000");
        exabgp = stage.connecting(scene, scene.configuration(List.of(helper)));
        Await.until("the session is up", () -> bird.established("peer"), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
        Await.until("BIRD was told why", () -> bird.ask("show protocols all peer").contains("Administrative shutdown")
                || bird.ask("show protocols all peer").contains("Received: "), stage::state);
    }
}
