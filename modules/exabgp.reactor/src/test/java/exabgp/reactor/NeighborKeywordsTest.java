package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.Open;
import exabgp.wire.message.Update;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What statements of a neighbor change in what a live session sends, and when. */
@Timeout(60)
class NeighborKeywordsTest {
    @TempDir
    Path directory;

    @RegisterExtension
    final PeerPort port = new PeerPort();

    private RunningReactor start(String statements) throws IOException {
        return RunningReactor.start(directory, RunningReactor.settings(), """
                template { neighbor both { hold-time 90; static { route 10.0.9.0/24 next-hop 3.3.3.3; } } }
                neighbor 127.0.0.1 {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                  family { ipv4 unicast; ipv6 unicast; }
                  static { route 10.0.1.0/24 next-hop 1.1.1.1; route 10.0.2.0/24 next-hop 1.1.1.1; }
                  %s
                }
                """.formatted(port.number(), statements));
    }

    private List<Update> table(TestPeer peer) throws IOException {
        return peer.updates(update -> Family.IPV6_UNICAST.equals(update.endOfRib()));
    }

    @Test
    void routesOfEqualAttributesShareAnUpdate() throws Exception {
        try (RunningReactor running = start("group-updates true;"); TestPeer peer = port.accept().establish()) {
            assertEquals(List.of("+10.0.1.0/24", "+10.0.2.0/24"), peer.update());
            running.shutDown();
        }
    }

    @Test
    void withoutGroupsEachRouteHasItsUpdate() throws Exception {
        try (RunningReactor running = start("group-updates false;"); TestPeer peer = port.accept().establish()) {
            assertEquals(List.of("+10.0.1.0/24"), peer.update());
            assertEquals(List.of("+10.0.2.0/24"), peer.update());
            running.shutDown();
        }
    }

    @Test
    void withManualEorNothingMarksTheEndOfTheTable() throws Exception {
        try (RunningReactor running = start("manual-eor true;"); TestPeer peer = port.accept().establish()) {
            assertEquals(List.of("+10.0.1.0/24", "+10.0.2.0/24"), peer.update());
            running.shutDown();
            // an UPDATE would not be a NOTIFICATION
            peer.notified(6, 2);
        }
    }

    @Test
    void aRateIsNotExceeded() throws Exception {
        // one UPDATE for each route, and two marks of the end: the last one cannot leave before seven intervals of 50 ms are over, but for half of one
        try (RunningReactor running = start("rate-limit 20; group-updates false; static { route 10.0.3.0/24 next-hop 1.1.1.1; route 10.0.4.0/24 next-hop 1.1.1.1;"
                        + " route 10.0.5.0/24 next-hop 1.1.1.1; route 10.0.6.0/24 next-hop 1.1.1.1; }");
                TestPeer peer = port.accept()) {
            long before = System.nanoTime();
            List<Update> updates = table(peer.establish());
            long took = System.nanoTime() - before;
            assertEquals(8, updates.size());
            assertEquals(6, TestPeer.text(updates).size());
            assertTrue(took >= 325_000_000L, () -> took + " ns");
            running.shutDown();
        }
    }

    @Test
    void lastWordsDoNotWaitForTheirTurn() throws Exception {
        try (RunningReactor running = start("rate-limit 1; group-updates false;"); TestPeer peer = port.accept().establish()) {
            assertEquals(List.of("+10.0.1.0/24"), peer.update());
            running.shutDown();
            peer.farewell();
            peer.closed();
        }
    }

    @Test
    void routesAreKeptForTheNextSession() throws Exception {
        assertEquals(2, tableOfASecondSession("adj-rib-out true;"));
    }

    @Test
    void routesThatAreNotKeptAreSentOnce() throws Exception {
        assertEquals(0, tableOfASecondSession("adj-rib-out false;"));
    }

    private int tableOfASecondSession(String statements) throws Exception {
        try (RunningReactor running = start(statements)) {
            try (TestPeer first = port.accept().establish()) {
                assertEquals(2, first.table().size());
            }
            try (TestPeer second = port.accept().establish()) {
                int routes = second.table().size();
                running.shutDown();
                return routes;
            }
        }
    }

