package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.message.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration that is read again changes, and what it leaves alone. */
@Timeout(60)
class ReloadTest {
    @TempDir
    Path directory;

    @RegisterExtension
    final PeerPort port = new PeerPort();

    private String neighbor(String statements, String... routes) {
        StringBuilder text = new StringBuilder();
        for (String route : routes) {
            text.append("route ").append(route).append("; ");
        }
        return """
                neighbor 127.0.0.1 {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                  family { ipv4 unicast; ipv6 unicast; }
                  static { %s }
                  %s
                }
                """.formatted(port.number(), text, statements);
    }

    private RunningReactor start(String configuration) throws IOException {
        return RunningReactor.start(directory, RunningReactor.settings(), configuration);
    }

    private String helper(String script) throws IOException {
        return RunningReactor.helper(directory, "test", "cd " + directory + "\n" + script);
    }

    @Test
    void anUnchangedNeighborGetsTheDifferenceOfItsRoutes() throws Exception {
        try (RunningReactor running = start(neighbor("", "10.0.1.0/24 next-hop 1.1.1.1", "10.0.2.0/24 next-hop 1.1.1.1", "10.0.3.0/24 next-hop 1.1.1.1"));
                TestPeer peer = port.accept().establish()) {
            assertEquals(3, peer.table().size());
            running.configure(neighbor("description other;", "10.0.2.0/24 next-hop 1.1.1.1", "10.0.3.0/24 next-hop 2.2.2.2", "10.0.4.0/24 next-hop 2.2.2.2"));
            running.reload();
            assertEquals(List.of("-10.0.1.0/24", "+10.0.3.0/24", "+10.0.4.0/24"), peer.changes(3));
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void aFaultyConfigurationChangesNothing() throws Exception {
        try (RunningReactor running = start(neighbor("", "10.0.1.0/24 next-hop 1.1.1.1")); TestPeer peer = port.accept().establish()) {
            assertEquals(List.of("+10.0.1.0/24"), peer.table());
            running.configure("neighbor {");
            running.reload();
            running.configure(neighbor("", "10.0.1.0/24 next-hop 1.1.1.1", "10.0.2.0/24 next-hop 1.1.1.1"));
            running.order(new ReactorOrder.Reload(new ReactorOrder.Cause(12, "SIGUSR2"), true));
            // the first order may have met either text; the route comes once all the same
            assertEquals(List.of("+10.0.2.0/24"), peer.update());
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void aChangedNeighborIsOpenedAnew() throws Exception {
        try (RunningReactor running = start(neighbor("", "10.0.1.0/24 next-hop 1.1.1.1"))) {
            try (TestPeer peer = port.accept().establish()) {
                peer.table();
                running.configure(neighbor("hold-time 30;", "10.0.2.0/24 next-hop 1.1.1.1"));
                running.reload();
                peer.notified(6, 3);
            }
            try (TestPeer peer = port.accept().establish()) {
                assertEquals(List.of("+10.0.2.0/24"), peer.table());
            }
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void neighborsComeAndGo() throws Exception {
        String second = neighbor("", "10.0.9.0/24 next-hop 1.1.1.1").replace("router-id 1.2.3.4", "router-id 1.2.3.5");
        try (RunningReactor running = start(neighbor("", "10.0.1.0/24 next-hop 1.1.1.1")); TestPeer first = port.accept().establish()) {
            first.table();
            running.configure(second);
            running.reload();
            first.notified(6, 3);
            try (TestPeer peer = port.accept().establish()) {
                assertEquals(List.of("+10.0.9.0/24"), peer.table());
                running.shutDown();
                peer.notified(6, 2);
            }
        }
    }

    @Test
    void aRestartOpensEverySessionAnew() throws Exception {
        try (RunningReactor running = start(neighbor("", "10.0.1.0/24 next-hop 1.1.1.1"))) {
            try (TestPeer peer = port.accept().establish()) {
                peer.table();
                running.order(new ReactorOrder.Restart(new ReactorOrder.Cause(14, "SIGALRM")));
                peer.notified(6, 3);
            }
            try (TestPeer peer = port.accept().establish()) {
                assertEquals(List.of("+10.0.1.0/24"), peer.table());
                running.shutDown();
                peer.notified(6, 2);
            }
        }
    }

    @Test
    void withGracefulRestartTheSessionIsClosedWithoutAWord() throws Exception {
        try (RunningReactor running = start(neighbor("capability { graceful-restart 60; }")); TestPeer peer = port.accept().establish()) {
            peer.table();
            running.shutDown();
            peer.closed();
            assertEquals(0, running.status());
        }
    }

    @Test
    void routesOfHelpersOutliveAReload() throws Exception {
        String helper = helper("echo announce route 10.9.0.0/24 next-hop 1.1.1.1; sleep 1000");
        String api = "api { processes [ test ]; }";
        try (RunningReactor running = start(helper + neighbor(api)); TestPeer peer = port.accept().establish()) {
            peer.updates(u -> TestPeer.text(List.of(u)).contains("+10.9.0.0/24"));
            running.configure(helper + neighbor(api, "10.0.1.0/24 next-hop 1.1.1.1"));
            running.reload();
            assertEquals(List.of("+10.0.1.0/24"), TestPeer.text(List.of(announcing(peer))));
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void routesOfHelpersOutliveAChangeOfTheirNeighbor() throws Exception {
        String helper = helper("echo announce route 10.9.0.0/24 next-hop 1.1.1.1; sleep 1000");
        String api = "api { processes [ test ]; }";
        try (RunningReactor running = start(helper + neighbor(api, "10.0.1.0/24 next-hop 1.1.1.1"))) {
            try (TestPeer peer = port.accept().establish()) {
                assertEquals(Set.of("+10.0.1.0/24", "+10.9.0.0/24"), Set.copyOf(peer.changes(2)));
                running.configure(helper + neighbor(api + " hold-time 30;", "10.0.2.0/24 next-hop 1.1.1.1"));
                running.reload();
                peer.farewell();
            }
            try (TestPeer peer = port.accept().establish()) {
                assertEquals(Set.of("+10.0.2.0/24", "+10.9.0.0/24"), Set.copyOf(peer.table()));
            }
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    private static Update announcing(TestPeer peer) throws IOException {
        return peer.updates(u -> !u.announced().isEmpty()).getLast();
    }

    @Test
    void helpersAreKeptStartedAndEnded() throws Exception {
        String keep = RunningReactor.helper(directory, "keep", "echo start >> " + directory + "/keep; sleep 1000");
        String gone = RunningReactor.helper(directory, "gone", "trap 'echo end >> " + directory + "/gone; exit' TERM; echo start >> " + directory
                + "/gone; while :; do sleep 0.05; done");
        String fresh = RunningReactor.helper(directory, "fresh", "echo start >> " + directory + "/fresh; sleep 1000");
        try (RunningReactor running = start(keep + gone)) {
            running.lines("keep", 1);
            running.lines("gone", 1);
            running.configure(keep + fresh);
            running.reload();
            running.lines("fresh", 1);
            assertEquals(List.of("start", "end"), running.lines("gone", 2));
            assertEquals(List.of("start"), running.lines("keep", 1));
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void aHelperThatWasGivenUpIsStartedByAReload() throws Exception {
        String helper = RunningReactor.helper(directory, "test", "echo start >> " + directory + "/starts; exit 1");
        try (RunningReactor running = start(helper)) {
            int starts = running.lines("starts", 6).size();
            // the window of allowed starts may have ended in between, so more than once
            RunningReactor.await(() -> {
                running.reload();
                return running.lines("starts", 1).size() > starts;
            });
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void helpersThatAskedForSignalsHearOfThem() throws Exception {
        String helper = helper("while read line; do echo \"$line\" >> heard; done");
        try (RunningReactor running = start(helper + neighbor("api { processes [ test ]; signal; }"))) {
            running.reload();
            assertTrue(running.lines("heard", 1).getFirst().contains("\"code\": \"10\", \"name\": \"SIGUSR1\""));
        }
    }
}
