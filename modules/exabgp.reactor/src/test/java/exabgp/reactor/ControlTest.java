package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ControlTest {
    private static final String PEER = """
            neighbor 127.0.0.1 {
             router-id 10.0.0.2;
             local-address 127.0.0.1;
             local-as 65533;
             peer-as 65533;
             passive true;
            %s}
            """;

    @TempDir
    Path directory;

    private Path socket() {
        return directory.resolve("exabgp.sock");
    }

    private Settings settings(int clients) {
        return RunningReactor.settings().with(new Settings.Control(List.of(socket()), List.of(), clients));
    }

    private RunningReactor start(int clients) throws IOException {
        RunningReactor reactor = RunningReactor.start(directory, settings(clients), PEER.formatted(""));
        RunningReactor.await(() -> Files.exists(socket()));
        return reactor;
    }

    @Test
    void answersClientsAndSeesPeersOfWhichNoHelperKnows() throws Exception {
        try (RunningReactor reactor = start(10);
                ControlClient one = ControlClient.connect(socket());
                ControlClient other = ControlClient.connect(socket())) {
            assertEquals("done", one.command("announce route 192.0.2.0/24 next-hop 10.0.0.9").getLast());
            assertTrue(other.command("show adj-rib out").getFirst().contains("192.0.2.0/24"));
            assertEquals(List.of("exabgp test", "done"), one.command("version"));
            reactor.shutDown();
            assertEquals(0, reactor.status());
            assertNull(one.line());
            assertFalse(Files.exists(socket()));
        }
    }

    @Test
    void onlyTheOwnerMayConnect() throws Exception {
        try (RunningReactor reactor = start(1)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())));
            try (var files = Files.list(directory)) {
                assertEquals(List.of("exabgp.conf", "exabgp.sock"), files.map(f -> f.getFileName().toString()).sorted().toList());
            }
            reactor.shutDown();
            assertEquals(0, reactor.status());
        }
    }

    @Test
    void sendsAwayWhoIsOneTooMany() throws Exception {
        try (RunningReactor reactor = start(2);
                ControlClient first = ControlClient.connect(socket());
                ControlClient second = ControlClient.connect(socket())) {
            first.command("version");
            second.command("version");
            try (ControlClient third = ControlClient.connect(socket())) {
                assertEquals("error: maximum concurrent clients reached", third.line());
                assertNull(third.line());
            }
            first.leave();
            RunningReactor.await(this::isServed);
            assertEquals("done", second.command("version").getLast());
            reactor.interrupt();
        }
    }

    private boolean isServed() {
        try (ControlClient client = ControlClient.connect(socket())) {
            return client.command("version").getLast() != null && client.command("version").getLast().equals("done");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void answersAllThatWasCommandedBeforeAClientStoppedWriting() throws Exception {
        try (RunningReactor reactor = start(2);
                ControlClient client = ControlClient.connect(socket())) {
            client.write("announce route 192.0.2.0/24 next-hop 10.0.0.9\n".repeat(5000) + "version\nvers");
            client.leave();
            for (int i = 0; i < 5000; i++) {
                assertEquals("done", client.line());
            }
            assertEquals("exabgp test", client.line());
            assertEquals("done", client.line());
            assertNull(client.line());
            reactor.interrupt();
        }
    }

    @Test
    void survivesClientsThatGoAtAnyMoment() throws Exception {
        Random random = new Random(7);
        try (RunningReactor reactor = start(10); ControlClient witness = ControlClient.connect(socket())) {
            for (int i = 0; i < 200; i++) {
                try (ControlClient client = ControlClient.connect(socket())) {
                    String text = "show neighbor\nshow adj-rib out\nhelp\nversion\n".repeat(random.nextInt(50));
                    String part = text.substring(0, random.nextInt(text.length() + 1));
                    client.write(part);
                    if (part.contains("\n") && random.nextBoolean()) {
                        client.line();
                    }
                } catch (IOException e) {
                    // one too many, or gone while it wrote
                }
                assertEquals("done", witness.command("version").getLast());
            }
            RunningReactor.await(this::isServed);
            reactor.interrupt();
        }
    }

    @Test
    void refusesALineWithoutAnEnd() throws Exception {
        try (RunningReactor reactor = start(2);
                ControlClient endless = ControlClient.connect(socket());
                ControlClient witness = ControlClient.connect(socket())) {
            Thread writer = Thread.ofVirtual().start(() -> {
                try {
                    endless.write("x".repeat(4 << 20));
                } catch (IOException e) {
                    // it was disconnected, as it should
                }
            });
            assertEquals("error: a line of more than 1048576 octets", endless.line());
            assertEquals("done", witness.command("version").getLast());
            writer.join();
            reactor.interrupt();
        }
    }

    @Test
    void theQueuesOfClientsAreShown() throws Exception {
        Path commands = pipe("commands");
        Path answers = pipe("answers");
        Settings settings = RunningReactor.settings().with(new Settings.Control(List.of(socket()), List.of(new Settings.Pipes(commands, answers)), 3));
        try (RunningReactor reactor = RunningReactor.start(directory, settings, PEER.formatted(""))) {
            RunningReactor.await(() -> Files.exists(socket()));
            try (ControlClient one = ControlClient.connect(socket())) {
                assertEquals("done", one.command("version").getLast());
                try (ControlClient deaf = ControlClient.connect(socket())) {
                    deaf.write("version\n".repeat(50_000));
                    // what it was answered fills the buffers of the system, the rest waits
                    String waits = "api-internal-cli-2: [1-9]\\d+ items \\([1-9]\\d+ bytes\\), high water [1-9]\\d+ of 16777216 bytes, 0 dropped";
                    RunningReactor.await(() -> ask(one, "queue-status").getFirst().matches(waits));
                    String all = ask(one, "queue-status json").getFirst();
                    String nothing = "\\{\"items\": 0, \"bytes\": 0, \"high-water\": \\d+, \"dropped\": 0, \"limit\": 16777216}";
                    assertTrue(
                            all.matches("\\{\"api-internal-cli-1\": " + nothing + ", \"api-internal-cli-2\": \\{.*}, \"api-internal-cli-pipe\": " + nothing + "}"), all);
                }
                RunningReactor.await(() -> !ask(one, "queue-status json").getFirst().contains("api-internal-cli-2"));
            }
            reactor.shutDown();
            assertEquals(0, reactor.status());
        }
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = directory.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    private static List<String> ask(ControlClient client, String command) {
        try {
            return client.command(command);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aClientThatNeverReadsHoldsUpNobody() throws Exception {
        try (RunningReactor reactor = start(3);
                ControlClient deaf = ControlClient.connect(socket());
                ControlClient witness = ControlClient.connect(socket())) {
            Thread writer = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        deaf.write("help\nversion\n");
                    }
                } catch (IOException e) {
                    // closed at the end of the test
                }
            });
            for (int i = 0; i < 500; i++) {
                assertEquals("done", witness.command("announce route 192.0.2." + (i % 250) + "/32 next-hop 10.0.0.9").getLast());
            }
            reactor.shutDown();
            assertEquals(0, reactor.status());
            writer.join();
        }
    }

    @Test
    void replacesTheSocketOfADeadDaemonAndLeavesThatOfALivingOne() throws Exception {
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(socket()));
        }
        assertTrue(Files.exists(socket()));
        Files.createDirectory(directory.resolve("other"));
        try (RunningReactor first = start(3)) {
            RunningReactor.await(this::isServed);
            RunningReactor second = RunningReactor.start(directory.resolve("other"), settings(3), PEER.formatted("").replace("10.0.0.2", "10.0.0.3"));
            try (second; ControlClient client = ControlClient.connect(socket())) {
                assertTrue(client.command("show neighbor configuration").toString().contains("10.0.0.2"));
                second.shutDown();
                assertEquals(0, second.status());
            }
            RunningReactor.await(this::isServed);
            first.interrupt();
        }
    }

    @Test
    void leavesAFileThatIsNoSocket() throws Exception {
        Files.writeString(socket(), "mine");
        try (RunningReactor reactor = RunningReactor.start(directory, settings(3), PEER.formatted(""))) {
            reactor.shutDown();
            assertEquals(0, reactor.status());
        }
        assertEquals("mine", Files.readString(socket()));
    }

    @Test
    void everyAnswerReachesWhoAskedInOrder() throws Exception {
        List<String> names = List.of("helper-1", "helper-2", "helper-3");
        StringBuilder configuration = new StringBuilder();
        for (String name : names) {
            configuration.append(PipedHelper.section(directory, name));
        }
        configuration.append(PEER.formatted(" api { processes [ " + String.join(" ", names) + " ]; }\n"));
        Map<String, List<String>> told = new ConcurrentHashMap<>();
        try (RunningReactor reactor = RunningReactor.start(directory, settings(10), configuration.toString())) {
            RunningReactor.await(() -> Files.exists(socket()));
            List<Thread> threads = new ArrayList<>();
            for (String name : names) {
                threads.add(Thread.ofPlatform().start(() -> {
                    try (PipedHelper helper = PipedHelper.of(directory, name)) {
                        told.put(name, converse(name, helper::writeText, helper::line));
                    } catch (IOException | InterruptedException e) {
                        told.put(name, List.of(e.toString()));
                    }
                }));
            }
            for (String name : List.of("client-1", "client-2")) {
                threads.add(Thread.ofPlatform().start(() -> {
                    try (ControlClient client = ControlClient.connect(socket())) {
                        told.put(name, converse(name, client::write, client::line));
                    } catch (IOException | InterruptedException e) {
                        told.put(name, List.of(e.toString()));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            for (int i = 1; i <= 3; i++) {
                assertEquals(List.of(), told.get("helper-" + i));
            }
            assertEquals(List.of(), told.get("client-1"));
            assertEquals(List.of(), told.get("client-2"));
            reactor.interrupt();
        }
    }

    private interface Writing {
        void write(String text) throws IOException;
    }

    private interface Reading {
        String line() throws IOException;
    }

    /** Commands in bursts of any size, answers in between; gives the answers that were not those of the command at their place. */
    private static List<String> converse(String name, Writing to, Reading from) throws IOException, InterruptedException {
        int commands = 4000;
        Random random = new Random(name.hashCode());
        Thread writer = Thread.ofPlatform().start(() -> {
            StringBuilder burst = new StringBuilder();
            try {
                for (int i = 0; i < commands; i++) {
                    switch (i % 4) {
                        case 0 -> burst.append("announce route ").append(name).append('-').append(i).append("z next-hop 10.0.0.9\n");
                        case 1 -> burst.append("announce route 10.").append(i >> 8).append('.').append(i & 0xFF).append(".0/24 next-hop 10.0.0.9\n");
                        case 2 -> burst.append("version\n");
                        default -> burst.append("# nothing\n");
                    }
                    if (random.nextInt(20) == 0 || i == commands - 1) {
                        to.write(burst.toString());
                        burst.setLength(0);
                    }
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < commands; i++) {
            List<String> answer = new ArrayList<>();
            do {
                answer.add(from.line());
            } while (answer.getLast() != null && !List.of("done", "error").contains(answer.getLast()));
            boolean right = switch (i % 4) {
                case 0 -> answer.size() > 1 && answer.toString().contains(name + "-" + i + "z") && answer.getLast().equals("error");
                case 2 -> answer.equals(List.of("exabgp test", "done"));
                default -> answer.equals(List.of("done"));
            };
            if (!right) {
                wrong.add(i + ": " + answer);
                if (wrong.size() > 3) {
                    return wrong;
                }
            }
        }
        writer.join();
        return wrong;
    }
}
