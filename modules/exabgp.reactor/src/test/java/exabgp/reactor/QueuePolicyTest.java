package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code queue-policy} and {@code queue-limit} say happens when a helper does not read. */
@Timeout(120)
class QueuePolicyTest {
    private static final Pattern DEPTH = Pattern.compile("\"test\": \\{\"items\": (\\d+), \"bytes\": (\\d+), \"high-water\": (\\d+), \"dropped\": (\\d+), \"limit\": (\\d+)}");

    private static final Pattern TEXT = Pattern.compile("test: \\d+ items \\(\\d+ bytes\\), high water \\d+ of \\d+ bytes, \\d+ dropped");

    @TempDir
    Path directory;

    @RegisterExtension
    final PeerPort port = new PeerPort();

    /** A helper "test" with these statements and this script; "witness" reads all, "asker" asks how much waits when the file "ask" is there. */
    private RunningReactor start(String statements, String script, String neighbor) throws IOException {
        String test = RunningReactor.helper(directory, "test", "cd " + directory + "\n" + script).replace("encoder json;", "encoder json; " + statements);
        String witness = RunningReactor.helper(directory, "witness", "exec cat >> " + directory + "/witness.heard");
        String asker = RunningReactor.helper(
                directory, "asker", "cd " + directory + "\n(while kill -0 $$; do if [ -e ask ]; then rm ask; echo 'queue-status json'; echo 'queue-status text'; fi; sleep 0.05; done) 2>/dev/null &\nexec cat >> asker.heard");
        return RunningReactor.start(
                directory,
                RunningReactor.settings(),
                test + witness + asker + """
                        neighbor 127.0.0.1 {
                          router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                          family { ipv4 unicast; ipv6 unicast; }
                          api { processes [ test witness ]; neighbor-changes; fsm; negotiated; receive { parsed; update; } }
                          %s
                        }
                        """.formatted(port.number(), neighbor));
    }

    private static Octets announce(int number) {
        return Octets.parseHex("ffffffffffffffffffffffffffffffff" + "0037" + "02" + "0000" + "001b"
                + "40010100" + "400206" + "02010000fde9" + "40030401010101" + "80040400000000"
                + "20" + "%08x".formatted(0x0a000000 + number));
    }

    private static Octets withdraw(int number) {
        return Octets.parseHex("ffffffffffffffffffffffffffffffff" + "001c" + "02" + "0005" + "20" + "%08x".formatted(0x0a000000 + number) + "0000");
    }

