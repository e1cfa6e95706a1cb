package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.session.socket.SocketConfig;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {
    /** Three attempts in a row. */
    private static final Timers QUICK = new Timers(
            Rig.TIMERS.openWait(), Rig.TIMERS.connectRound(), Duration.ofMillis(1), 3, Rig.TIMERS.sendHold(), Rig.TIMERS.farewell());

    private final RecordedEvents events = new RecordedEvents();
    private final ListedRoutes routes = new ListedRoutes();

    @Test
    void announcesWhatItWasConfiguredWith() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            Open open = (Open) Messages.decode(peer.expect(MessageType.OPEN));
            assertEquals(TestConfig.to(1).build().capabilities(), open.capabilities());
            assertEquals("65001 180 192.0.2.1", open.myAs() + " " + open.holdTime() + " " + open.routerId());
        }
    }

    @Test
    void sendsTheSmallerHoldTimeToItsOwner() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(30);
            rig.awaitState(State.ESTABLISHED);
            assertEquals(30, events.negotiated.get().holdTime());
        }
    }

    @Test
    void worksWhereverTheStreamIsCut() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            peer.trickle(Messages.encode(ScriptedPeer.usualOpen(90)), 1);
            peer.expect(MessageType.KEEPALIVE);
            peer.trickle(Messages.encode(Keepalive.INSTANCE), 7);
            rig.awaitState(State.ESTABLISHED);
        }
    }

    @Test
    void takesItsAsFromThePeerWhenThatIsWanted() throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        TestConfig config = TestConfig.to(server).localAs(null).peerAs(null);
        try (Rig rig = Rig.dialing(server, config, events, routes);
                ScriptedPeer peer = rig.accept()) {
            rig.awaitState(State.CONNECT);
            Asn large = new Asn(4_200_000_000L);
            peer.send(new Open(23456, 90, ScriptedPeer.ROUTER_ID, List.of(new Multiprotocol(Family.IPV4_UNICAST), new FourOctetAs(large))));
            Open open = (Open) Messages.decode(peer.expect(MessageType.OPEN));
            assertEquals(23456, open.myAs());
            assertEquals(large, open.asn());
            peer.expect(MessageType.KEEPALIVE);
            peer.send(Keepalive.INSTANCE);
            rig.awaitState(State.ESTABLISHED);
            assertTrue(events.negotiated.get().isInternal());
        }
    }

    @Test
    void takesAnyPeerAsWhenNoneIsConfigured() throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        TestConfig config = TestConfig.to(server).peerAs(null);
        try (Rig rig = Rig.dialing(server, config, events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            peer.send(new Open(64999, 90, ScriptedPeer.ROUTER_ID, List.of()));
            peer.expect(MessageType.KEEPALIVE);
            assertEquals(new Asn(64999), events.negotiated.get().peerAs());
        }
    }

    @Test
    void readsLargeMessagesOnceTheyAreNegotiated() throws Exception {
        readsLargeMessages(ScriptedPeer.open(90, new Multiprotocol(Family.IPV4_UNICAST), ExtendedMessage.INSTANCE));
    }

    @Test
    void readsLargeMessagesOfAPeerThatCannotReadThemItself() throws Exception {
        // RFC 8654 section 4: our offer is enough
        readsLargeMessages(ScriptedPeer.open(90, new Multiprotocol(Family.IPV4_UNICAST)));
    }

    private void readsLargeMessages(Open open) throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        TestConfig config = TestConfig.to(server).capabilities(new Multiprotocol(Family.IPV4_UNICAST), ExtendedMessage.INSTANCE);
        try (Rig rig = Rig.dialing(server, config, events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            peer.send(open);
            peer.expect(MessageType.KEEPALIVE);
            peer.send(Keepalive.INSTANCE);
            peer.send(withdrawals(16_000));
            Rig.await("no UPDATE", () -> events.lines.contains("received UPDATE"));
        }
    }

    @Test
    void refusesLargeMessagesThatWereNotNegotiated() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            peer.send(withdrawals(16_000));
            assertEquals("UPDATE has an invalid message length of 64023", peer.expectNotification(1, 2));
            peer.hangUp();
            assertEquals("notification sent (1,2)", rig.end().reason());
        }
    }

    @Test
    void tellsThePeersIdentifierOnceItsOpenIsAccepted() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            assertNull(rig.session.peerRouterId());
            peer.send(ScriptedPeer.usualOpen(90));
            rig.awaitState(State.OPENCONFIRM);
            assertEquals(ScriptedPeer.ROUTER_ID, rig.session.peerRouterId());
        }
    }

    @Test
    void worksOverAConnectionThePeerMade() throws Exception {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                ScriptedPeer peer = ScriptedPeer.connect((InetSocketAddress) listener.getLocalAddress())) {
            SocketChannel channel = listener.accept();
            try (Rig rig = Rig.opened(ScriptedPeer.listen(), new Opening.Accepted(channel), events, routes)) {
                peer.establish(90);
                rig.awaitState(State.ESTABLISHED);
                rig.session.order(new SessionOrder.Stop(new Notification(6, 3, Octets.EMPTY), "removed"));
                peer.expectNotification(6, 3);
                peer.hangUp();
                assertEquals("notification sent (6,3)", rig.end().reason());
                assertEquals(false, channel.isOpen());
            }
        }
    }

    @Test
    void connectsOverIpv6() throws Exception {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}), 0));
        TestConfig config = TestConfig.to(server).peerAddress("::1").localAddress("::1");
        try (Rig rig = Rig.dialing(server, config, events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            rig.awaitState(State.ESTABLISHED);
            assertTrue(events.lines.contains("connected ::1 ::1"));
        }
    }

    @Test
    void connectsFromItsLocalAddress() throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        try (Rig rig = Rig.dialing(server, TestConfig.to(server).localAddress("127.0.0.9"), events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            assertTrue(events.lines.contains("connected 127.0.0.9 127.0.0.1"));
        }
    }

    @Test
    void saysThatAddressesOfTwoVersionsDoNotConnect() throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        try (Rig rig = Rig.dialing(server, TestConfig.to(server).localAddress("::1").timers(QUICK), events, routes)) {
            assertEquals("could not connect: no way from ::1 to 127.0.0.1: their IP versions differ", rig.end().story());
        }
    }

    @Test
    void triesAgainWhileNobodyListens() throws Exception {
        ServerSocket closed = ScriptedPeer.listen();
        int port = closed.getLocalPort();
        closed.close();
        try (Rig rig = Rig.dialing(closed, TestConfig.to(port), events, routes);
                ServerSocket server = new ServerSocket()) {
            Rig.await("no attempt", () -> events.lines.contains("fsm IDLE"));
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            try (ScriptedPeer peer = ScriptedPeer.accept(server)) {
                peer.establish(90);
                rig.awaitState(State.ESTABLISHED);
            }
        }
    }

    @Test
    void givesUpAfterARound() throws Exception {
        ServerSocket closed = ScriptedPeer.listen();
        closed.close();
        try (Rig rig = Rig.dialing(closed, TestConfig.to(closed).timers(QUICK), events, routes)) {
            SessionEnd end = rig.end();
            assertInstanceOf(SessionEnd.ConnectFailed.class, end);
            assertEquals("could not connect: Connection refused", end.story());
            assertEquals(List.of("fsm ACTIVE", "fsm IDLE", "down closing connection"), events.lines);
        }
    }

    @Test
    void saysWhichOptionOfTheSocketFails() throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        TestConfig config = TestConfig.to(server).timers(QUICK).socket(new SocketConfig("no-such-if", null, null, null));
        try (Rig rig = Rig.dialing(server, config, events, routes)) {
            assertEquals("could not connect: can not set source-interface no-such-if: there is no such interface", rig.end().story());
        }
    }

    /** An UPDATE that withdraws so many prefixes of 24 bits. */
    private static Octets withdrawals(int count) {
        StringBuilder body = new StringBuilder();
        body.append(String.format("%04X", count * 4));
        for (int i = 0; i < count; i++) {
            body.append(String.format("180A%02X%02X", i >> 8 & 0xFF, i & 0xFF));
        }
        return ScriptedPeer.frame(2, body.append("0000").toString());
    }
}
