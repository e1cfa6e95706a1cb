package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The daemon's start and end, and those of its helpers. No peer is needed. */
class LifeTest {
    @RegisterExtension
    private final Stage stage = new Stage();

    private Exabgp exabgp;

    private String log() {
        return exabgp.err();
    }

    /** A daemon that connects to nobody, with its helper running. */
    private Helper running(Map<String, String> options) throws Exception {
        var helper = stage.helper("helper");
        var scene = Scene.ipv4();
        exabgp = stage.exabgp(scene.configuration(List.of(helper)), options);
        helper.say("session ping", "system version");
        Await.until("the helper is answered", () -> helper.heardText().contains("\"application\": \"exabgp\""), this::log);
        return helper;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void aSignalEndsItWithEveryProcessItStarted(String signal) throws Exception {
        var helper = running(Map.of());
        var family = ProcessHandle.of(exabgp.pid()).orElseThrow().descendants().toList();
        assertTrue(family.size() >= 2, "the script and its loop, but there is " + family);
        exabgp.signal(signal);
        assertEquals(0, exabgp.exit(), this::log);
        Await.until("nothing is left of " + family, () -> family.stream().allMatch(process -> new Procfs(process.pid()).hasEnded()), this::log);
        assertTrue(helper.heardText().contains("\"notification\": \"shutdown\""), helper.heardText());
    }

    @Test
    void aHelperThatIsKilledIsStartedAgainAndLeavesNothing() throws Exception {
        var helper = running(Map.of());
        int descriptors = exabgp.proc().descriptors();
        var first = ProcessHandle.of(exabgp.pid()).orElseThrow().children().findFirst().orElseThrow();
        long said = helper.heardText().lines().count();
        first.destroyForcibly();
        Await.until("another helper runs", () -> ProcessHandle.of(exabgp.pid()).orElseThrow().children()
                .anyMatch(child -> child.pid() != first.pid()), this::log);
        helper.say("system version");
        Await.until("it is answered", () -> helper.heardText().lines().count() > said, this::log);
        Await.until("no descriptor is left of the first", () -> exabgp.proc().descriptors() <= descriptors,
                () -> exabgp.err());
        var second = ProcessHandle.of(exabgp.pid()).orElseThrow().children().findFirst().orElseThrow();
        assertNotEquals(first.pid(), second.pid());
        assertEquals(0, exabgp.terminate(), this::log);
    }

    @Test
    void aHelperThatEndsAtOnceIsNotStartedForEver() throws Exception {
        var counter = stage.file("starts");
        var helper = stage.running("hasty", "echo x >>" + counter);
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of(helper)), Map.of());
        Await.until("it was tried several times", () -> Child.text(counter).lines().count() >= 2, this::log);
        Await.until("the log says that it is given up", Duration.ofSeconds(40),
                () -> log().contains("ended too often"), this::log);
        long tries = Child.text(counter).lines().count();
        assertTrue(tries <= 6, "started " + tries + " times");
        assertEquals(0, exabgp.terminate(), this::log);
    }

    @Test
    void whatAHelperWritesToItsStandardErrorStandsInOurs() throws Exception {
        var helper = stage.running("loud", "echo 'the helper has a complaint' >&2\nexec sleep 100000");
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of(helper)), Map.of());
        Await.until("it is there", () -> exabgp.err().contains("the helper has a complaint\n"), this::log);
        assertEquals(0, exabgp.terminate());
    }

    @Test
    void withTerminateItEndsWithAHelperThatIsNotStartedAgain() throws Exception {
        var helper = stage.running("brief", "exit 3");
        exabgp = stage.exabgp(Scene.ipv4().configuration(List.of(helper)), Map.of("exabgp_api_terminate", "true", "exabgp_api_respawn", "false"));
        assertEquals(0, exabgp.exit(), this::log);
    }

    @Test
    void aShutdownCommandEndsItWithSuccess() throws Exception {
        var helper = running(Map.of());
        helper.say("daemon shutdown");
        assertEquals(0, exabgp.exit(), this::log);
        assertTrue(helper.heardText().contains("shutdown in progress"), helper.heardText());
    }

    @Test
    void aPortThatIsTakenIsOneClearErrorAndAFailure() throws Exception {
        int port = Ports.free();
        try (var taken = new java.net.ServerSocket()) {
            taken.bind(new java.net.InetSocketAddress(java.net.InetAddress.ofLiteral("127.0.0.1"), port));
            exabgp = stage.exabgp(Scene.ipv4().configuration(List.of()),
                    Map.of("exabgp_tcp_bind", "127.0.0.1", "exabgp_tcp_port", Integer.toString(port)));
            assertEquals(1, exabgp.exit(), this::log);
            assertTrue(log().contains("127.0.0.1") && log().contains(Integer.toString(port)), log());
        }
    }

    @Test
    void aLogInAFileSaysWhyAReloadWasRefused() throws Exception {
        var file = stage.file("log");
        running(Map.of("exabgp_log_destination", file.toString()));
        Files.writeString(stage.file("exabgp.conf"), "neighbor 127.0.0.1 { localas 65001; peeras 65002; }\n");
        exabgp.signal("USR1");
        Await.until("the present one stays", () -> Files.readString(file).contains("not reloaded, the present one stays"), this::log);
        var why = "exabgp.conf:1:22: expected a keyword of a neighbor, found 'localas'; did you mean 'local-as'? and 1 more error";
        assertTrue(Files.readString(file).contains(why), Files.readString(file));
        assertEquals(0, exabgp.terminate(), this::log);
    }

    @Test
    void reloadSignalsKeepItRunning() throws Exception {
        var helper = running(Map.of());
        for (var signal : List.of("USR1", "USR2", "ALRM")) {
            exabgp.signal(signal);
            var count = helper.heardText().lines().count();
            Await.until("SIG" + signal + " is logged", () -> log().contains("SIG" + signal), this::log);
            // The second and third of them start helpers anew when their section changed, which it did not.
            helper.say("system version");
            Await.until("commands are answered after SIG" + signal, () -> helper.heardText().lines().count() > count, this::log);
        }
        assertEquals(0, exabgp.terminate(), this::log);
    }
}
