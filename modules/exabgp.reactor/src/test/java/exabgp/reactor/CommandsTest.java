package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.family.Family;
import exabgp.wire.message.RouteRefresh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What commands of a helper do to a peer, and what is answered. The helper hands over lines that the test puts into a pipe, and writes down every answer. */
@Timeout(60)
class CommandsTest {
    @TempDir
    Path directory;

    @RegisterExtension
    final PeerPort port = new PeerPort();

    private RunningReactor running;
    private TestPeer peer;
    private int answered;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Path pipe = directory.resolve("commands");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        String helper = RunningReactor.helper(
                directory, "test", "cd " + directory + "\n(exec 3<>commands; cat <&3) &\nexec >/dev/null\nwhile read -r line; do echo \"$line\" >> answers; done\nkill $!");
        running = RunningReactor.start(
                directory,
                RunningReactor.settings(),
                helper
                        + """
                        neighbor 127.0.0.1 {
                          router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                          family { ipv4 unicast; ipv6 unicast; }
                          capability { route-refresh; }
                          api { processes [ test ]; }
                          static { route 10.7.0.0/24 next-hop 1.1.1.1 watchdog dog withdraw; }
                        }
                        neighbor 127.9.9.9 {
                          router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65002; passive;
                          family { ipv4 unicast; }
                        }
                        """.formatted(port.number()));
        peer = port.accept().establish();
        assertEquals(List.of(), peer.table());
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
        peer.close();
    }

    /** Sends a command and gives the lines of its answer. */
    private List<String> ask(String command) throws IOException {
        Files.writeString(directory.resolve("commands"), command + "\n");
        List<String> answer = new ArrayList<>();
        String line;
        do {
            line = running.lines("answers", ++answered).get(answered - 1);
            answer.add(line);
        } while (!line.equals("done") && !line.equals("error"));
        return answer;
    }

    private void done(String command) throws IOException {
        assertEquals(List.of("done"), ask(command), command);
    }

    private String error(String command) throws IOException {
        List<String> answer = ask(command);
        assertEquals(2, answer.size(), answer.toString());
        assertEquals("error", answer.getLast());
        assertTrue(answer.getFirst().startsWith("error: "), answer.toString());
        return answer.getFirst().substring("error: ".length());
    }

    @Test
    void routesAreAnnouncedAndWithdrawnInBothSpellings() throws IOException {
        done("announce route 10.0.0.0/24 next-hop 1.1.1.1");
        assertEquals(List.of("+10.0.0.0/24"), peer.update());
        done("peer * announce ipv6 unicast 2001:db8::/32 next-hop 2001::1");
        assertEquals(List.of("+2001:db8::/32"), peer.update());
        done("neighbor 127.0.0.1 peer-as 65001 withdraw route 10.0.0.0/24");
        assertEquals(List.of("-10.0.0.0/24"), peer.update());
        done("announce attributes next-hop 1.1.1.1 med 7 nlri 10.1.0.0/24 10.2.0.0/24");
        assertEquals(List.of("+10.1.0.0/24", "+10.2.0.0/24"), peer.update());
        done("withdraw attributes next-hop 1.1.1.1 med 7 nlri 10.1.0.0/24 10.2.0.0/24");
        assertEquals(List.of("-10.1.0.0/24", "-10.2.0.0/24"), peer.changes(2));
    }

    @Test
    void aSelectorThatMatchesNobodyIsAnError() throws IOException {
        for (String selector : List.of("neighbor 10.9.9.9", "peer 10.9.9.9", "peer [10.9.9.9, 10.9.9.8]", "neighbor 127.0.0.1 peer-as 1")) {
            assertEquals("no neighbor matches", error(selector + " announce route 10.0.0.0/24 next-hop 1.1.1.1"));
            assertEquals("no neighbor matches", error(selector + " teardown 2"));
        }
        // configured, but not for this helper
        assertEquals("no neighbor matches", error("peer 127.9.9.9 announce route 10.0.0.0/24 next-hop 1.1.1.1"));
    }

    @Test
    void faultyCommandsSayWhy() throws IOException {
        assertTrue(error("announce route 10.0.0.0/40 next-hop 1.1.1.1").startsWith("Could not parse route: 10.0.0.0/40 next-hop 1.1.1.1 ("));
        assertEquals("announce requires nexthop: 10.0.0.0/24", error("announce route 10.0.0.0/24"));
        assertEquals("unknown command: anounce eor; did you mean 'announce'?", error("anounce eor"));
        assertEquals("unknown command: announce rout 10.0.0.0/24; did you mean 'route'?", error("announce rout 10.0.0.0/24"));
        done("announce eor");
        assertEquals(List.of(), peer.update());
    }

    @Test
    void aRouteOfAFamilyThatIsNotConfiguredIsLeftOut() throws IOException {
        done("announce route 224.0.0.0/4 next-hop 1.1.1.1");
        done("announce route 10.0.0.0/24 next-hop 1.1.1.1");
        assertEquals(List.of("+10.0.0.0/24"), peer.update());
    }

    @Test
    void withSyncTheAnswerComesBehindTheWriting() throws IOException {
        done("announce route 10.0.0.0/24 next-hop 1.1.1.1 sync");
        done("session sync enable");
        done("announce route 10.0.1.0/24 next-hop 1.1.1.1");
        done("withdraw route 10.0.1.0/24 async");
        assertEquals(List.of("+10.0.0.0/24"), peer.update());
        assertEquals(List.of("+10.0.1.0/24"), peer.update());
        assertEquals(List.of("-10.0.1.0/24"), peer.update());
    }

    @Test
    void acknowledgementsCanBeSwitched() throws IOException {
        done("disable-ack");
        Files.writeString(directory.resolve("commands"), "announce route 10.0.0.0/24 next-hop 1.1.1.1\nnonsense\n");
        assertEquals(List.of("exabgp test"), List.of(onlyLine("version")));
        done("enable-ack");
        Files.writeString(directory.resolve("commands"), "silence-ack\nannounce route 10.0.1.0/24 next-hop 1.1.1.1\n");
        assertEquals(List.of("exabgp test"), List.of(onlyLine("version")));
        assertEquals(List.of("+10.0.0.0/24", "+10.0.1.0/24"), peer.changes(2));
    }

    /** Sends a command whose answer is one line without an acknowledgement. */
    private String onlyLine(String command) throws IOException {
        Files.writeString(directory.resolve("commands"), command + "\n");
        return running.lines("answers", ++answered).get(answered - 1);
    }

    @Test
    void aTeardownClosesWithItsCodeAndOpensAgain() throws IOException {
        done("neighbor 127.0.0.1 teardown 4");
        peer.notified(6, 4);
        try (TestPeer again = port.accept().establish()) {
            assertEquals(List.of(), again.table());
        }
    }

    @Test
    void aRouteRefreshIsSentAndAnswered() throws IOException {
        done("announce route 10.0.0.0/24 next-hop 1.1.1.1");
        assertEquals(List.of("+10.0.0.0/24"), peer.update());
        done("announce route-refresh ipv4 unicast");
        assertEquals(RouteRefresh.Subtype.QUERY, peer.next(RouteRefresh.class).subtype());
        peer.send(new RouteRefresh(Family.IPV4_UNICAST, RouteRefresh.Subtype.QUERY));
        assertEquals(List.of("+10.0.0.0/24"), peer.update());
    }

    @Test
    void theTableIsSentAgainAndEmptied() throws IOException {
        done("announce route 10.0.0.0/24 next-hop 1.1.1.1");
        assertEquals(List.of("+10.0.0.0/24"), peer.update());
        done("rib flush out");
        assertEquals(RouteRefresh.Subtype.BEGIN, peer.next(RouteRefresh.class).subtype());
        assertEquals(RouteRefresh.Subtype.BEGIN, peer.next(RouteRefresh.class).subtype());
        assertEquals(List.of("+10.0.0.0/24"), peer.update());
        assertEquals(RouteRefresh.Subtype.END, peer.next(RouteRefresh.class).subtype());
        assertEquals(RouteRefresh.Subtype.END, peer.next(RouteRefresh.class).subtype());
        done("clear adj-rib out");
        assertEquals(List.of("-10.0.0.0/24"), peer.update());
    }

    @Test
    void aWatchdogLetsItsRoutesInAndOut() throws IOException {
        done("announce watchdog dog");
        assertEquals(List.of("+10.7.0.0/24"), peer.update());
        done("peer * withdraw watchdog dog");
        assertEquals(List.of("-10.7.0.0/24"), peer.update());
    }

    @Test
    void routesAreShown() throws IOException {
        done("announce route 10.0.0.0/24 next-hop 1.1.1.1 med 5");
        assertEquals(List.of("127.0.0.1 ipv4 unicast 10.0.0.0/24", "done"), ask("show adj-rib out"));
        assertEquals(List.of("{\"127.0.0.1\": {\"routes\": [{\"family\": \"ipv4 unicast\", \"prefix\": \"10.0.0.0/24\"}]}}", "done"), ask("show adj-rib out json"));
        assertEquals(
                List.of(
                        "neighbor 127.0.0.1 local-ip 127.0.0.1 local-as 65000 peer-as 65001 router-id 1.2.3.4 family-allowed in-open ipv4 unicast 10.0.0.0/24 next-hop 1.1.1.1 med 5",
                        "done"),
                ask("rib show out extensive inet 127.0.0.1"));
        assertEquals(List.of("done"), ask("show adj-rib out flow"));
        assertEquals(List.of("done"), ask("show adj-rib in"));
        assertEquals("no neighbor matches", error("show adj-rib out 10.9.9.9"));
    }

    @Test
    void peersAreShown() throws IOException {
        List<String> summary = ask("show neighbor summary");
        long end = System.nanoTime() + 20_000_000_000L;
        // a message is counted when it was written, and then the peer may have it already
        while (!sent(summary).equals("2") && System.nanoTime() < end) {
            summary = ask("show neighbor summary");
        }
        assertEquals(3, summary.size());
        assertTrue(summary.get(1).startsWith("127.0.0.1       65001     0:00:0"), summary.get(1));
        assertTrue(summary.get(1).contains(" established "), summary.get(1));
        assertEquals("2", sent(summary), "the two End-of-RIB");
        assertEquals("Neighbor 127.0.0.1", ask("show neighbor extensive").getFirst());
        assertEquals("neighbor 127.0.0.1 {", ask("show neighbor configuration").getFirst());
        assertTrue(ask("show neighbor json").getFirst().startsWith("[{\"state\": \"up\", \"duration\": "));
        assertEquals(List.of("[{\"peer-address\": \"127.0.0.1\", \"peer-as\": 65001, \"state\": \"ESTABLISHED\"}]", "done"), ask("peer list"));
        assertEquals("no neighbor matches", error("show neighbor summary 10.9.9.9"));
    }

    private static String sent(List<String> summary) {
        return summary.get(1).substring(46, 57).strip();
    }

    @Test
    void theDaemonAnswersForItself() throws IOException {
        assertEquals(List.of("exabgp test", "done"), ask("version"));
        assertEquals(List.of("{\"version\": \"test\", \"application\": \"exabgp\"}", "done"), ask("system version json"));
        assertEquals(List.of("API version: 4 (legacy (text/json))", "done"), ask("api version"));
        assertEquals(List.of("asynchronous queue cleared", "done"), ask("reset"));
        assertEquals(List.of("no queued messages", "done"), ask("queue-status"));
        assertTrue(ask("ping").getFirst().startsWith("{\"pong\": \""));
        assertTrue(ask("ping text").getFirst().endsWith(" active=true"));
        assertEquals("ExaBGP Daemon Status", ask("status").getFirst());
        assertTrue(ask("help").contains("commands:"));
        done("bye");
        done("# hello");
        done("");
        List<String> crash = ask("crash");
        assertEquals(List.of("done"), crash);
        answered += 2;
        assertEquals("error", running.lines("answers", answered).get(answered - 1));
        assertEquals(List.of("API version set to 6 (effective on next process restart)", "done"), ask("api version 6"));
        assertEquals(List.of("{\"status\": \"reload in progress\"}", "done"), ask("reload"));
        assertEquals(List.of("{\"version\": \"test\", \"application\": \"exabgp\"}", "done"), ask("version"));
    }
}
