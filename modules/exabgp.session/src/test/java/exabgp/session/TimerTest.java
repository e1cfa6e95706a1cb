package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Deadlines, in a time the test makes pass. */
class TimerTest {
    private static final Duration ALMOST = Duration.ofSeconds(90).minusMillis(1);

    private final ManualTicker time = new ManualTicker();
    private final RecordedEvents events = new RecordedEvents();
    private final ListedRoutes routes = new ListedRoutes();

    @Test
    void theHoldTimerExpiresAfterTheHoldTimeAndNotBefore() throws Exception {
        try (Rig rig = dialing(events);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            listening(rig, 1);
            time.pass(ALMOST);
            time.letTheWatchLook(rig);
            assertEquals(State.ESTABLISHED, rig.session.state());
            time.pass(Duration.ofMillis(2));
            assertEquals("", peer.expectNotification(4, 0));
            peer.hangUp();
            assertEquals("notification sent (4,0)", rig.end().reason());
        }
    }

    @Test
    void theHoldTimerAlsoGuardsTheFirstKeepalive() throws Exception {
        try (Rig rig = dialing(events);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            peer.send(ScriptedPeer.usualOpen(90));
            peer.expect(MessageType.KEEPALIVE);
            time.awaitWait(rig, 2);
            time.pass(Duration.ofSeconds(91));
            peer.expectNotification(4, 0);
        }
    }

    @Test
    void everyMessageStartsTheHoldTimerAgain() throws Exception {
        try (Rig rig = dialing(events);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            rig.awaitState(State.ESTABLISHED);
            Octets[] messages = {ScriptedPeer.endOfRib(), ScriptedPeer.frame(4, ""), ScriptedPeer.frame(5, "00010001")};
            for (int i = 0; i < messages.length; i++) {
                listening(rig, i + 1);
                time.pass(ALMOST);
                peer.send(messages[i]);
            }
            listening(rig, messages.length + 1);
            time.letTheWatchLook(rig);
            assertEquals(State.ESTABLISHED, rig.session.state());
        }
    }

    @Test
    void theBeginningOfAMessageDoesNotStartTheHoldTimerAgain() throws Exception {
        try (Rig rig = dialing(events);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            listening(rig, 1);
            time.pass(ALMOST);
            peer.truncate(ScriptedPeer.endOfRib(), 20);
            time.letTheWatchLook(rig);
            time.pass(Duration.ofMillis(2));
            peer.expectNotification(4, 0);
        }
    }