    private static void announce(TestPeer peer, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            peer.send(announce(i));
        }
    }

    private static Set<String> prefixes(IntStream numbers) {
        Set<String> prefixes = new TreeSet<>();
        numbers.forEach(i -> prefixes.add("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255) + "/32"));
        return prefixes;
    }

    /** Whether a helper was told of this route. */
    private boolean hasHeard(RunningReactor running, String name, int number) {
        return running.lines(name + ".heard", 0).stream().anyMatch(line -> line.contains(prefixes(IntStream.of(number)).iterator().next()));
    }

    /** Waits until a helper was told all and knows these routes. */
    private static Heard knows(RunningReactor running, String name, Set<String> table) throws InterruptedException {
        Heard heard = Heard.of(running.lines(name + ".heard", 0));
        for (int i = 0; i < 200 && !(heard.routes.equals(table) && heard.gaps <= heard.resyncs); i++) {
            Thread.sleep(100);
            heard = Heard.of(running.lines(name + ".heard", 0));
        }
        assertEquals(table, heard.routes);
        return heard;
    }

    /** How much waits, once as JSON and once as text, which has only the queues with something in them. */
    private List<String> answers(RunningReactor running) throws IOException {
        int before = running.lines("asker.heard", 0).size();
        Files.createFile(directory.resolve("ask"));
        RunningReactor.await(() -> running.lines("asker.heard", before).stream().skip(before).filter("done"::equals).count() == 2);
        return running.lines("asker.heard", before).stream().skip(before).toList();
    }

    private Matcher depth(RunningReactor running) throws IOException {
        List<String> answers = answers(running);
        Matcher depth = DEPTH.matcher(answers.getFirst());
        assertTrue(depth.find(), answers.toString());
        return depth;
    }

    @Test
    void underDropAGapSaysHowMuchWasLeftOutAndThenWhereEverythingStands() throws Exception {
        try (RunningReactor running = start("queue-policy drop; queue-limit 65536;", "while [ ! -e go ]; do sleep 0.05; done\nexec cat >> test.heard", "");
                TestPeer peer = port.accept().establish()) {
            peer.table();
            announce(peer, 0, 5000);
            for (int i = 0; i < 100; i++) {
                peer.send(withdraw(i));
            }
            peer.send(announce(6000));
            // nobody is held up by the other helper
            RunningReactor.await(() -> hasHeard(running, "witness", 6000));
            Matcher depth = depth(running);
            assertTrue(Long.parseLong(depth.group(2)) <= 65536, depth.group());
            assertTrue(Long.parseLong(depth.group(3)) >= Long.parseLong(depth.group(2)), depth.group());
            assertTrue(Long.parseLong(depth.group(4)) > 3000, depth.group());
            Files.createFile(directory.resolve("go"));
            RunningReactor.await(() -> Heard.of(running.lines("test.heard", 0)).resyncs > 0);
            peer.send(announce(6001));
            peer.send(withdraw(100));
            peer.send(announce(6002));
            Set<String> table = prefixes(IntStream.concat(IntStream.range(101, 5000), IntStream.rangeClosed(6000, 6002)));
            Heard test = knows(running, "test", table);
            Heard witness = knows(running, "witness", table);
            assertEquals("up", test.state);
            assertEquals(test.gaps, test.resyncs);
            assertEquals(0, witness.gaps);
            Set<Long> both = new HashSet<>(test.counters);
            both.retainAll(witness.counters);
            assertEquals(witness.counters.size(), both.size() + test.leftOut, "every event was told or counted");
            assertEquals(Long.toString(test.leftOut), depth(running).group(4));
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void aGapWithoutATableTellsOfTheStateOfTheSession() throws Exception {
        try (RunningReactor running = start(
                        "queue-policy drop; queue-limit 65536;", "while [ ! -e go ]; do sleep 0.05; done\nexec cat >> test.heard", "adj-rib-in false;");
                TestPeer peer = port.accept().establish()) {
            peer.table();
            announce(peer, 0, 3000);
            peer.send(announce(6000));
            RunningReactor.await(() -> hasHeard(running, "witness", 6000));
            Files.createFile(directory.resolve("go"));
            RunningReactor.await(() -> Heard.of(running.lines("test.heard", 0)).resyncs > 0);
            List<String> lines = running.lines("test.heard", 0);
            int gap = IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains("\"type\": \"gap\"")).findFirst().orElseThrow();
            List<String> types = lines.subList(gap, gap + 5).stream().map(line -> line.replaceAll(".*\"type\": \"(\\w+)\".*", "$1")).toList();
            assertEquals(List.of("gap", "negotiated", "fsm", "state", "resync"), types);
            assertTrue(lines.get(gap + 2).contains("\"state\": \"ESTABLISHED\""));
            assertTrue(lines.get(gap + 3).contains("\"state\": \"up\""));
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void underDisconnectTheHelperIsStartedAgainAndToldWhereEverythingStands() throws Exception {
        // a program that starts again knows nothing, and on a slow machine this one may have to start more than twice
        String script = "echo start >> starts\nif [ $(wc -l < starts) = 1 ]; then exec sleep 1000; fi\nexec cat > test.heard";
        try (RunningReactor running = start("queue-policy disconnect; queue-limit 2000000;", script, "");
                TestPeer peer = port.accept().establish()) {
            peer.table();
            int announced = 0;
            while (running.lines("starts", 0).size() < 2) {
                announce(peer, announced, announced + 500);
                announced += 500;
            }
            peer.send(withdraw(0));
            peer.send(announce(announced));
            Set<String> table = prefixes(IntStream.rangeClosed(1, announced));
            Heard test = knows(running, "test", table);
            knows(running, "witness", table);
            assertEquals("up", test.state);
            assertEquals(1, test.resyncs);
            assertEquals(0, test.gaps);
            assertTrue(Long.parseLong(depth(running).group(4)) > 0, "what was thrown away is counted");
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void aSmallerQueueIsFullEarlier() throws Exception {
        try (RunningReactor running = start("queue-policy block; queue-limit 65536;", "while [ ! -e go ]; do sleep 0.05; done\nexec cat >> test.heard", "");
                TestPeer peer = port.accept().establish()) {
            peer.table();
            // what the pipe and the queue hold is much less, what the sockets hold is much more
            announce(peer, 0, 2000);
            RunningReactor.await(() -> isFull(running));
            Matcher depth = depth(running);
            assertTrue(Long.parseLong(depth.group(1)) > 50, depth.group());
            assertTrue(Long.parseLong(depth.group(2)) <= 65536, depth.group());
            assertEquals("0", depth.group(4));
            List<String> answers = answers(running);
            assertTrue(answers.stream().anyMatch(line -> TEXT.matcher(line).matches()), answers.toString());
            Files.createFile(directory.resolve("go"));
            knows(running, "test", prefixes(IntStream.range(0, 2000)));
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    private boolean isFull(RunningReactor running) {
        try {
            return Long.parseLong(depth(running).group(2)) > 50_000;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