    @Test
    void whatIsInheritedIsAnnouncedToo() throws Exception {
        try (RunningReactor running = start("inherit both;"); TestPeer peer = port.accept().establish()) {
            assertEquals(List.of("+10.0.1.0/24", "+10.0.2.0/24", "+10.0.9.0/24"), peer.table());
            running.shutDown();
        }
    }

    @Test
    void aPeerAddressReplacesThatOfTheSection() throws Exception {
        String text = """
                neighbor 192.0.2.1 {
                  peer-address 127.0.0.1;
                  router-id 1.2.3.4; local-address auto; local-as 65000; peer-as 65001; connect %d;
                  family { ipv4 unicast; ipv6 unicast; }
                }
                """.formatted(port.number());
        try (RunningReactor running = RunningReactor.start(directory, RunningReactor.settings(), text); TestPeer peer = port.accept().establish()) {
            assertEquals(List.of(), peer.table());
            running.shutDown();
        }
    }

    @Test
    void theSocketIsBoundToTheMd5Address() throws Exception {
        try (RunningReactor running = start("md5-ip 127.0.0.7;"); TestPeer peer = port.accept().establish()) {
            assertEquals("127.0.0.7", peer.from());
            assertEquals(2, peer.table().size());
            running.shutDown();
        }
    }

    @Test
    void theListenerIsBoundToTheMd5Address() throws Exception {
        int listening = RunningReactor.freePort();
        try (RunningReactor running = start("md5-ip 127.0.0.7; passive; listen " + listening + ";"); TestPeer peer = TestPeer.connect("127.0.0.1", "127.0.0.7", listening).establish()) {
            assertEquals(2, peer.table().size());
            InetSocketAddress other = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), listening);
            try (Socket socket = new Socket()) {
                assertThrows(ConnectException.class, () -> socket.connect(other, 5000));
            }
            running.shutDown();
        }
    }

    @Test
    void aPeerThatDoesNotSayItsRoleIsRefusedWhereThatIsStrict() throws Exception {
        try (RunningReactor running = start("capability { role customer; role-strict; }"); TestPeer peer = port.accept()) {
            peer.next(Open.class);
            peer.open("9.9.9.9");
            peer.notified(2, 11);
            running.shutDown();
        }
    }

    @Test
    void aRoleNeedsNoAnswerElsewhere() throws Exception {
        try (RunningReactor running = start("capability { role customer; }"); TestPeer peer = port.accept().establish()) {
            assertEquals(2, peer.table().size());
            running.shutDown();
        }
    }

    @Test
    void metricsGoToOtherSystemsOnlyWhereThatIsEnabled() throws Exception {
        String route = "group-updates false; static { route 10.0.0.0/24 next-hop 1.1.1.1 aigp 5; }";
        for (boolean enabled : List.of(true, false)) {
            String statements = "capability { aigp " + (enabled ? "enable" : "disable") + "; } " + route;
            try (RunningReactor running = start(statements); TestPeer peer = port.accept().establish()) {
                List<String> frames = new ArrayList<>();
                while (frames.isEmpty() || !frames.getLast().endsWith("180a0000")) {
                    frames.add(peer.frame().toHex().toLowerCase(Locale.ROOT));
                }
                assertEquals(enabled, frames.getLast().contains("801a0b01000b0000000000000005"), frames::toString);
                running.shutDown();
                // before its peer closes, or it would connect again, to the next turn
                assertEquals(0, running.status());
            }
        }
    }

    @Test
    void eachFamilyHasItsSessionWhereSeveralAreWanted() throws Exception {
        Set<List<Family>> offered = new HashSet<>();
        try (RunningReactor running = start("capability { multi-session; }"); TestPeer one = port.accept(); TestPeer other = port.accept()) {
            for (TestPeer peer : List.of(one, other)) {
                Open open = peer.next(Open.class);
                offered.add(open.capabilities().stream().filter(Multiprotocol.class::isInstance).map(each -> ((Multiprotocol) each).family()).toList());
            }
            running.shutDown();
        }
        assertEquals(Set.of(List.of(Family.IPV4_UNICAST), List.of(Family.IPV6_UNICAST)), offered);
    }
}
