package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.cli.environment.Environment;
import exabgp.cli.log.Category;
import exabgp.cli.log.Logs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @AfterEach
    void close() throws InterruptedException {
        Logs.close(Duration.ofSeconds(20));
    }

    private void open(boolean verbose, Map<String, String> variables) throws Exception {
        var all = new HashMap<>(Map.of("EXABGP_ETC", directory.toString()));
        all.putAll(variables);
        var out = new PrintStream(err, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, out);
        Logging.open(Environment.read(all, null), verbose, terminal);
    }

    private String logged(String text) throws Exception {
        var file = directory.resolve("x.log");
        var log = LoggerFactory.getLogger("exabgp.reactor.Reactor");
        log.debug("quiet {}", text);
        log.info("normal {}", text);
        LoggerFactory.getLogger("exabgp.packets").info("packet {}", text);
        close();
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void aFileGetsTheLongForm() throws Exception {
        open(false, Map.of("exabgp_log_destination", "file:" + directory.resolve("x.log")));
        var text = logged("a");
        assertTrue(text.matches("\\d\\d:\\d\\d:\\d\\d \\d+ +reactor {9}normal a\n"), text);
    }

    @Test
    void anAbsolutePathIsAFileToo() throws Exception {
        open(false, Map.of("exabgp_log_destination", directory.resolve("x.log").toString(), "exabgp_log_packets", "true"));
        var text = logged("b");
        assertTrue(text.contains("packet b") && text.contains("normal b") && !text.contains("quiet b"), text);
    }

    @Test
    void verboseIsEverything() throws Exception {
        open(true, Map.of("exabgp_log_destination", directory.resolve("x.log").toString()));
        var text = logged("c");
        assertTrue(text.contains("packet c") && text.contains("quiet c"), text);
    }

    /** The categories of which a line arrives, each by a logger of its own. */
    private Set<String> shown(String... variables) throws Exception {
        var all = new HashMap<>(Map.of("exabgp_log_destination", directory.resolve("x.log").toString()));
        for (int at = 0; at < variables.length; at += 2) {
            all.put(variables[at], variables[at + 1]);
        }
        open(false, all);
        for (var category : Category.values()) {
            LoggerFactory.getLogger("exabgp." + category.label()).info("line of {}", category.label());
        }
        close();
        var found = new TreeSet<String>();
        var file = directory.resolve("x.log");
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(line -> found.add(line.replaceFirst(".* line of ", "")));
            Files.delete(file);
        }
        return found;
    }

    @Test
    void everyCategoryIsThereWhenItsOptionIsOnAndNotWhenItIsOff() throws Exception {
        var usual = shown();
        assertEquals(Set.of("configuration", "reactor", "daemon", "processes", "network", "statistics"), usual);
        for (var category : Category.values()) {
            var label = category.label();
            var with = new TreeSet<>(usual);
            with.add(label);
            assertEquals(with, shown("exabgp_log_" + label, "true"));
            var without = new TreeSet<>(usual);
            without.remove(label);
            assertEquals(without, shown("exabgp_log_" + label, "false"));
        }
    }

    @Test
    void allIsEveryCategory() throws Exception {
        assertEquals(Category.values().length, shown("exabgp_log_all", "true", "exabgp_log_network", "false").size());
    }

    @Test
    void nothingIsLoggedWhenItIsOff() throws Exception {
        open(true, Map.of("exabgp_log_destination", directory.resolve("x.log").toString(), "exabgp_log_enable", "false"));
        assertEquals("", logged("d"));
    }

    @Test
    void aLevelHidesWhatIsBelow() throws Exception {
        open(false, Map.of("exabgp_log_destination", directory.resolve("x.log").toString(), "exabgp_log_level", "warning"));
        assertEquals("", logged("e"));
    }

    @Test
    void aDestinationThatCannotBeUsedIsTold() throws Exception {
        open(false, Map.of("exabgp_log_destination", "file:/nowhere/x.log", "exabgp_log_level", "ERROR"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("warning: log.destination file:/nowhere/x.log cannot be used"), err.toString(StandardCharsets.UTF_8));
        err.reset();
        open(false, Map.of("exabgp_log_destination", "host:not an address", "exabgp_log_level", "ERROR"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("warning: log.destination host:not an address cannot be used"), err.toString(StandardCharsets.UTF_8));
        err.reset();
        open(false, Map.of("exabgp_log_destination", "nonsense", "exabgp_log_level", "ERROR"));
        assertEquals("warning: log.destination nonsense is unknown, logging to stdout\n", err.toString(StandardCharsets.UTF_8));
        assertFalse(err.toString(StandardCharsets.UTF_8).contains("Exception"));
    }

    @Test
    void theSyslogOfTheMachineIsReached() throws Exception {
        open(false, Map.of("exabgp_log_destination", "syslog"));
        logged("f");
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }
}
