package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.EnhancedRouteRefresh;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.GracefulRestart;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.Open;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What commands about routes come to at the far end, in one session and over several. */
@Timeout(60)
class AdjRibOutOnTheWireTest {
    private static final String REFRESHING = ApiShell.BOTH + " capability { route-refresh; }";
    private static final String RESTARTING = ApiShell.BOTH + " capability { graceful-restart 60; }";

    private static final Capability PLAIN = exabgp.wire.capability.RouteRefresh.STANDARD;

    @TempDir
    Path directory;

    private static List<Update> establish(TestPeer peer, Capability... more) throws IOException {
        List<Capability> capabilities = new ArrayList<>(List.of(new Multiprotocol(Family.IPV4_UNICAST), new Multiprotocol(Family.IPV6_UNICAST), new FourOctetAs(new Asn(65001))));
        capabilities.addAll(List.of(more));
        peer.next(Open.class);
        peer.send(new Open(65001, 180, Ipv4.parse("9.9.9.9"), capabilities));
        peer.send(Keepalive.INSTANCE);
        peer.next(Keepalive.class);
        return ApiShell.table(peer);
    }

    private ApiShell start() throws IOException, InterruptedException {
        return ApiShell.start(directory, 6, "json");
    }

    private ApiShell start(String statements, ApiShell.Handshake handshake) throws IOException, InterruptedException {
        return ApiShell.start(directory, 6, "json", RunningReactor.settings(), statements, handshake);
    }

    private static String route(int third) {
        return "announce route 10.0." + third + ".0/24 next-hop 1.1.1.1";
    }

    private static void announce(ApiShell shell, int... thirds) throws IOException {
        for (int third : thirds) {
            shell.done(route(third));
            assertEquals(List.of("+10.0." + third + ".0/24"), shell.peer().update());
        }
    }

    /** The next messages but KEEPALIVE: markers of a refresh, routes, and End-of-RIB. */
    private static List<String> messages(TestPeer peer, int count) throws IOException {
        List<String> said = new ArrayList<>();
        while (said.size() < count) {
            Message message = peer.next();
            switch (message) {
                case Update update when update.endOfRib() != null -> said.add("eor " + update.endOfRib());
                case Update update -> said.add(String.join(" ", TestPeer.text(List.of(update))));
                case RouteRefresh refresh -> said.add(refresh.subtype() + " " + refresh.family());
                case Keepalive ignored -> {}
                default -> throw new AssertionError(message);
            }
        }
        return said;
    }

    @Test
    void withdrawsGoFirst() throws IOException, InterruptedException {
        try (ApiShell shell = start()) {
            announce(shell, 1);
            shell.done("peer * group " + route(2) + " ; withdraw route 10.0.1.0/24");
            assertEquals(List.of("-10.0.1.0/24", "+10.0.2.0/24"), messages(shell.peer(), 2));
        }
    }

    @Test
    void anAnnounceDoesNotCancelAWithdrawButAWithdrawAnAnnounce() throws IOException, InterruptedException {
        try (ApiShell shell = start()) {
            announce(shell, 1);
            shell.done("peer * group withdraw route 10.0.1.0/24 ; " + route(1) + " med 5");
            assertEquals(List.of("-10.0.1.0/24", "+10.0.1.0/24"), messages(shell.peer(), 2));
            shell.done("peer * group " + route(3) + " ; withdraw route 10.0.3.0/24");
            assertEquals(List.of("-10.0.3.0/24"), messages(shell.peer(), 1));
            announce(shell, 4);
        }
    }

    @Test
    void aNewRouteReplacesTheOldOneWithoutAWithdraw() throws IOException, InterruptedException {
        try (ApiShell shell = start()) {
            announce(shell, 1);
            shell.done(route(1) + " med 5");
            assertEquals(List.of("+10.0.1.0/24"), messages(shell.peer(), 1));
            // the same again is nothing new
            shell.done(route(1) + " med 5");
            shell.done("peer * group " + route(2) + " med 1 ; " + route(2) + " med 2");
            assertEquals(List.of("+10.0.2.0/24"), messages(shell.peer(), 1));
            announce(shell, 3);
        }
    }

    @Test
    void whatIsNotAnnouncedIsWithdrawnAllTheSame() throws IOException, InterruptedException {
        try (ApiShell shell = start()) {
            shell.done("withdraw route 10.0.9.0/24");
            assertEquals(List.of("-10.0.9.0/24"), messages(shell.peer(), 1));
        }
    }

    @Test
    void aReconnectBringsWhatIsAnnouncedAndNothingElse() throws IOException, InterruptedException {
        try (ApiShell shell = start()) {
            announce(shell, 1, 2, 3);
            shell.done("withdraw route 10.0.2.0/24");
            assertEquals(List.of("-10.0.2.0/24"), messages(shell.peer(), 1));
            shell.peer().close();
            RunningReactor.await(() -> !isUp(shell));
            shell.done(route(4));
            shell.done("withdraw route 10.0.3.0/24");
            shell.done("withdraw route 10.0.8.0/24");
            shell.reconnect();
            assertEquals(List.of("+10.0.1.0/24", "+10.0.4.0/24"), shell.beginning());
        }
    }

