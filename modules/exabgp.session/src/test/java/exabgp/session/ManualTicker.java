package exabgp.session;

import exabgp.session.scope.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. Whoever waits looks at it every millisecond. */
final class ManualTicker implements Ticker {
    private final AtomicLong time = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();

    @Override
    public long now() {
        if (Thread.currentThread().getName().endsWith(" watch")) {
            looks.incrementAndGet();
        }
        return time.get();
    }

    @Override
    public long real(long nanos) {
        return 1_000_000;
    }

    void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    /** Returns when the watch of the session has looked at the time as it is now, and at all its deadlines. */
    void letTheWatchLook() throws InterruptedException {
        long before = looks.get();
        Rig.await("the watch does not look", () -> looks.get() > before + 8);
    }
}
