package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration that is read again means for peers that came from a range. */
@Timeout(60)
class RangeReloadTest {
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

    private static String neighbor(String peer, String route, String statements) {
        return """
                neighbor %s {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; passive;
                  family { ipv4 unicast; ipv6 unicast; }
                  static { route 10.0.0.0/24 next-hop 1.1.1.1; route %s next-hop 1.1.1.1; }
                  %s
                }
                """.formatted(peer, route, statements);
    }

    private TestPeer connect(String from) throws IOException {
        TestPeer peer = TestPeer.connect(from, "127.0.0.1", port).establish();
        assertEquals(List.of("+10.0.0.0/24", "+10.0.1.0/24"), peer.table());
        return peer;
    }

    @Test
    void theyGetTheDifferenceOfItsRoutes() throws Exception {
        try (RunningReactor running = start(neighbor("127.0.7.0/24", "10.0.1.0/24", "")); TestPeer one = connect("127.0.7.1"); TestPeer two = connect("127.0.7.2")) {
            running.configure(neighbor("127.0.7.0/24", "10.0.2.0/24", ""));
            running.reload();
            assertEquals(List.of("-10.0.1.0/24", "+10.0.2.0/24"), one.changes(2));
            assertEquals(List.of("-10.0.1.0/24", "+10.0.2.0/24"), two.changes(2));
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void theirSessionsEndWhenItChanges() throws Exception {
        try (RunningReactor running = start(neighbor("127.0.7.0/24", "10.0.1.0/24", "")); TestPeer peer = connect("127.0.7.1")) {
            running.configure(neighbor("127.0.7.0/24", "10.0.1.0/24", "hold-time 30;"));
            running.reload();
            peer.notified(6, 3);
            connect("127.0.7.1").close();
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void theirSessionsEndWhenItIsGone() throws Exception {
        String other = neighbor("127.0.8.0/24", "10.0.1.0/24", "");
        try (RunningReactor running = start(neighbor("127.0.7.0/24", "10.0.1.0/24", "") + other);
                TestPeer gone = connect("127.0.7.1");
                TestPeer kept = connect("127.0.8.1")) {
            running.configure(other);
            running.reload();
            gone.notified(6, 3);
            running.shutDown();
            kept.notified(6, 2);
            assertEquals(0, running.status());
        }
    }

    @Test
    void aNeighborOfItsOwnTakesThePlaceOfOneThatCameFromARange() throws Exception {
        String range = neighbor("127.0.7.0/24", "10.0.1.0/24", "");
        try (RunningReactor running = start(range); TestPeer before = connect("127.0.7.1"); TestPeer kept = connect("127.0.7.2")) {
            running.configure(range + neighbor("127.0.7.1", "10.0.1.0/24", "hold-time 30;"));
            running.reload();
            before.notified(6, 3);
            connect("127.0.7.1").close();
            running.shutDown();
            kept.notified(6, 2);
            assertEquals(0, running.status());
        }
    }
}
