package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of the environment, each by what it changes in a daemon; the peer is a socket that says nothing. */
class OptionsTest {
    private static final int PATIENCE = 30_000;
    private static final int OPEN = 1;
    private static final int NOTIFICATION = 3;
    private static final Pattern MEMORY = Pattern.compile(" daemon +memory: (\\d+) MiB of the heap used, (\\d+) MiB taken, (\\d+) MiB at most");

    @RegisterExtension
    private final Stage stage = new Stage();

    /** A place for a daemon to connect to. */
    private static ServerSocket peer(Scene scene) throws IOException {
        var server = new ServerSocket(scene.theirPort(), 5, InetAddress.ofLiteral(scene.theirs()));
        server.setSoTimeout(PATIENCE);
        return server;
    }

    private static Socket accepted(ServerSocket server) throws IOException {
        var socket = server.accept();
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** The next message from its type on. */
    private static byte[] message(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        in.skipNBytes(16);
        var octets = new byte[in.readUnsignedShort() - 18];
        in.readFully(octets);
        return octets;
    }

    private Exabgp daemon(Scene scene, String configuration, String... options) throws IOException {
        var all = new HashMap<>(Map.of("exabgp_tcp_port", Integer.toString(scene.theirPort())));
        for (int at = 0; at < options.length; at += 2) {
            all.put(options[at], options[at + 1]);
        }
        return stage.exabgp(configuration, all);
    }

    @Test
    void memoryIsLoggedAtTheStartAndAtTheEnd() throws Exception {
        var scene = Scene.ipv4();
        var exabgp = daemon(scene, scene.configuration(List.of()), "exabgp_debug_memory", "true");
        Await.until("the memory is told", () -> MEMORY.matcher(exabgp.err()).find(), stage::state);
        assertEquals(0, exabgp.terminate(), stage::state);
        var told = MEMORY.matcher(exabgp.err()).results().toList();
        assertEquals(2, told.size(), stage::state);
        for (var line : told) {
            long used = Long.parseLong(line.group(1));
            long taken = Long.parseLong(line.group(2));
            assertTrue(used > 0 && used <= taken && taken <= Long.parseLong(line.group(3)), line.group());
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 'daemon +exabgp .* starts with '", "false, '\\d\\d:\\d\\d:\\d\\d \\d+ +daemon +exabgp .* starts with '"})
    void aShortLogHasNeitherTimeNorPid(String brief, String line) throws Exception {
        var exabgp = daemon(Scene.ipv4(), Scene.ipv4().configuration(List.of()), "exabgp_log_short", brief);
        Await.until("it logs that it starts", () -> exabgp.err().lines().anyMatch(text -> text.matches(line + ".*")), stage::state);
    }

    @Test
    void aPeerThatDoesNotSpeakIsWaitedForAsLongAsIsWanted() throws Exception {
        var scene = Scene.ipv4();
        try (var server = peer(scene)) {
            daemon(scene, scene.configuration(List.of()), "exabgp_bgp_openwait", "1");
            try (var socket = accepted(server)) {
                assertEquals(OPEN, message(socket)[0]);
                // RFC 6608: no OPEN came in the state OpenSent
                assertArrayEquals(new byte[] {NOTIFICATION, 5, 1}, Arrays.copyOf(message(socket), 3), stage::state);
            }
        }
    }

    @Test
    void whoIsPassiveNeverConnects() throws Exception {
        var quiet = Scene.ipv4();
        var eager = Scene.ipv4();
        try (var never = peer(quiet); var soon = peer(eager)) {
            var helper = stage.helper("helper");
            daemon(quiet, quiet.configuration(List.of(helper)), "exabgp_bgp_passive", "true");
            helper.say("system version");
            stage.awaitHeard(helper, "\"application\": \"exabgp\"");
            // another daemon begins when that one is at work, and connects
            stage.keep(Exabgp.start(stage.folder("eager"), eager.configuration(List.of()), Map.of("exabgp_tcp_port", Integer.toString(eager.theirPort()))));
            accepted(soon).close();
            never.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, never::accept);
        }
    }

    @ParameterizedTest
    @CsvSource({"exabgp_tcp_attempts, 3, 3", "exabgp_tcp_once, true, 1"})
    void aDaemonEndsWhenItHasConnectedAsOftenAsItMay(String option, String value, int times) throws Exception {
        var scene = Scene.ipv4();
        try (var server = peer(scene)) {
            var exabgp = daemon(scene, scene.configuration(List.of()), option, value);
            for (int time = 0; time < times; time++) {
                accepted(server).close();
            }
            assertEquals(0, exabgp.exit(), stage::state);
            assertTrue(exabgp.err().contains("no peer is left"), stage::state);
            server.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void commandsAreNotAnsweredByThoseWhoDoNotWantIt() throws Exception {
        var helper = stage.helper("helper");
        daemon(Scene.ipv4(), Scene.ipv4().configuration(List.of(helper)), "exabgp_api_ack", "false");
        helper.say("peer * announce route 192.0.2.0/24 next-hop 10.0.0.9", "system version");
        stage.awaitHeard(helper, "\"application\": \"exabgp\"");
        assertFalse(helper.heardText().contains("done"), helper.heardText());
    }

    @Test
    void aHelperThatNamesNoEncoderHasThatOfTheEnvironment() throws Exception {
        var scene = Scene.ipv4();
        var helper = stage.helper("helper");
        var configuration = scene.configuration(List.of(helper)).replace("encoder json;", "");
        try (var server = peer(scene)) {
            daemon(scene, configuration, "exabgp_api_encoder", "text", "exabgp_api_version", "4");
            accepted(server).close();
            stage.awaitHeard(helper, "neighbor " + scene.theirs() + " down");
        }
        assertFalse(helper.heardText().contains("{"), helper.heardText());
    }
}
