package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.message.Keepalive;
import exabgp.wire.message.MessageType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages that a session is ordered to send: whoever waits for one is told once, that it was written or that it was not. */
@Timeout(60)
class OrderedMessagesTest {
    private final List<String> told = new CopyOnWriteArrayList<>();

    private SessionOrder.Send order(String name) {
        return new SessionOrder.Send(Keepalive.INSTANCE, written -> told.add(name + " " + written));
    }

    @Test
    void whoeverWaitsIsToldWhenItIsWritten() throws Exception {
        try (Rig rig = Rig.dialing(new RecordedEvents(), new ListedRoutes());
                ScriptedPeer peer = rig.accept()) {
            assertFalse(rig.session.order(order("early")));
            peer.establish(90);
            rig.awaitState(State.ESTABLISHED);
            assertTrue(rig.session.order(order("one")));
            peer.expect(MessageType.KEEPALIVE);
            assertTrue(rig.session.order(order("two")));
            Rig.await("nobody was told: " + told, () -> told.equals(List.of("one true", "two true")));
            peer.hangUp();
            rig.end();
            assertFalse(rig.session.order(order("late")));
            assertEquals(List.of("one true", "two true"), told);
        }
    }

    @Test
    void whoeverStillWaitsIsToldAtTheEnd() throws Exception {
        StuckRoutes stuck = new StuckRoutes();
        try (Rig rig = Rig.dialing(new RecordedEvents(), stuck);
                ScriptedPeer peer = rig.accept()) {
            peer.establish(90);
            stuck.entered.await();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < Session.ORDERS; i++) {
                assertTrue(rig.session.order(order("message " + i)));
                expected.add("message " + i + " false");
            }
            assertFalse(rig.session.order(order("one too many")));
            assertEquals(List.of(), told);
            peer.hangUp();
            rig.end();
            assertEquals(expected, told);
        }
    }

    /** Holds up the writer, as a peer that takes nothing does. */
    private static final class StuckRoutes extends ListedRoutes {
        private final CountDownLatch entered = new CountDownLatch(1);

        @Override
        public void next(Outbox out, Duration atMost) throws InterruptedException {
            entered.countDown();
            new CountDownLatch(1).await();
        }
    }
}
