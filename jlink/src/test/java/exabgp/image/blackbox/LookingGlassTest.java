package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients at the control socket ask for a whole table, at once and more than they read, while sessions with a short hold time go on and others command. */
class LookingGlassTest {
    /** More by hand ({@code -Dexabgp.table=1000000}). */
    private static final int ROUTES = Integer.getInteger("exabgp.table", 50_000);

    private static final int HOLD_SECONDS = 3;
    private static final int PEERS = 4;
    /** What the daemon had at most with as many routes; the answers would take more than that again. */
    private static final long MEGABYTES = Integer.getInteger("megabytes", 300);

    private static final int LEAST_COMMANDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60 + ROUTES / 5000);

    @TempDir
    private Path directory;

    private final String name = "exabgp-glass-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    private final List<ImpatientPeer> peers = new ArrayList<>();
    private final List<ControlLine> clients = new ArrayList<>();
    private Exabgp exabgp;

    @AfterEach
    void end() throws IOException {
        for (var client : clients) {
            client.close();
        }
        if (exabgp != null) {
            exabgp.close();
        }
        for (var peer : peers) {
            peer.close();
        }
    }

    private void start() throws Exception {
        var text = new StringBuilder();
        for (int number = 0; number < PEERS; number++) {
            var peer = ImpatientPeer.at("127.0.0." + (2 + number), HOLD_SECONDS);
            peers.add(peer);
            text.append(new Scene("127.0.0.1", peer.address(), 0, peer.port(), "ipv4 unicast").configuration(List.of(), "hold-time " + HOLD_SECONDS + ";", "connect " + peer.port() + ";"));
        }
        Files.createDirectory(directory.resolve("run"));
        exabgp = Exabgp.start(directory, text.toString(), Map.of("EXABGP_ROOT", directory.toString(), "exabgp_api_socketname", name, "exabgp_api_cli", "true"));
        Await.until("all sessions are up", () -> peers.stream().allMatch(ImpatientPeer::isUp), this::state);
    }

    private String state() {
        return peers.stream().map(peer -> peer.address() + ": " + peer.trouble()).toList() + "\nexabgp: " + exabgp.err();
    }

    private ControlLine client() throws IOException {
        var client = ControlLine.to(directory.resolve("run").resolve(name + ".sock"));
        clients.add(client);
        return client;
    }

    /** A question about the whole table, and what its answer is like. */
    private enum Question {
        JSON("rib show in json", "{\"127.0.0.2\": {\"routes\": [{\"family\": \"ipv4 unicast\", \"prefix\": \"", "\"}]}}"),
        TEXT("show adj-rib in text", "127.0.0.2 ipv4 unicast ", "");

        private final String command;
        private final String before;
        private final String after;

        Question(String command, String before, String after) {
            this.command = command;
            this.before = before;
            this.after = after;
        }

        /** Reads an answer that must have every route of the table once, and nothing else. */
        void readTable(ControlLine client) throws IOException {
            var seen = new BitSet(ROUTES);
            var line = client.line();
            while (!line.equals("done")) {
                assertTrue(line.startsWith(before) && line.endsWith(".0/24" + after), line);
                int number = number(line.substring(before.length(), line.length() - after.length() - ".0/24".length()));
                assertTrue(number < ROUTES && !seen.get(number), line);
                seen.set(number);
                line = client.line();
            }
            assertEquals(ROUTES, seen.cardinality());
        }

        private static int number(String prefix) {
            var parts = prefix.split("\\.");
            return ((Integer.parseInt(parts[0]) - 11) << 16) + (Integer.parseInt(parts[1]) << 8) + Integer.parseInt(parts[2]);
        }
    }

    private static FutureTask<Long> begin(Callable<Long> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    /** Two tables in one go, with other commands between them: answers come in this order, and are for nobody else. Gives the milliseconds it took. */
    private static long ask(ControlLine client, String who, Question first, Question second) throws IOException {
        long begun = System.nanoTime();
        client.say(first.command, "nonsense of " + who, second.command, "system api version text");
        first.readTable(client);
        assertEquals(List.of("error: unknown command: nonsense of " + who, "error"), client.answer());
        second.readTable(client);
        assertEquals(List.of("API version: 6 (json-only)", "done"), client.answer());
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** A route for one peer after the other, each of which has it as soon as we are told so; gives the milliseconds of the longest. */
    private long command(ControlLine client, List<FutureTask<Long>> questions) throws Exception {
        long longest = 0;
        for (int number = 0; number < LEAST_COMMANDS || !questions.stream().allMatch(FutureTask::isDone); number++) {
            var peer = peers.get(number % PEERS);
            var prefix = "203." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255) + "/32";
            long begun = System.nanoTime();
            assertEquals(List.of("done"), client.ask("peer " + peer.address() + " announce route " + prefix + " next-hop 10.0.0.9 sync"));
            longest = Math.max(longest, System.nanoTime() - begun);
            Await.until("the peer has " + prefix, () -> peer.heard().contains(prefix), this::state);
        }
        return longest / 1_000_000;
    }

    @Test
    void aTableIsShownToSeveralAtOnceWhileSessionsAndCommandsGoOn() throws Exception {
        start();
        var client = client();
        long begun = System.nanoTime();
        peers.getFirst().announce(ROUTES);
        Await.until("the table is there", PATIENCE, () -> client.ask("peer 127.0.0.2 show summary text").get(1).strip().endsWith(" " + ROUTES), this::state);
        long received = (System.nanoTime() - begun) / 1_000_000;
        long before = exabgp.proc().peakMegabytes();
        peers.forEach(ImpatientPeer::measure);
        // reads nothing until the others are through
        var idle = client();
        idle.say(Question.JSON.command);
        var one = client();
        var other = client();
        var questions = List.of(begin(() -> ask(one, "one", Question.JSON, Question.TEXT)), begin(() -> ask(other, "other", Question.TEXT, Question.JSON)));
        long longest = command(client, questions);
        var status = client.ask("system queue-status json").getFirst();
        Question.JSON.readTable(idle);
        var gaps = peers.stream().map(ImpatientPeer::longestGap).toList();
        long peak = exabgp.proc().peakMegabytes();
        System.out.println(ROUTES + " routes received in " + received + " ms; four tables for two clients in " + questions.get(0).get() + " and " + questions.get(1).get()
                + " ms; a route on the wire after " + longest + " ms at most; longest time between keepalives " + gaps + " ms; " + before + " MB before, peak " + peak + " MB");
        for (var peer : peers) {
            assertNull(peer.trouble(), this::state);
            assertTrue(peer.isUp());
        }
        assertTrue(status.matches(".*\"api-internal-cli-2\": \\{\"items\": 1, .*\"limit\": 16777216}.*"), status);
        assertTrue(peak < MEGABYTES, "it had " + peak + " MB");
        assertEquals(0, exabgp.terminate(), this::state);
    }
}
