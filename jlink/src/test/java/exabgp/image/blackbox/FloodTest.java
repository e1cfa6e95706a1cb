package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A helper that writes and never reads. */
class FloodTest {
    private static final int ROUTES = 200_000;
    /** A heap for 200,000 routes and the messages under way; without bounds the acknowledgements alone would be more. */
    private static final long MEGABYTES = 300;

    @RegisterExtension
    private final Stage stage = new Stage();

    private Bird bird;
    private Exabgp exabgp;

    @Test
    void everyRouteOfAHelperThatNeverReadsArrives() throws Exception {
        var scene = Scene.ipv4();
        bird = stage.bird(scene.bird("passive;"));
        // 20 x 100 x 100 routes; its standard input is never touched.
        var writer = stage.running("writer", """
                a=0
                while [ $a -lt 20 ]; do
                    b=0
                    while [ $b -lt 100 ]; do
                        c=0
                        while [ $c -lt 100 ]; do
                            echo "peer * announce route 10.$a.$b.$c/32 next-hop 10.0.0.9"
                            c=$((c + 1))
                        done
                        b=$((b + 1))
                    done
                    a=$((a + 1))
                done
                exec sleep 100000""");
        var listener = stage.helper("listener");
        exabgp = stage.connecting(scene, scene.configuration(List.of(writer, listener)));
        Await.until("BIRD has all " + ROUTES + " routes and its own", Duration.ofSeconds(120),
                () -> bird.count("master4") == ROUTES + 1, () -> exabgp.err() + bird.err());
        assertTrue(bird.established("peer"));
        assertFalse(listener.heardText().contains("\"state\": \"down\""), "the session broke");
        long peak = exabgp.proc().peakMegabytes();
        assertTrue(peak < MEGABYTES, "it had " + peak + " MB");
        listener.say("peer * announce route 192.0.2.0/24 next-hop 10.0.0.9");
        Await.until("others are still served", () -> bird.route("192.0.2.0/24").contains("BGP.next_hop"), () -> exabgp.err());
        assertEquals(0, exabgp.terminate(), () -> exabgp.err());
    }

    @Test
    void aHelperThatReadsLateGetsEveryAcknowledgement() throws Exception {
        int commands = 30_000;
        var scene = Scene.ipv4();
        bird = stage.bird(scene.bird("passive;"));
        var now = stage.file("now");
        var answers = stage.file("answers");
        var writer = stage.running("writer", """
                n=0
                while [ $n -lt %d ]; do
                    echo "peer * announce route 10.0.0.$((n %% 256))/32 next-hop 10.0.0.9 med $n"
                    n=$((n + 1))
                done
                while [ ! -e '%s' ]; do sleep 0.05; done
                exec cat >'%s'""".formatted(commands, now, answers));
        exabgp = stage.connecting(scene, scene.configuration(List.of(writer)));
        var last = "BGP.med: " + (commands - 1);
        Await.until("the last command had its effect", () -> bird.ask("show route all").contains(last), () -> exabgp.err() + bird.err());
        Files.createFile(now);
        Await.until("every command was answered",
                () -> Child.text(answers).lines().filter("done"::equals).count() == commands,
                () -> Child.text(answers).lines().filter("done"::equals).count() + " answers of " + commands);
        assertEquals(0, exabgp.terminate(), () -> exabgp.err());
    }
}
