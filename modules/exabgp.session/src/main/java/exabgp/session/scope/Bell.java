package exabgp.session.scope;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one thread from its wait. A ring that finds nobody waiting ends the next wait at once; several such rings count as one. */
public final class Bell {
    private final Semaphore rings = new Semaphore(0);

    /** A silent one. */
    public Bell() {}

    /** Ends the wait; any thread may, and it never blocks. */
    public void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /** Waits for a ring, for at most {@code nanos} nanoseconds; not at all when that is not positive. */
    public void await(long nanos) throws InterruptedException {
        if (rings.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            rings.drainPermits();
        }
    }
}
