package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.address.Ip;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Open;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections that peers open: who is let in, and which of two connections stays. */
@Timeout(60)
class IncomingTest {
    @TempDir
    Path directory;

    private int port;

    @BeforeEach
    void choosePort() throws IOException {
        port = RunningReactor.freePort();
    }

    private RunningReactor start(String configuration) throws IOException {
        return RunningReactor.start(directory, RunningReactor.listening("127.0.0.1", port), configuration);
    }

    private static String neighbor(String peer, String statements) {
        return """
                neighbor %s {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001;
                  family { ipv4 unicast; ipv6 unicast; }
                  static { route 10.0.0.0/24 next-hop 1.1.1.1; }
                  %s
                }
                """.formatted(peer, statements);
    }

    private TestPeer connect(String from) throws IOException {
        return TestPeer.connect(from, "127.0.0.1", port);
    }

    /** Connects as often as it takes until the end of the last session was noticed. */
    private TestPeer reconnect(String from) throws IOException {
        while (true) {
            TestPeer peer = connect(from);
            if (peer.next() instanceof Open) {
                peer.open("9.9.9.9");
                peer.send(Keepalive.INSTANCE);
                peer.next(Keepalive.class);
                return peer;
            }
            peer.close();
        }
    }

    @Test
    void aPassivePeerIsLetInAgainAndAgain() throws Exception {
        try (RunningReactor running = start(neighbor("127.0.0.2", "passive;"))) {
            for (int i = 0; i < 3; i++) {
                try (TestPeer peer = reconnect("127.0.0.2")) {
                    assertEquals(List.of("+10.0.0.0/24"), peer.table());
                }
            }
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void aStrangerIsRefused() throws Exception {
        try (RunningReactor running = start(neighbor("127.0.0.2", "passive;")); TestPeer stranger = connect("127.0.0.3")) {
            stranger.open("9.9.9.9");
            stranger.notified(6, 3);
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void aNeighborMayHaveAListenerOfItsOwn() throws Exception {
        String configuration = neighbor("127.0.0.2", "passive; listen " + port + ";");
        try (RunningReactor running = RunningReactor.start(directory, RunningReactor.settings(), configuration);
                TestPeer peer = connect("127.0.0.2").establish()) {
            assertEquals(List.of("+10.0.0.0/24"), peer.table());
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void allAddressesOfBothVersionsShareAPort() throws Exception {
        Settings settings = RunningReactor.settings().with(new Settings.Tcp(List.of(Ip.parse("0.0.0.0"), Ip.parse("::")), port, 179, 0));
        try (RunningReactor running = RunningReactor.start(directory, settings, neighbor("127.0.0.2", "passive;"));
                TestPeer peer = connect("127.0.0.2").establish()) {
            assertEquals(List.of("+10.0.0.0/24"), peer.table());
            running.shutDown();
            peer.notified(6, 2);
        }
    }

    @Test
    void aPortInUseIsSaidAndEndsWithOne() throws Exception {
        List<String> notices = new ArrayList<>();
        try (ServerSocket taken = TestPeer.listen("127.0.0.1")) {
            Settings settings = Settings.defaults("test", notices::add).with(RunningReactor.listening("127.0.0.1", taken.getLocalPort()).tcp());
            try (RunningReactor running = RunningReactor.start(directory, settings, neighbor("127.0.0.2", "passive;"))) {
                assertEquals(1, running.status());
            }
            assertEquals(List.of("can not listen on 127.0.0.1 port " + taken.getLocalPort() + ": Address already in use"), notices);
        }
    }

    @Test
    void peersOfARangeComeAndGo() throws Exception {
        try (RunningReactor running = start(neighbor("127.0.7.0/24", "passive;"))) {
            try (TestPeer first = connect("127.0.7.1").establish();
                    TestPeer second = connect("127.0.7.2").establish()) {
                assertEquals(List.of("+10.0.0.0/24"), first.table());
                assertEquals(List.of("+10.0.0.0/24"), second.table());
            }
            try (TestPeer again = reconnect("127.0.7.1"); TestPeer stranger = connect("127.0.8.1")) {
                assertEquals(List.of("+10.0.0.0/24"), again.table());
                stranger.notified(6, 3);
                running.shutDown();
                again.notified(6, 2);
            }
            assertEquals(0, running.status());
        }
    }

    @Test
    void ofSeveralRangesNoneIsChosen() throws Exception {
        String configuration = neighbor("127.0.7.0/24", "passive;") + neighbor("127.0.7.0/25", "passive;").replace("peer-as 65001", "peer-as 65002");
        try (RunningReactor running = start(configuration); TestPeer peer = connect("127.0.7.1")) {
            peer.notified(6, 5);
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void anEstablishedSessionStays() throws Exception {
        try (RunningReactor running = start(neighbor("127.0.0.2", "passive;"));
                TestPeer first = connect("127.0.0.2").establish()) {
            // only what it sends then shows that the session is up at the other end as well
            first.table();
            try (TestPeer second = connect("127.0.0.2")) {
                second.notified(6, 7);
            }
            running.shutDown();
            first.notified(6, 2);
        }
    }

    /** Dials a peer at {@code address}, which accepts and then stays silent up to its OPEN. */
    private RunningReactor dialling(String address, ServerSocket server) throws IOException {
        return start(neighbor(address, "connect " + server.getLocalPort() + ";"));
    }

    @Test
    void aPeerOfHigherAddressReplacesOurSilentConnection() throws Exception {
        try (ServerSocket server = TestPeer.listen("127.0.0.2");
                RunningReactor running = dialling("127.0.0.2", server);
                TestPeer ours = TestPeer.accept(server)) {
            ours.next(Open.class);
            try (TestPeer theirs = connect("127.0.0.2").establish()) {
                ours.closed();
                assertEquals(List.of("+10.0.0.0/24"), theirs.table());
                running.shutDown();
                theirs.notified(6, 2);
            }
        }
    }

    @Test
    void ourConnectionStaysWhenTheIdentifierOfThePeerIsLower() throws Exception {
        try (ServerSocket server = TestPeer.listen("127.0.0.2");
                RunningReactor running = dialling("127.0.0.2", server);
                TestPeer ours = TestPeer.accept(server)) {
            ours.next(Open.class);
            ours.open("1.0.0.1");
            ours.next(Keepalive.class);
            try (TestPeer theirs = connect("127.0.0.2")) {
                theirs.notified(6, 7);
            }
            ours.send(Keepalive.INSTANCE);
            assertEquals(List.of("+10.0.0.0/24"), ours.table());
            running.shutDown();
            ours.notified(6, 2);
        }
    }

    @Test
    void thePeersConnectionStaysWhenItsIdentifierIsHigher() throws Exception {
        try (ServerSocket server = TestPeer.listen("127.0.0.2");
                RunningReactor running = dialling("127.0.0.2", server);
                TestPeer ours = TestPeer.accept(server)) {
            ours.next(Open.class);
            ours.open("9.9.9.9");
            ours.next(Keepalive.class);
            try (TestPeer theirs = connect("127.0.0.2").establish()) {
                ours.closed();
                assertEquals(List.of("+10.0.0.0/24"), theirs.table());
                running.shutDown();
                theirs.notified(6, 2);
            }
        }
    }

    @Test
    void ourHigherAddressKeepsOurSilentConnectionUntilIdentifiersAreKnown() throws Exception {
        // the peer is at 127.0.0.1 and we are at 127.0.0.9
        String configuration = neighbor("127.0.0.1", "connect %d;").replace("local-address 127.0.0.1", "local-address 127.0.0.9");
        try (ServerSocket server = TestPeer.listen("127.0.0.1");
                RunningReactor running = RunningReactor.start(
                        directory, RunningReactor.listening("127.0.0.9", port), configuration.formatted(server.getLocalPort()));
                TestPeer ours = TestPeer.accept(server)) {
            ours.next(Open.class);
            try (TestPeer theirs = TestPeer.connect("127.0.0.1", "127.0.0.9", port)) {
                theirs.open("1.0.0.1");
                ours.open("1.0.0.1");
                ours.send(Keepalive.INSTANCE);
                theirs.notified(6, 7);
                assertEquals(List.of("+10.0.0.0/24"), ours.table());
                running.shutDown();
                ours.notified(6, 2);
            }
        }
    }
}
