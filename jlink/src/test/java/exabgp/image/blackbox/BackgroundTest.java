package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Daemons that leave the terminal, that are several, or that end by themselves. */
class BackgroundTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private int started;

    @AfterEach
    void end() throws Exception {
        var file = pidFile();
        if (Files.exists(file) && !Child.text(file).isBlank()) {
            Commands.run("kill", "-TERM", Child.text(file).strip());
        }
    }

    private Path pidFile() {
        return stage.file("exabgp.pid");
    }

    private Path configuration(String name, Helper... helpers) throws IOException {
        return Files.writeString(stage.file(name), Scene.ipv4().configuration(List.of(helpers)));
    }

    /** Peers are never reached: nobody is at this port. */
    private Child start(Map<String, String> options, Object... arguments) throws IOException {
        var variables = new HashMap<>(Map.of("exabgp_daemon_user", System.getProperty("user.name"), "EXABGP_ETC", stage.directory().toString(),
                "exabgp_log_short", "false", "exabgp_tcp_port", Integer.toString(Ports.free())));
        variables.putAll(options);
        var command = new ArrayList<>(List.of(Exabgp.LAUNCHER.toString()));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        return stage.keep(new Child("exabgp" + started++, stage.directory(), variables, command));
    }

    private Map<String, String> background() {
        return Map.of("exabgp_daemon_daemonize", "true", "exabgp_daemon_pid", pidFile().toString(),
                "exabgp_log_destination", stage.file("log").toString());
    }

    private String log() {
        return Child.text(stage.file("log"));
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(pidFile()).strip());
    }

    @Test
    void theDaemonRunsOnInASessionOfItsOwnWithNothingOfTheTerminal() throws Exception {
        var helper = stage.helper("helper");
        var launcher = start(background(), configuration("a.conf", helper));
        assertEquals(0, launcher.exit(), launcher::err);
        assertEquals("", launcher.out());
        var proc = Path.of("/proc", Long.toString(pid()));
        assertEquals(Long.toString(pid()), Commands.run("ps", "-o", "sid=", "-p", Long.toString(pid())).strip());
        assertEquals(Path.of("/"), Files.readSymbolicLink(proc.resolve("cwd")));
        for (var stream : List.of("0", "1", "2")) {
            assertEquals(Path.of("/dev/null"), Files.readSymbolicLink(proc.resolve("fd").resolve(stream)), "descriptor " + stream);
        }
        helper.say("session ping", "system version");
        Await.until("the helper is answered", () -> helper.heardText().contains("\"application\": \"exabgp\""), this::log);
        Commands.run("kill", "-TERM", Long.toString(pid()));
        Await.until("the pid file is gone", () -> !Files.exists(pidFile()), this::log);
        Await.until("the daemon is gone", () -> !Files.exists(proc), this::log);
    }

    @Test
    void aDaemonThatCannotStartFailsInTheForeground() throws Exception {
        var launcher = start(background(), Files.writeString(stage.file("bad.conf"), "neighbor {\n"));
        assertEquals(1, launcher.exit(), launcher::err);
        assertTrue(launcher.err().contains("bad.conf:1:10"), launcher.err());
        assertFalse(Files.exists(pidFile()), "the pid file is left");
    }

    @Test
    void aDaemonThatLogsToTheTerminalStaysThere() throws Exception {
        var daemon = start(Map.of("exabgp_daemon_daemonize", "true", "exabgp_log_destination", "stderr"), configuration("a.conf"));
        Await.until("it says why", () -> daemon.err().contains("staying in the foreground"), daemon::err);
        Await.until("it runs", () -> daemon.err().contains(" is ACTIVE") || daemon.err().contains("starts with"), daemon::err);
        daemon.signal("TERM");
        assertEquals(0, daemon.exit(), daemon::err);
    }

    @Test
    void severalFilesAreSeveralDaemonsThatHearTheSameSignals() throws Exception {
        var first = stage.helper("first");
        var second = stage.helper("second");
        var options = Map.of("exabgp_daemon_pid", pidFile().toString());
        var parent = start(options, configuration("a.conf", first), configuration("b.conf", second));
        for (var helper : List.of(first, second)) {
            helper.say("session ping", "system version");
            Await.until("helpers are answered", () -> helper.heardText().contains("\"application\": \"exabgp\""), parent::err);
        }
        assertEquals(parent.pid(), pid());
        var daemons = ProcessHandle.of(parent.pid()).orElseThrow().children().toList();
        assertEquals(2, daemons.size());
        parent.signal("USR1");
        Await.until("both reload", () -> parent.err().lines().filter(line -> line.contains("told to reload by SIGUSR1")).count() == 2, parent::err);
        parent.signal("TERM");
        assertEquals(0, parent.exit(), parent::err);
        assertTrue(daemons.stream().noneMatch(ProcessHandle::isAlive), "a daemon is left");
        assertFalse(Files.exists(pidFile()), "the pid file is left");
    }

    @Test
    void severalFilesInTheBackgroundStandOrFailTogether() throws Exception {
        var quiet = new HashMap<>(background());
        quiet.put("exabgp_log_destination", "syslog");
        var bad = Files.writeString(stage.file("bad.conf"), "neighbor {\n");
        var failing = start(quiet, configuration("a.conf"), bad);
        assertEquals(1, failing.exit(), failing::err);
        assertTrue(failing.err().contains("bad.conf:1:10"), failing.err());
        assertFalse(Files.exists(pidFile()), "the pid file is left");
        var launcher = start(quiet, configuration("a.conf"), configuration("b.conf"));
        assertEquals(0, launcher.exit(), launcher::err);
        var parent = ProcessHandle.of(pid()).orElseThrow();
        var daemons = parent.children().toList();
        assertEquals(2, daemons.size());
        Commands.run("kill", "-TERM", Long.toString(pid()));
        Await.until("all are gone", () -> !parent.isAlive() && daemons.stream().noneMatch(ProcessHandle::isAlive), () -> "");
    }

    @Test
    void oneRoundOfAttemptsThatFailsIsANormalEnd() throws Exception {
        var once = start(Map.of(), "--once", configuration("a.conf"));
        assertEquals(0, once.exit(), once::err);
        assertTrue(once.err().contains("could not connect"), once.err());
        assertTrue(once.err().contains("no peer is left"), once.err());
    }

    @Test
    void eachOfSeveralDaemonsReadsTheEnvironmentFileOfTheCommandLine() throws Exception {
        var file = Files.writeString(stage.file("other.env"), "[exabgp.tcp]\nattempts = 1\n");
        var parent = start(Map.of(), "--env-file", file, configuration("a.conf"), configuration("b.conf"));
        assertEquals(0, parent.exit(), parent::err);
        assertEquals(2, parent.err().lines().filter(line -> line.contains("no peer is left")).count(), parent.err());
    }
}