    private static boolean isUp(ApiShell shell) {
        try {
            return shell.ask("peer list").getFirst().contains("ESTABLISHED");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPlainRefreshIsAnsweredWithoutMarkers() throws IOException, InterruptedException {
        try (ApiShell shell = start(REFRESHING, peer -> establish(peer, PLAIN))) {
            announce(shell, 1, 2);
            shell.peer().send(new RouteRefresh(Family.IPV4_UNICAST, RouteRefresh.Subtype.QUERY));
            assertEquals(List.of("+10.0.1.0/24", "+10.0.2.0/24"), messages(shell.peer(), 2));
            announce(shell, 3);
        }
    }

    @Test
    void anEnhancedRefreshIsAnsweredBetweenMarkersOfItsFamily() throws IOException, InterruptedException {
        try (ApiShell shell = start(REFRESHING, peer -> establish(peer, PLAIN, EnhancedRouteRefresh.INSTANCE))) {
            announce(shell, 1, 2);
            shell.done("announce route 2001:db8::/32 next-hop 2001::1");
            assertEquals(List.of("+2001:db8::/32"), messages(shell.peer(), 1));
            shell.peer().send(new RouteRefresh(Family.IPV4_UNICAST, RouteRefresh.Subtype.QUERY));
            assertEquals(List.of("BEGIN ipv4 unicast", "+10.0.1.0/24", "+10.0.2.0/24", "END ipv4 unicast"), messages(shell.peer(), 4));
            shell.done("rib flush out");
            assertEquals(
                    List.of("BEGIN ipv4 unicast", "BEGIN ipv6 unicast", "+10.0.1.0/24", "+10.0.2.0/24", "+2001:db8::/32", "END ipv4 unicast", "END ipv6 unicast"),
                    messages(shell.peer(), 7));
        }
    }

    @Test
    void withoutRouteRefreshAFlushIsTheRoutesAlone() throws IOException, InterruptedException {
        try (ApiShell shell = start(ApiShell.BOTH + " capability { route-refresh disable; }", peer -> ApiShell.table(peer.establish()))) {
            announce(shell, 1, 2);
            shell.done("rib flush out");
            assertEquals(List.of("+10.0.1.0/24", "+10.0.2.0/24"), messages(shell.peer(), 2));
            shell.done("rib clear out");
            assertEquals(List.of("-10.0.1.0/24", "-10.0.2.0/24"), messages(shell.peer(), 2));
            shell.done("rib flush out");
            announce(shell, 3);
        }
    }

    @Test
    void withGracefulRestartATeardownIsSilentAndTheTableComesAgain() throws IOException, InterruptedException {
        GracefulRestart restart = new GracefulRestart(0, 60, List.of(new GracefulRestart.FamilyFlags(Family.IPV4_UNICAST, 0)));
        try (ApiShell shell = start(RESTARTING, peer -> establish(peer, restart))) {
            announce(shell, 1);
            shell.done("peer * teardown 4");
            shell.peer().closed();
            shell.reconnect();
            assertEquals(List.of("+10.0.1.0/24"), shell.beginning());
        }
    }

    @Test
    void withManualEorTheEndIsWhereTheCommandPutsIt() throws IOException, InterruptedException {
        try (ApiShell shell = start(ApiShell.BOTH + " manual-eor true;", peer -> {
            peer.establish();
            return List.of();
        })) {
            announce(shell, 1);
            shell.done("peer * group " + route(2) + " ; announce eor ipv4 unicast ; announce eor ipv6 unicast");
            assertEquals(List.of("+10.0.2.0/24", "eor ipv4 unicast", "eor ipv6 unicast"), messages(shell.peer(), 3));
        }
    }

    @Test
    void everyFormOfASelectorReachesThePeer() throws IOException, InterruptedException {
        try (ApiShell shell = start()) {
            List<String> selectors = List.of(
                    "peer *",
                    "peer 127.0.0.1",
                    "peer 127.0.0.1 local-ip 127.0.0.1 local-as 65000 peer-as 65001 router-id 1.2.3.4 family-allowed in-open",
                    "peer [127.0.0.1]",
                    "peer [10.9.9.9, 127.0.0.1 peer-as 65001]",
                    "peer [ 10.9.9.9 , 127.0.0.1 ] local-as 65000",
                    "peer 127.0.0.1, neighbor 10.9.9.9",
                    "neighbor *",
                    "neighbor 127.0.0.1",
                    "neighbor 10.9.9.9, neighbor 127.0.0.1 local-as 65000",
                    "neighbor [10.9.9.9, 127.0.0.1 router-id 1.2.3.4]",
                    "neighbor * peer-as 65001");
            for (int i = 0; i < selectors.size(); i++) {
                shell.done(selectors.get(i) + " " + route(i));
                assertEquals(List.of("+10.0." + i + ".0/24"), shell.peer().update(), selectors.get(i));
            }
            for (String nobody : List.of(
                    "peer 127.0.0", "peer 127.0.0.11", "peer 127.0.0.1 peer-as 6500", "peer 127.0.0.1 local-as 65001", "peer * router-id 4.3.2.1", "peer [127.0.0.1] local-as 1",
                    "peer 127.0.0.1 family-allowed ipv4-unicast", "peer 127.9.9.9", "neighbor ::1")) {
                for (String command : List.of(route(99), "withdraw route 10.0.0.0/24", "announce eor", "announce route-refresh ipv4 unicast", "teardown 2", "rib flush out", "rib clear out",
                        "rib clear in", "rib show out", "show summary", "routes list", "group " + route(99))) {
                    assertEquals("no neighbor matches", shell.error(nobody + " " + command), nobody + " " + command);
                }
            }
            assertEquals("no neighbor matches", shell.error("peer delete 10.9.9.9"));
        }
    }
}
