package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The daemon with a real TCP peer and real helpers: how it begins, what goes through it, how it ends. */
@Timeout(60)
class ReactorTest {
    @TempDir
    Path directory;

    @RegisterExtension
    final PeerPort port = new PeerPort();

    private String neighbor(String statements) {
        return """
                neighbor 127.0.0.1 {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                  family { ipv4 unicast; ipv6 unicast; }
                  %s
                }
                """.formatted(port.number(), statements);
    }

    private RunningReactor start(String configuration) throws IOException {
        return RunningReactor.start(directory, RunningReactor.settings(), configuration);
    }

    private String helper(String script) throws IOException {
        return RunningReactor.helper(directory, "test", script);
    }

    @Test
    void configuredRoutesReachThePeerAndAgainAfterAReconnect() throws Exception {
        try (RunningReactor running = start(neighbor("static { route 10.0.0.0/24 next-hop 1.1.1.1; route 2001:db8::/32 next-hop 2001::1; }"))) {
            try (TestPeer peer = port.accept().establish()) {
                assertEquals(List.of("+10.0.0.0/24", "+2001:db8::/32"), peer.table());
            }
            try (TestPeer peer = port.accept().establish()) {
                assertEquals(List.of("+10.0.0.0/24", "+2001:db8::/32"), peer.table());
            }
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void aHelperAnnouncesAndHearsOfTheSession() throws Exception {
        String configuration = helper(
                        "cd " + directory + "; read up; echo \"$up\" > up; echo announce route 10.1.0.0/24 next-hop 1.1.1.1; read answer; echo \"$answer\" > answer; read end")
                + neighbor("api { processes [ test ]; neighbor-changes; }");
        try (RunningReactor running = start(configuration);
                TestPeer peer = port.accept().establish()) {
            assertEquals(List.of("+10.1.0.0/24"), TestPeer.text(peer.updates(u -> !u.announced().isEmpty())));
            assertTrue(running.lines("up", 1).getFirst().contains("\"state\": \"connected\""));
            String answer = running.lines("answer", 1).getFirst();
            assertTrue(answer.equals("done") || answer.contains("\"state\": \"up\""), answer);
        }
    }

    @Test
    void aShutdownSaysFarewellAndLeavesNothing() throws Exception {
        try (RunningReactor running = start(helper("sleep 1000") + neighbor("api { processes [ test ]; }"));
                TestPeer peer = port.accept().establish()) {
            peer.table();
            running.shutDown();
            peer.notified(6, 2);
            assertEquals(0, running.status());
        }
    }

    @Test
    void aShutdownBeforeTheSessionIsUpEndsAsWell() throws Exception {
        try (RunningReactor running = start(neighbor("")); TestPeer peer = port.accept()) {
            peer.next(Open.class);
            running.shutDown();
            peer.notified(6, 2);
            assertEquals(0, running.status());
        }
    }

    @Test
    void aShutdownWhileThePeerIsUnreachableEndsAtOnce() throws Exception {
        port.socket().close();
        try (RunningReactor running = start(neighbor(""))) {
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void anInterruptStopsEverythingWithoutFarewell() throws Exception {
        try (RunningReactor running = start(helper("trap '' TERM; while :; do sleep 1000; done") + neighbor("api { processes [ test ]; }"));
                TestPeer peer = port.accept().establish()) {
            peer.table();
            running.interrupt();
            assertInstanceOf(InterruptedException.class, running.failure());
            peer.closed();
        }
    }

    @Test
    void itEndsWhenThePeersHaveHadTheirAttempts() throws Exception {
        Settings once = RunningReactor.settings().with(new Settings.Tcp(List.of(), 179, 179, 1));
        try (RunningReactor running = RunningReactor.start(directory, once, neighbor(""))) {
            try (TestPeer peer = port.accept().establish()) {
                peer.table();
            }
            assertEquals(0, running.status());
        }
    }

    @Test
    void aFaultyConfigurationIsSaidAndEndsWithOne() throws Exception {
        List<String> notices = new ArrayList<>();
        try (RunningReactor running = RunningReactor.start(directory, Settings.defaults("test", notices::add), "neighbor 127.0.0.1 {\n  local-ass 1;\n}\n")) {
            assertEquals(1, running.status());
        }
        assertTrue(notices.getFirst().contains("exabgp.conf:2:3: "), notices.toString());
    }

    @Test
    void aPeerThatIsAtFaultRightAwayHearsOfItBeforeAnyRoute() throws Exception {
        try (RunningReactor running = start(neighbor("static { route 10.0.0.0/24 next-hop 1.1.1.1; }"));
                TestPeer peer = port.accept().establish()) {
            peer.send(Octets.parseHex("ffffffffffffffffffffffffffffffff0013ff"));
            peer.notified(1, 0);
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void aHelperCanEndTheDaemon() throws Exception {
        try (RunningReactor running = start(helper("echo shutdown; while read line; do echo \"# $line\"; done"))) {
            assertEquals(0, running.status());
        }
    }

    @Test
    void withTerminateTheDaemonEndsWithItsHelper() throws Exception {
        Settings terminate = RunningReactor.settings().with(new Settings.Api(true, 1, true, false, false, true, 4));
        try (RunningReactor running = RunningReactor.start(directory, terminate, helper("exit 1"))) {
            assertEquals(0, running.status());
        }
    }

    @Test
    void twoHundredThousandRoutesOfAHelperThatNeverReadsReachThePeer() throws Exception {
        String script = "awk 'BEGIN { for (i = 0; i < 200000; i++) printf(\"announce route 10.%d.%d.%d/32 next-hop 1.1.1.1\\n\", i / 65536, i / 256 % 256, i % 256) }'; sleep 1000";
        try (RunningReactor running = start(helper(script) + neighbor("api { processes [ test ]; }"));
                TestPeer peer = port.accept().establish()) {
            int routes = 0;
            while (routes < 200_000) {
                routes += peer.update().size();
            }
            assertEquals(200_000, routes);
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void aReceivedNotificationIsFollowedByAnotherSession() throws Exception {
        try (RunningReactor running = start(neighbor(""))) {
            try (TestPeer peer = port.accept().establish()) {
                peer.table();
                peer.send(new Notification(6, 4, Octets.EMPTY));
                peer.closed();
            }
            port.accept().establish().close();
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void manyPeersEndTogether() throws Exception {
        StringBuilder configuration = new StringBuilder();
        IntStream.rangeClosed(1, 50).forEach(i -> configuration.append(neighbor("").replace("127.0.0.1", "127.0.1." + i)));
        try (ServerSocket any = TestPeer.listen("0.0.0.0");
                RunningReactor running = start(configuration.toString().replace(Integer.toString(port.number()), Integer.toString(any.getLocalPort())))) {
            List<TestPeer> peers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                TestPeer peer = TestPeer.accept(any).establish();
                peer.table();
                peers.add(peer);
            }
            running.shutDown();
            for (TestPeer peer : peers) {
                peer.notified(6, 2);
            }
            assertEquals(0, running.status());
        }
    }
}
