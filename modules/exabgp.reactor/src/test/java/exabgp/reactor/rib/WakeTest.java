package exabgp.reactor.rib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Family;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waking the writer of a session, which waits without a limit. */
@Timeout(30)
class WakeTest {
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private static final AdjRibOut.Config CONFIG =
            new AdjRibOut.Config(List.of(Family.IPV4_UNICAST), true, true, true, false, true, Ipv4.parse("192.0.2.1"));

    private final AdjRibOut rib = new AdjRibOut(CONFIG);

    @Test
    void aWakeEndsTheWaitAlsoWhenItCameBefore() throws InterruptedException {
        assertTrue(rib.tryWake());
        OctetWriter out = new OctetWriter();
        rib.next(out, FOREVER);
        assertEquals(0, out.length());
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                rib.next(out, FOREVER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        rib.wake();
        writer.join();
        assertEquals(0, out.length());
    }

    /** One lost wake, and both wait for ever. */
    @Test
    void noWakeIsLostHoweverTheyMeet() throws InterruptedException {
        int rounds = 20_000;
        Semaphore returns = new Semaphore(0);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < rounds; i++) {
                    rib.next(new OctetWriter(), FOREVER);
                    returns.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) {
                rib.wake();
            } else {
                while (!rib.tryWake()) {
                    Thread.onSpinWait();
                }
            }
            assertTrue(returns.tryAcquire(20, TimeUnit.SECONDS));
        }
        writer.join();
    }

    @Test
    void whoMustNotWaitIsToldThatTheTableIsBusy() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ReentrantLock lock = new ReentrantLock();
        OutTable routes = new OutTable(CONFIG, new AttributePool(), new KeyPool());
        TableLock table = new TableLock(lock, routes, new CommandChanges(routes, true, 1), new Gathering(0, 0), new Waiters(lock));
        Thread owner = Thread.ofVirtual().start(() -> table.change(() -> {
            busy.countDown();
            try {
                assertTrue(go.await(20, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        busy.await();
        assertFalse(table.tryWake());
        go.countDown();
        owner.join();
        assertTrue(table.tryWake());
    }
}
