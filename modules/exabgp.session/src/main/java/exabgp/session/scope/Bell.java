package exabgp.session.scope;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Wakes one thread from its wait. A ring that finds nobody waiting ends the next wait at once; several such rings count as one. It is there because a wait on it takes hardly any stack, which
 * thousands of quiet sessions keep in memory.
 */
public final class Bell {
    private volatile boolean rung;
    private volatile @Nullable Thread waiting;

    /** A silent one. */
    public Bell() {}

    /** Ends the wait; any thread may, and it never blocks. */
    public void ring() {
        rung = true;
        LockSupport.unpark(waiting);
    }

    /**
     * Waits for a ring, for at most {@code nanos} nanoseconds, without a limit when that is {@link Long#MAX_VALUE}; not at all when it is not positive. May return early, as every wait may, so
     * whoever calls this looks again.
     */
    public void await(long nanos) throws InterruptedException {
        waiting = Thread.currentThread();
        if (!rung) {
            park(nanos);
        }
        waiting = null;
        rung = false;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private static void park(long nanos) {
        if (nanos == Long.MAX_VALUE) {
            LockSupport.park();
        } else {
            LockSupport.parkNanos(nanos);
        }
    }
}
