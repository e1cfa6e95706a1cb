package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A reactor with one helper, {@code test}, in the hands of a test: it hands over lines that the test puts into a pipe, and writes down every answer. The first neighbor is 127.0.0.1, played by
 * a {@link TestPeer}; 127.9.9.9 is not for this helper.
 */
final class ApiShell implements AutoCloseable {
    /** The families of a usual neighbor. */
    static final String BOTH = "family { ipv4 unicast; ipv6 unicast; }";

    private final Path directory;
    private final ServerSocket server;
    private final RunningReactor running;
    private final Handshake handshake;
    private TestPeer peer;
    private List<Update> beginning;
    private int answered;

    private ApiShell(Path directory, ServerSocket server, RunningReactor running, Handshake handshake) {
        this.directory = directory;
        this.server = server;
        this.running = running;
        this.handshake = handshake;
    }

    /**
     * Starts everything and waits for the session.
     *
     * @param version of the API
     * @param encoder of the helper
     */
    static ApiShell start(Path directory, int version, String encoder) throws IOException, InterruptedException {
        return start(directory, version, encoder, RunningReactor.settings());
    }

    /** The same, with other settings. */
    static ApiShell start(Path directory, int version, String encoder, Settings settings) throws IOException, InterruptedException {
        return start(directory, version, encoder, settings, BOTH, peer -> table(peer.establish()));
    }

    /**
     * The same, for a peer of another kind.
     *
     * @param statements what else the neighbor has
     * @param handshake  brings the session up
     */
    static ApiShell start(Path directory, int version, String encoder, Settings settings, String statements, Handshake handshake) throws IOException, InterruptedException {
        ServerSocket server = TestPeer.listen("127.0.0.1");
        assertEquals(0, new ProcessBuilder("mkfifo", directory.resolve("commands").toString()).start().waitFor());
        String helper = RunningReactor.helper(
                directory, "test", "cd " + directory + "\n(exec 3<>commands; cat <&3) &\nexec >/dev/null\nwhile read -r line; do echo \"$line\" >> answers; done\nkill $!");
        RunningReactor running = RunningReactor.start(
                directory,
                settings.with(new Settings.Api(true, settings.api().chunk(), true, false, true, false, version)),
                helper.replace("encoder json", "encoder " + encoder)
                        + """
                        neighbor 127.0.0.1 {
                          router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                          api { processes [ test ]; }
                          %s
                        }
                        neighbor 127.9.9.9 {
                          router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65002; passive;
                          family { ipv4 unicast; }
                        }
                        """.formatted(server.getLocalPort(), statements));
        ApiShell shell = new ApiShell(directory, server, running, handshake);
        shell.reconnect();
        return shell;
    }

    /** How the far end brings a session up, on a connection that was just accepted, and what it is sent up to the end of the first table. */
    @FunctionalInterface
    interface Handshake {
        List<Update> run(TestPeer peer) throws IOException;
    }

    /** Reads up to the End-of-RIB of IPv6, the last one. */
    static List<Update> table(TestPeer peer) throws IOException {
        return peer.updates(update -> Family.IPV6_UNICAST.equals(update.endOfRib()));
    }

    /** Waits for the next session, and for the table it begins with. */
    void reconnect() throws IOException {
        peer = TestPeer.accept(server);
        beginning = handshake.run(peer);
    }

    /** What the session began with. */
    List<String> beginning() {
        return TestPeer.text(beginning);
    }

    TestPeer peer() {
        return peer;
    }

    /** The socket that the daemon connects to. */
    ServerSocket server() {
        return server;
    }

    /** Gives lines without waiting for an answer. */
    void say(String... lines) throws IOException {
        Files.writeString(directory.resolve("commands"), String.join("\n", lines) + "\n");
    }

    /** The next line that the helper was sent. */
    String line() {
        return running.lines("answers", ++answered).get(answered - 1);
    }

    /** The next lines. */
    List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            lines.add(line());
        }
        return lines;
    }

    /** Gives a command, and gives the lines up to its acknowledgement. */
    List<String> ask(String command) throws IOException {
        say(command);
        List<String> answer = new ArrayList<>();
        do {
            answer.add(line());
        } while (!answer.getLast().equals("done") && !answer.getLast().equals("error"));
        return answer;
    }

    void done(String command) throws IOException {
        assertEquals(List.of("done"), ask(command), command);
    }

    /** Gives a command that must fail, and gives why it did. */
    String error(String command) throws IOException {
        List<String> answer = ask(command);
        assertEquals(2, answer.size(), answer.toString());
        assertEquals("error", answer.getLast());
        assertTrue(answer.getFirst().startsWith("error: "), answer.toString());
        return answer.getFirst().substring("error: ".length());
    }

    RunningReactor reactor() {
        return running;
    }

    @Override
    public void close() throws IOException {
        running.close();
        peer.close();
        server.close();
    }
}
