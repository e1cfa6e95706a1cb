package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A helper written for version 4 at a daemon of version 6, by way of the bridge that {@code migrate conf --wrap-api} puts between them. */
class MigrateApiTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Exabgp exabgp;

    private String wrapped(String configuration) throws Exception {
        var old = Files.writeString(stage.file("old.conf"), configuration);
        var to = stage.file("wrapped.conf");
        var process = new ProcessBuilder(Exabgp.LAUNCHER.toString(), "migrate", "conf", "-f", "5", "--wrap-api", "-o", to.toString(), old.toString())
                .inheritIO().start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        return Files.readString(to);
    }

    @Test
    void aWrappedHelperIsAnsweredAsByVersion4AndEndsWithTheDaemon() throws Exception {
        var helper = stage.helper("old");
        var configuration = wrapped(Scene.ipv4().configuration(List.of(helper)));
        assertTrue(configuration.contains(" migrate api -f 4 -t main --exec " + helper.script() + ";"), configuration);
        exabgp = stage.exabgp(configuration, Map.of());
        helper.say("version", "announce route 192.0.2.0/24 next-hop 10.0.0.9", "show adj-rib out", "version json", "nonsense");
        Await.until("the last command is refused", () -> helper.heardText().endsWith("error\n"), () -> helper.heardText() + exabgp.err());
        var lines = helper.heardText().lines().toList();
        assertTrue(lines.getFirst().startsWith("exabgp "), lines::toString);
        assertTrue(lines.contains("127.0.0.2 ipv4 unicast 192.0.2.0/24"), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"application\": \"exabgp\"")), lines::toString);
        assertEquals(4, lines.stream().filter("done"::equals).count(), lines::toString);
        assertTrue(exabgp.err().contains("line 5 of the helper: unknown command: nonsense"), exabgp.err());

        var family = ProcessHandle.of(exabgp.pid()).orElseThrow().descendants().toList();
        assertTrue(family.size() >= 3, "the bridge, the script and its loop, but there is " + family);
        assertEquals(0, exabgp.terminate(), exabgp::err);
        Await.until("nothing is left of " + family, () -> family.stream().allMatch(process -> new Procfs(process.pid()).hasEnded()), () -> exabgp.err());
        assertTrue(helper.heardText().contains("\"notification\": \"shutdown\""), helper.heardText());
        assertTrue(helper.heardText().contains("\"exabgp\": \"4.0.1\""), helper.heardText());
        assertFalse(helper.heardText().contains("\"exabgp\": \"6.0.0\""), helper.heardText());
    }
}
