package exabgp.reactor.rib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.address.Ipv4;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who has the lock of a table between two steps of a flush. The thread of the test has it all the time, but where it is given up for others: so what others did when it goes on, they did just there.
 */
@Timeout(30)
class GiveWayTest {
    private static final AdjRibOut.Config HOLDING = new AdjRibOut.Config(List.of(Samples.V4), true, false, true, false, false, Ipv4.parse("10.0.0.1"));

    private final ReentrantLock lock = new ReentrantLock();
    private final OutTable routes = new OutTable(HOLDING, new AttributePool(), new KeyPool());
    private final CommandChanges commands = new CommandChanges(routes, false, 1);
    private final TableLock table = new TableLock(lock, routes, commands, new Gathering(0, 0), new Waiters(lock));
    private final List<Thread> others = new ArrayList<>();
    /** How many routes each of the others saw when it had the lock; guarded by that. */
    private final List<Integer> seen = new ArrayList<>();

    @Test
    void whoWaitsHasTheLockAfterOneStep() throws InterruptedException {
        lock.lock();
        flush(3);
        queueAnother();
        table.take(new Batch());
        assertEquals(List.of(1), seen);
        assertTrue(commands.isLettingGo());
        unlock();
    }

    @Test
    void allWhoWaitHaveTheLockBeforeTheNextStep() throws InterruptedException {
        lock.lock();
        flush(3);
        for (int i = 0; i < 5; i++) {
            queueAnother();
        }
        table.take(new Batch());
        assertEquals(List.of(1, 1, 1, 1, 1), seen);
        unlock();
    }

    @Test
    void whatIsLeftOfAFlushAfterItsSessionIsDoneInStepsAsWell() throws InterruptedException {
        lock.lock();
        flush(3);
        queueAnother();
        table.finish();
        assertEquals(List.of(1), seen);
        assertFalse(commands.isLettingGo());
        assertEquals(3, routes.rows().kept());
        unlock();
    }

    @Test
    void anInterruptHoldsUpNeitherTheFlushNorThoseWhoWait() throws InterruptedException {
        lock.lock();
        flush(3);
        queueAnother();
        Thread.currentThread().interrupt();
        table.finish();
        assertTrue(Thread.interrupted());
        assertEquals(List.of(2), seen);
        assertEquals(3, routes.rows().kept());
        unlock();
    }

    /** Flushes so many new routes, none of which is in the table yet. */
    private void flush(int count) throws InterruptedException {
        routes.start(Samples.negotiated(Samples.V4));
        table.take(new Batch());
        for (int i = 0; i < count; i++) {
            commands.make(new Change.Announce(Samples.route("10.0." + i + ".0/24", 1)));
        }
        commands.flush();
        assertTrue(commands.isLettingGo());
        assertEquals(0, routes.rows().kept());
    }

    /** Starts a thread that asks how many routes there are, and waits until it waits for the lock. */
    private void queueAnother() {
        Thread other = Thread.ofPlatform().start(() -> table.ask(() -> seen.add(routes.rows().kept())));
        others.add(other);
        while (!lock.hasQueuedThread(other)) {
            Thread.onSpinWait();
        }
    }

    private void unlock() throws InterruptedException {
        lock.unlock();
        for (Thread other : others) {
            other.join();
        }
    }
}
