package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A daemon commanded from outside: run and cli of the image. */
class ControlTest {
    private static final long SECONDS = 30;
    private static final String SHORT = " (see ExaBGP's logs for more information)\nuse help for a list of available commands\n";

    @RegisterExtension
    private final Stage stage = new Stage();

    private final String name = "exabgp-test-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    private Exabgp exabgp;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectory(stage.file("run"));
    }

    private Map<String, String> environment(String... more) {
        var environment = new HashMap<>(Map.of("EXABGP_ROOT", stage.directory().toString(), "exabgp_api_socketname", name, "exabgp_api_cli", "true"));
        for (int at = 0; at < more.length; at += 2) {
            environment.put(more[at], more[at + 1]);
        }
        return environment;
    }

    private Path socket() {
        return stage.file("run").resolve(name + ".sock");
    }

    private void start() throws Exception {
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of()), environment());
        Await.until("the socket is there", () -> Files.exists(socket()), () -> exabgp.err());
    }

    /** What a program printed, and how it ended. */
    private record Outcome(int status, String out, String err) {}

    private Outcome exabgp(Map<String, String> environment, String input, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Exabgp.LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return outcome(environment, input, command);
    }

    private Outcome outcome(Map<String, String> environment, String input, List<String> command) throws Exception {
        var given = Files.writeString(stage.file("input"), input);
        var out = stage.file("output");
        var err = stage.file("errors");
        var builder = new ProcessBuilder(command).directory(stage.directory().toFile()).redirectInput(given.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(key -> key.toLowerCase(java.util.Locale.ROOT).startsWith("exabgp"));
        builder.environment().putAll(environment);
        builder.environment().put("HOME", stage.directory().toString());
        var process = builder.start();
        try {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), () -> command + " did not end");
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void runGivesOneCommandAndShowsItsAnswer() throws Exception {
        start();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())));
        var version = exabgp(environment(), "", "run", "system", "version", "text");
        assertEquals(0, version.status());
        assertTrue(version.out().startsWith("exabgp "), version.out());
        assertEquals(1, version.out().lines().count(), version.out());
        assertEquals("", version.err());
        var shortened = exabgp(environment(), "", "run", "s n s json");
        assertTrue(shortened.out().startsWith("command: show neighbor summary json\n["), shortened.out());
        var refused = exabgp(environment(), "", "run", "nonsense");
        assertEquals(0, refused.status());
        assertTrue(refused.err().startsWith("error: ") && refused.err().endsWith("ExaBGP returns an error" + SHORT), refused.err());
        assertEquals("", refused.out());
        assertEquals(new Outcome(0, "", ""), exabgp(environment(), "", "run", "reset"));
        assertEquals(0, exabgp.terminate(), exabgp::err);
        assertFalse(Files.exists(socket()));
    }

    @Test
    void runNeedsACommandAndADaemon() throws Exception {
        var nothing = exabgp(environment(), "", "run");
        assertEquals(1, nothing.status());
        assertTrue(nothing.out().startsWith("usage: exabgp run"), nothing.out());
        var nobody = exabgp(environment(), "", "run", "peer", "list");
        assertEquals(1, nobody.status());
        assertTrue(nobody.err().startsWith("error: could not find the control socket"), nobody.err());
        assertTrue(nobody.err().contains(socket().toString()), nobody.err());
        var pipes = exabgp(environment(), "", "run", "--pipe", "peer", "list");
        assertEquals(1, pipes.status());
        assertTrue(pipes.err().startsWith("error: could not find the named pipes exabgp.in and exabgp.out"), pipes.err());
        assertEquals(2, exabgp(environment(), "", "run", "--pipe", "--socket", "x").status());
    }

    @Test
    void theSocketOfADeadDaemonIsToldApartAndReplaced() throws Exception {
        start();
        exabgp.signal("KILL");
        exabgp.exit();
        assertTrue(Files.exists(socket()));
        var dead = exabgp(environment(), "", "run", "peer", "list");
        assertEquals(1, dead.status());
        assertTrue(dead.err().contains("no daemon listens"), dead.err());
        exabgp.close();
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of()), environment());
        Await.until("it answers", () -> exabgp(environment(), "", "run", "peer", "list").status() == 0, () -> exabgp.err());
    }

    @Test
    void aBatchIsCounted() throws Exception {
        start();
        var commands = "# first\n\nsystem version text\nnonsense\nannounce route 192.0.2.0/24 next-hop 10.0.0.9\n";
        var batch = exabgp(environment(), commands, "run", "--batch", "-");
        assertEquals(1, batch.status());
        var lines = batch.out().lines().toList();
        assertEquals("[1] system version text", lines.get(0));
        assertTrue(lines.get(1).startsWith("exabgp "), batch.out());
        assertEquals(
                List.of("[2] nonsense", "[3] announce route 192.0.2.0/24 next-hop 10.0.0.9", "Batch execution complete: 3 commands, 1 errors"),
                lines.subList(2, lines.size()));
        var file = Files.writeString(stage.file("batch"), "session ping\n");
        assertEquals(0, exabgp(environment(), "", "run", "--batch", file.toString()).status());
        assertEquals(1, exabgp(environment(), "", "run", "--batch", stage.file("none").toString()).status());
    }

    @Test
    void cliIsAFilterWithoutATerminal() throws Exception {
        start();
        var filter = exabgp(environment(), "system version text\n\nnonsense\nsystem version text\n", "cli");
        assertEquals(0, filter.status());
        assertEquals(2, filter.out().lines().filter(line -> line.startsWith("exabgp ")).count(), filter.out());
        assertEquals(2, filter.out().lines().count(), filter.out());
        assertTrue(filter.err().contains("nonsense"), filter.err());
    }

    @Test
    void cliAtATerminalCompletesHelpsAndRemembers() throws Exception {
        assumeTrue(Commands.exists("script") && Commands.exists("stty"), "script and stty of util-linux are not installed");
        start();
        var environment = environment("TERM", "xterm");
        try (var terminal = new Pty(environment, stage.directory())) {
            terminal.awaits("exabgp> ");
            assertTrue(terminal.seen().contains("\u001b[36m"), terminal.seen());
            terminal.types("system vers\t");
            terminal.awaits("version ");
            terminal.types("text\r");
            terminal.awaits("exabgp 6");
            terminal.types("rib sho?");
            terminal.awaits("show the routes received");
            terminal.types("\u0015nonsense\r");
            terminal.awaits("use help for a list");
            terminal.types("peer \t");
            terminal.awaits("127.0.0.2");
            terminal.types("\u0003");
            terminal.types("\u0004");
            assertEquals(0, terminal.exit(), terminal::seen);
            assertFalse(terminal.seen().contains("WARNING"), terminal.seen());
        }
        assertTrue(Files.readString(stage.file(".exabgp_history")).contains("system version text"));
        try (var terminal = new Pty(environment("TERM", "dumb"), stage.directory(), "--no-color")) {
            terminal.awaits("exabgp> ");
            terminal.types("system version text\n");
            terminal.awaits("exabgp 6");
            terminal.types("exit\n");
            assertEquals(0, terminal.exit(), terminal::seen);
            assertFalse(terminal.seen().contains("\u001b"), terminal.seen());
        }
    }

    @Test
    void pipesServeThoseWhoHaveThem() throws Exception {
        for (var end : List.of(".in", ".out")) {
            assertEquals("", Commands.run("mkfifo", "-m", "600", stage.file("run").resolve(name + end).toString()));
        }
        var environment = environment("exabgp_cli_socket", "", "exabgp_api_pipename", name);
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of()), environment);
        Await.until("the pipes are read", () -> exabgp.err().contains("commands are taken at"), () -> exabgp.err());
        assertFalse(Files.exists(socket()));
        for (int time = 0; time < 3; time++) {
            var version = exabgp(environment, "", "run", "system", "version", "text");
            assertTrue(version.out().startsWith("exabgp ") && version.out().lines().count() == 1, version::toString);
            assertEquals(0, version.status());
        }
        var help = exabgp(environment("exabgp_api_pipename", name), "", "run", "--pipe", "help");
        assertTrue(help.out().length() > 1000, help::toString);
        assertEquals(0, exabgp.terminate(), exabgp::err);
    }

    /** The interactive command line at a terminal of the kind that script makes. */
    private static final class Pty implements AutoCloseable {
        private final Process process;
        private final Path out;
        private int from;

        Pty(Map<String, String> environment, Path directory, String... options) throws IOException {
            out = Files.createTempFile(directory, "terminal", ".txt");
            var builder = new ProcessBuilder(
                            "script", "-qec", "stty rows 40 cols 120; exec " + Exabgp.LAUNCHER + " cli " + String.join(" ", options), "/dev/null")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().keySet().removeIf(key -> key.toLowerCase(java.util.Locale.ROOT).startsWith("exabgp"));
            builder.environment().putAll(environment);
            builder.environment().put("HOME", directory.toString());
            process = builder.start();
        }

        String seen() {
            return Child.text(out);
        }

        void types(String keys) throws IOException {
            from = seen().length();
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }

        /** Waits for a text behind what was there when the last keys were typed. */
        void awaits(String text) throws Exception {
            Await.until("the terminal shows " + text, () -> seen().substring(Math.min(from, seen().length())).contains(text), this::seen);
        }

        int exit() throws InterruptedException {
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), this::seen);
            return process.exitValue();
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
