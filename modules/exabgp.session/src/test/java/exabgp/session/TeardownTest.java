package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.session.scope.Ticker;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Notification;
import exabgp.wire.negotiated.Negotiated;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whatever ends a session: no thread of it runs and no socket of it is open when it has ended. */
class TeardownTest {
    private static final Notification WORDS = new Notification(6, 2, Octets.of(0));

    private final RecordedEvents events = new RecordedEvents();
    private final ListedRoutes routes = new ListedRoutes();

    @Test
    void aSessionHasTwoThreadsAndAnOwner() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            rig.awaitState(State.ESTABLISHED);
            awaitThreads(rig, List.of(" owner", " reader", " writer"));
        }
    }

    @Test
    void aWriterThatIsHeldUpWhenAKeepaliveIsDueLeavesThemToAThirdThread() throws Exception {
        try (Rig rig = Rig.dialing(events, new HeldUpRoutes(), Rig.TIMERS, Rig.fast(20));
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            rig.awaitState(State.ESTABLISHED);
            peer.expect(MessageType.KEEPALIVE);
            awaitThreads(rig, List.of(" keepalives", " owner", " reader", " writer"));
        }
    }

    private static void awaitThreads(Rig rig, List<String> roles) throws InterruptedException {
        Rig.await("not these threads: " + rig.threads(), () -> rig.threads().stream().sorted().toList().equals(prefixed(rig, roles)));
    }

    /** Has nothing, and does not return to say so. */
    private static final class HeldUpRoutes extends ListedRoutes {
        @Override
        public void next(Outbox out, Duration atMost) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    @Test
    void thePeerHangsUp() throws Exception {
        try (Rig rig = up(events, routes);
                ScriptedPeer peer = established(rig)) {
            peer.hangUp();
            assertEquals(new SessionEnd.PeerClosed("between messages"), rig.end());
            rig.assertNothingLeft();
        }
    }

    @Test
    void thePeerIsKilled() throws Exception {
        try (Rig rig = up(events, routes);
                ScriptedPeer peer = established(rig)) {
            peer.kill();
            assertEquals(new SessionEnd.ConnectionLost("Connection reset"), rig.end());
            rig.assertNothingLeft();
        }
    }

    @Test
    void thePeerSendsANotification() throws Exception {
        try (Rig rig = up(events, routes);
                ScriptedPeer peer = established(rig)) {
            peer.send(WORDS);
            peer.expectEnd();
            peer.hangUp();
            assertEquals(new SessionEnd.NotificationReceived(WORDS), rig.end());
            rig.assertNothingLeft();
        }
    }

    @Test
    void aNotificationIsHeardAlthoughOurWritesFailBeforeItIsRead() throws Exception {
        HeldEvents held = new HeldEvents();
        EndlessRoutes endless = new EndlessRoutes();
        try (Rig rig = up(held, endless);
                ScriptedPeer peer = established(rig)) {
            peer.send(ScriptedPeer.endOfRib()).send(WORDS);
            held.entered.await();
            peer.hangUp();
            Rig.await("the writer does not fail", () -> endless.lines.contains("stop"));
            held.go.countDown();
            assertEquals(new SessionEnd.NotificationReceived(WORDS), rig.end());
            rig.assertNothingLeft();
        }
    }

    @Test
    void whatIsSentAndCannotBeShownDoesNotEndTheSession() throws Exception {
        try (Rig rig = up(events, routes);
                ScriptedPeer peer = established(rig)) {
            // an IPv6 route, which was not negotiated
            routes.add(ScriptedPeer.frame(2, "0000" + "0006" + "800F03000201"));
            routes.add(ScriptedPeer.endOfRib());
            peer.expect(MessageType.UPDATE);
            peer.expect(MessageType.UPDATE);
            Rig.await("not shown", () -> events.lines.contains("sent UPDATE"));
            assertEquals(State.ESTABLISHED, rig.session.state());
        }
    }

    @Test
    void theHoldTimerExpires() throws Exception {
        try (Rig rig = Rig.dialing(events, routes, Rig.TIMERS, Rig.fast(100));
                ScriptedPeer peer = rig.accept()) {
            peer.establish(3);
            peer.expectNotification(4, 0);
            peer.hangUp();
            assertEquals("notification sent (4,0)", rig.end().reason());
            rig.assertNothingLeft();
        }
    }

    @Test
    void anOrderWithLastWords() throws Exception {
        try (Rig rig = up(events, routes);
                ScriptedPeer peer = established(rig)) {
            assertTrue(rig.session.order(new SessionOrder.Stop(WORDS, "shutting down")));
            peer.expectNotification(6, 2);
            peer.hangUp();
            assertEquals(new SessionEnd.NotificationSent(WORDS, "shutting down"), rig.end());
            assertTrue(events.lines.containsAll(List.of("sent NOTIFICATION", "down notification sent (6,2)")));
            rig.assertNothingLeft();
        }
    }

    @Test
    void anOrderWithoutLastWords() throws Exception {
        try (Rig rig = up(events, routes);
                ScriptedPeer peer = established(rig)) {
            assertTrue(rig.session.order(new SessionOrder.Stop(null, "stop, message [removed]")));
            peer.expectEnd();
            peer.hangUp();
            assertEquals(new SessionEnd.Stopped("stop, message [removed]"), rig.end());
            assertEquals("down stop, message [removed]", events.lines.get(events.lines.size() - 2));
            rig.assertNothingLeft();
        }
    }

    @Test
    void anotherConnectionOfThePeer() throws Exception {
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            rig.session.order(new SessionOrder.Replaced("replaced"));
            peer.expectEnd();
            peer.hangUp();
            assertEquals(new SessionEnd.Stopped("replaced"), rig.end());
            rig.assertNothingLeft();
        }
    }

    @Test
    void anOrderGivenBeforeTheSessionBegins() throws Exception {
        Session session = new Session(TestConfig.to(1).build(), new Opening.Dial(), events, routes);
        session.order(new SessionOrder.Stop(null, "too late"));
        assertEquals(new SessionEnd.Stopped("too late"), session.run());
    }

    @Test
    void theFirstOfTwoOrdersCounts() throws Exception {
        try (Rig rig = up(events, routes);
                ScriptedPeer peer = established(rig)) {
            rig.session.order(new SessionOrder.Stop(WORDS, "first"));
            rig.session.order(new SessionOrder.Replaced("second"));
            peer.expectNotification(6, 2);
            peer.hangUp();
            assertEquals(new SessionEnd.NotificationSent(WORDS, "first"), rig.end());
        }
    }

    @Test
    void anOrderWhileThePeerDoesNotHangUp() throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        try (Rig rig = Rig.dialing(server, TestConfig.to(server).timers(impatient()), events, routes);
                ScriptedPeer peer = established(rig)) {
            rig.session.order(new SessionOrder.Stop(WORDS, "shutting down"));
            // the peer still holds its end open
            assertEquals(new SessionEnd.NotificationSent(WORDS, "shutting down"), rig.end());
            peer.expectNotification(6, 2);
            peer.hangUp();
            rig.assertNothingLeft();
        }
    }

    @Test
    void theHardStop() throws Exception {
        try (Rig rig = up(events, routes);
                ScriptedPeer peer = established(rig)) {
            Rig.await("the writer does not start", () -> routes.lines.contains("start 127.0.0.1"));
            rig.interrupt();
            peer.awaitEnd();
            peer.hangUp();
            assertTrue(events.lines.stream().noneMatch(line -> line.startsWith("down")));
            assertEquals("stop", routes.lines.getLast());
            rig.assertNothingLeft();
        }
    }

    @Test
    void theHardStopWhileAConsumerIsHeldUp() throws Exception {
        HeldEvents held = new HeldEvents();
        try (Rig rig = up(held, routes);
                ScriptedPeer peer = established(rig)) {
            peer.send(ScriptedPeer.endOfRib());
            held.entered.await();
            rig.interrupt();
            peer.awaitEnd();
            peer.hangUp();
            rig.assertNothingLeft();
        }
    }

    @Test
    void theHardStopWhileConnecting() throws Exception {
        try (Silent silent = new Silent();
                Rig rig = Rig.dialing(silent.server, TestConfig.to(silent.server), events, routes)) {
            Rig.await("no attempt", () -> events.lines.contains("fsm IDLE"));
            rig.interrupt();
            rig.assertNothingLeft();
        }
    }

    @Test
    void anOrderWhileConnecting() throws Exception {
        try (Silent silent = new Silent();
                Rig rig = Rig.dialing(silent.server, TestConfig.to(silent.server), events, routes)) {
            Rig.await("no attempt", () -> events.lines.contains("fsm IDLE"));
            rig.session.order(new SessionOrder.Stop(WORDS, "removed"));
            assertEquals(new SessionEnd.Stopped("removed"), rig.end());
            rig.assertNothingLeft();
        }
    }

    @Test
    void theReaderFails() throws Exception {
        RecordedEvents faulty = new RecordedEvents() {
            @Override
            public void received(Message message, Octets frame) {
                if (message.type() == MessageType.UPDATE) {
                    throw new IllegalStateException("planted");
                }
            }
        };
        try (Rig rig = up(faulty, routes);
                ScriptedPeer peer = established(rig)) {
            peer.send(ScriptedPeer.endOfRib());
            assertFailed(rig, peer, faulty);
        }
    }

    @Test
    void theReaderFailsBeforeThereIsASession() throws Exception {
        RecordedEvents faulty = new RecordedEvents() {
            @Override
            public void connected(Ip local, int localPort, Ip peer) {
                throw new IllegalStateException("planted");
            }
        };
        try (Rig rig = up(faulty, routes);
                ScriptedPeer peer = rig.accept()) {
            assertFailed(rig, peer, faulty);
        }
    }

    @Test
    void theWriterFails() throws Exception {
        RecordedEvents faulty = new RecordedEvents() {
            @Override
            public void sent(Message message, Octets frame) {
                if (message.type() == MessageType.UPDATE) {
                    throw new IllegalStateException("planted");
                }
            }
        };
        try (Rig rig = up(faulty, routes);
                ScriptedPeer peer = established(rig)) {
            routes.add(ScriptedPeer.endOfRib());
            assertFailed(rig, peer, faulty);
        }
    }

    @Test
    void theRoutesFail() throws Exception {
        List<RouteSource> faulty = new ArrayList<>();
        faulty.add(new ListedRoutes() {
            @Override
            public void start(Negotiated negotiated, Ip localAddress) {
                throw new IllegalStateException("planted");
            }
        });
        faulty.add(new ListedRoutes() {
            @Override
            public void next(Outbox out, Duration atMost) {
                throw new IllegalStateException("planted");
            }
        });
        faulty.add(new ListedRoutes() {
            @Override
            public void next(Outbox out, Duration atMost) {
                // not a whole message
                out.octets().u8(1);
            }
        });
        for (RouteSource source : faulty) {
            try (Rig rig = up(events, source);
                    ScriptedPeer peer = rig.accept()) {
                peer.establish(90);
                assertFailed(rig, peer, events);
            }
        }
    }

    @Test
    void theKeepalivesFail() throws Exception {
        failing(" keepalives", new HeldUpRoutes());
    }

    @Test
    void theWatchFails() throws Exception {
        failing(" owner", routes);
    }

    @Test
    void theOwnerFailsToTakeTheNews() throws Exception {
        RecordedEvents faulty = new RecordedEvents() {
            @Override
            public void ended(SessionEnd end) {
                throw new IllegalStateException("planted");
            }
        };
        try (Rig rig = up(faulty, routes);
                ScriptedPeer peer = established(rig)) {
            peer.hangUp();
            assertInstanceOf(SessionEnd.Failed.class, rig.end());
            rig.assertNothingLeft();
        }
    }

    @Test
    void aPeerThatTakesNothing() throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        Timers timers = new Timers(
                Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMillis(20), 50, Duration.ofSeconds(30), Duration.ofMillis(100));
        try (Rig rig = Rig.dialing(server, TestConfig.to(server).timers(timers), new DeafEvents(), new EndlessRoutes(), Rig.fast(20));
                ScriptedPeer peer = ScriptedPeer.acceptNarrow(server)) {
            peer.establish(0);
            assertInstanceOf(SessionEnd.ConnectionLost.class, rig.end());
            peer.hangUp();
            rig.assertNothingLeft();
        }
    }

    @Test
    void anOrderWithLastWordsToAPeerThatTakesNothing() throws Exception {
        EndlessRoutes endless = new EndlessRoutes();
        ServerSocket server = ScriptedPeer.listen();
        try (Rig rig = Rig.dialing(server, TestConfig.to(server).timers(impatient()), new DeafEvents(), endless);
                ScriptedPeer peer = ScriptedPeer.acceptNarrow(server)) {
            peer.establish(90);
            // so much that the writer is stuck before the last words can be
            Rig.await("the writer still writes", endless::isStuck);
            rig.session.order(new SessionOrder.Stop(WORDS, "shutting down"));
            assertEquals(new SessionEnd.ConnectionLost("shutting down; NOTIFICATION (6,2) could not be sent"), rig.end());
            assertTrue(endless.lines.contains("stop"));
            peer.hangUp();
            rig.assertNothingLeft();
        }
    }

    @Test
    void lastWordsReachAPeerWhoseOwnWordsWereNotRead() throws Exception {
        HeldEvents held = new HeldEvents();
        ServerSocket server = ScriptedPeer.listen();
        try (Rig rig = Rig.dialing(server, TestConfig.to(server).timers(impatient()), held, routes);
                ScriptedPeer peer = established(rig)) {
            for (int i = 0; i < 2_000; i++) {
                peer.send(ScriptedPeer.endOfRib());
            }
            held.entered.await();
            rig.session.order(new SessionOrder.Stop(WORDS, "shutting down"));
            assertEquals(new SessionEnd.NotificationSent(WORDS, "shutting down"), rig.end());
            // only now: closing with octets unread would have reset the connection
            peer.expectNotification(6, 2);
            peer.hangUp();
            rig.assertNothingLeft();
        }
    }

    @Test
    void lastWordsComeAfterWholeMessages() throws Exception {
        try (Rig rig = up(new DeafEvents(), new EndlessRoutes());
                ScriptedPeer peer = established(rig)) {
            peer.expect(MessageType.UPDATE);
            rig.session.order(new SessionOrder.Stop(WORDS, "shutting down"));
            peer.expectNotification(6, 2);
            peer.hangUp();
            assertEquals(new SessionEnd.NotificationSent(WORDS, "shutting down"), rig.end());
            rig.assertNothingLeft();
        }
    }

    @Test
    void ordersToSendAreRefusedUnlessTheSessionIsUp() throws Exception {
        SessionOrder order = new SessionOrder.Send(Keepalive.INSTANCE);
        try (Rig rig = Rig.dialing(events, routes);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            assertEquals(false, rig.session.order(order));
            peer.send(ScriptedPeer.usualOpen(90));
            peer.expect(MessageType.KEEPALIVE);
            peer.send(Keepalive.INSTANCE);
            rig.awaitState(State.ESTABLISHED);
            assertEquals(true, rig.session.order(order));
            peer.expect(MessageType.KEEPALIVE);
        }
    }

    private void failing(String role, RouteSource source) throws Exception {
        AtomicReference<String> broken = new AtomicReference<>("");
        Ticker ticker = new Ticker() {
            @Override
            public long now() {
                if (Thread.currentThread().getName().endsWith(role) && broken.get().equals(role)) {
                    throw new IllegalStateException("planted");
                }
                return System.nanoTime() * 100;
            }

            @Override
            public long real(long nanos) {
                return nanos / 100 + 1;
            }
        };
        try (Rig rig = Rig.dialing(events, source, Rig.TIMERS, ticker);
                ScriptedPeer peer = established(rig)) {
            broken.set(role);
            assertFailed(rig, peer, events);
        }
    }

    /** Failed, and without a NOTIFICATION. */
    private static void assertFailed(Rig rig, ScriptedPeer peer, RecordedEvents events) throws Exception {
        SessionEnd end = rig.end();
        assertEquals("planted", assertInstanceOf(SessionEnd.Failed.class, end).cause().getMessage().replaceFirst("not a whole message.*", "planted"));
        assertEquals("", end.reason());
        peer.awaitEnd();
        peer.hangUp();
        assertTrue(events.lines.contains("down "));
        rig.assertNothingLeft();
    }

    /** Gives the peer little time to hang up. */
    private static Timers impatient() {
        return new Timers(
                Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMillis(20), 50, Duration.ofMinutes(8), Duration.ofSeconds(1));
    }

    private static Rig up(SessionEvents events, RouteSource routes) throws Exception {
        return Rig.dialing(events, routes);
    }

    private static ScriptedPeer established(Rig rig) throws Exception {
        ScriptedPeer peer = rig.accept();
        peer.establish(90);
        rig.awaitState(State.ESTABLISHED);
        return peer;
    }

    private static List<String> prefixed(Rig rig, List<String> roles) {
        return roles.stream().map(role -> rig.name + role).toList();
    }

    /** Holds up the reader with the first UPDATE. */
    private static final class HeldEvents extends RecordedEvents {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);

        @Override
        public void received(Message message, Octets frame) throws InterruptedException {
            if (message.type() == MessageType.UPDATE) {
                entered.countDown();
                go.await();
            }
        }
    }

    /** A port that answers nobody: it is listened on, but its queue is full. */
    private static final class Silent implements AutoCloseable {
        final ServerSocket server;
        private final List<Socket> queued = new ArrayList<>();

        Silent() throws Exception {
            server = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
            for (int i = 0; i < 2; i++) {
                queued.add(new Socket(server.getInetAddress(), server.getLocalPort()));
            }
        }

        @Override
        public void close() throws java.io.IOException {
            for (Socket socket : queued) {
                socket.close();
            }
            server.close();
        }
    }
}