    @Test
    void theHoldTimerStandsStillWhileAConsumerHoldsUpTheReader() throws Exception {
        Blocking blocking = new Blocking(MessageType.UPDATE);
        try (Rig rig = dialing(blocking);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90).send(ScriptedPeer.endOfRib());
            blocking.entered.acquire();
            for (int i = 0; i < 10; i++) {
                time.pass(Duration.ofSeconds(31));
                peer.expect(MessageType.KEEPALIVE);
            }
            time.letTheWatchLook(rig);
            assertEquals(State.ESTABLISHED, rig.session.state());
            blocking.go.countDown();
            listening(rig, 2);
            time.pass(Duration.ofSeconds(91));
            peer.expectNotification(4, 0);
        }
    }

    @Test
    void keepalivesGoOutEveryThirdOfTheHoldTime() throws Exception {
        try (Rig rig = dialing(events);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            for (int i = 0; i < 5; i++) {
                listening(rig, i + 1);
                time.pass(Duration.ofSeconds(30));
                peer.expect(MessageType.KEEPALIVE);
                peer.send(Keepalive.INSTANCE);
            }
            Rig.await("not reported", () -> events.lines.stream().filter("sent KEEPALIVE"::equals).count() == 6);
        }
    }

    @Test
    void keepalivesGoOutWhileAConsumerHoldsUpTheWriter() throws Exception {
        Blocking blocking = new Blocking(null);
        try (Rig rig = dialing(blocking);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            rig.awaitState(State.ESTABLISHED);
            routes.add(ScriptedPeer.endOfRib());
            peer.expect(MessageType.UPDATE);
            blocking.entered.acquire();
            for (int i = 0; i < 3; i++) {
                listening(rig, i + 1);
                time.pass(Duration.ofSeconds(30));
                peer.expect(MessageType.KEEPALIVE);
                peer.send(Keepalive.INSTANCE);
            }
        }
    }

    @Test
    void keepalivesGoOutBetweenTheMessagesOfALongTable() throws Exception {
        EndlessRoutes endless = new EndlessRoutes();
        ServerSocket server = ScriptedPeer.listen();
        try (Rig rig = Rig.dialing(server, TestConfig.to(server), new DeafEvents(), endless, time);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            peer.expect(MessageType.UPDATE);
            for (int i = 0; i < 3; i++) {
                listening(rig, i + 1);
                time.pass(Duration.ofSeconds(30));
                peer.send(Keepalive.INSTANCE);
                Octets frame = peer.next();
                while (frame.u8(18) == MessageType.UPDATE.code()) {
                    frame = peer.next();
                }
                assertEquals(MessageType.KEEPALIVE.code(), frame.u8(18));
            }
        }
    }

    @Test
    void aHoldTimeOfZeroMeansNoKeepalivesAndNoHoldTimer() throws Exception {
        try (Rig rig = dialing(events);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(0);
            rig.awaitState(State.ESTABLISHED);
            time.pass(Duration.ofHours(10));
            time.letTheWatchLook(rig);
            routes.add(ScriptedPeer.endOfRib());
            peer.expect(MessageType.UPDATE);
            assertEquals(State.ESTABLISHED, rig.session.state());
        }
    }

    @Test
    void anOpenThatDoesNotComeIsNotWaitedForForEver() throws Exception {
        try (Rig rig = dialing(events);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            time.pass(Duration.ofSeconds(61));
            assertEquals("waited for open too long, we do not like stuck in active", peer.expectNotification(5, 1));
            peer.hangUp();
            assertEquals("notification sent (5,1)", rig.end().reason());
        }
    }

    @Test
    void anOpenIsWaitedForWhileAConsumerHoldsUpTheReader() throws Exception {
        Semaphore entered = new Semaphore(0);
        CountDownLatch go = new CountDownLatch(1);
        RecordedEvents slow = new RecordedEvents() {
            @Override
            public void sent(Message message, Octets frame) throws InterruptedException {
                if (message.type() == MessageType.OPEN) {
                    entered.release();
                    go.await();
                }
            }
        };
        try (Rig rig = dialing(slow);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            peer.send(ScriptedPeer.usualOpen(90));
            entered.acquire();
            time.pass(Duration.ofSeconds(70));
            time.letTheWatchLook(rig);
            go.countDown();
            peer.expect(MessageType.KEEPALIVE);
            peer.send(Keepalive.INSTANCE);
            rig.awaitState(State.ESTABLISHED);
        }
    }

    @Test
    void norIsTheFirstKeepaliveWhenThereIsNoHoldTimer() throws Exception {
        try (Rig rig = dialing(events);
                ScriptedPeer peer = rig.accept()) {
            peer.expect(MessageType.OPEN);
            peer.send(ScriptedPeer.usualOpen(0));
            peer.expect(MessageType.KEEPALIVE);
            time.pass(Duration.ofSeconds(61));
            peer.expectNotification(5, 2);
        }
    }

    @Test
    void aPeerThatTakesNothingIsGivenUp() throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        Timers timers = new Timers(
                Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMillis(20), 50, Duration.ofMinutes(8), Duration.ofMillis(50));
        try (Rig rig = Rig.dialing(server, TestConfig.to(server).timers(timers), new DeafEvents(), new EndlessRoutes(), time);
                ScriptedPeer peer = ScriptedPeer.acceptNarrow(server)) {
            // no hold timer, so that nothing else ends the session
            peer.establish(0);
            listening(rig, 1);
            while (rig.isRunning()) {
                time.pass(Duration.ofMinutes(1));
                time.letTheWatchLook(rig);
            }
            assertEquals(
                    "the connection was lost: the peer took nothing from us for the send hold time; NOTIFICATION (8,0) could not be sent", rig.end().story());
        }
    }

    @Test
    void theSendHoldTimeIsNotLessThanTwiceTheHoldTime() throws Exception {
        ServerSocket server = ScriptedPeer.listen();
        Timers timers = new Timers(
                Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMillis(20), 50, Duration.ofSeconds(1), Duration.ofMillis(50));
        try (Rig rig = Rig.dialing(server, TestConfig.to(server).timers(timers), new DeafEvents(), new EndlessRoutes(), time);
                ScriptedPeer peer = ScriptedPeer.acceptNarrow(server)) {
            peer.establish(90);
            int seconds = 0;
            for (int i = 1; rig.isRunning(); i++) {
                listening(rig, i);
                time.pass(Duration.ofSeconds(30));
                seconds += 30;
                peer.send(Keepalive.INSTANCE);
                time.letTheWatchLook(rig);
            }
            assertTrue(rig.end().story().contains("send hold time"), rig.end().story());
            assertTrue(seconds >= 180, "after " + seconds);
        }
    }

    private Rig dialing(SessionEvents events) throws Exception {
        return Rig.dialing(events, routes, Rig.TIMERS, time);
    }

    /** Returns when the session is up and waits for the so-many-th message after that. */
    private void listening(Rig rig, int message) throws InterruptedException {
        time.awaitWait(rig, 2 + message);
    }

    /** Is held up with the first message of one type it receives, or with the first UPDATE it sends when that is null. */
    private static final class Blocking extends RecordedEvents {
        final Semaphore entered = new Semaphore(0);
        final CountDownLatch go = new CountDownLatch(1);
        private final MessageType type;

        Blocking(MessageType type) {
            this.type = type;
        }

        @Override
        public void received(Message message, Octets frame) throws InterruptedException {
            if (message.type() == type) {
                entered.release();
                go.await();
            }
        }

        @Override
        public void sent(Message message, Octets frame) throws InterruptedException {
            if (type == null && message.type() == MessageType.UPDATE) {
                entered.release();
                go.await();
            }
        }
    }
}
