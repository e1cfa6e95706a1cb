package exabgp.session;

import exabgp.session.scope.HoldClock;
import exabgp.session.scope.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. Whoever waits looks at it every millisecond. */
final class ManualTicker implements Ticker {
    private static final StackWalker CALLER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final AtomicLong time = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong waits = new AtomicLong();

    @Override
    public long now() {
        // read before it is counted: whoever saw the count may change the time
        long now = time.get();
        if (HoldClock.class.equals(CALLER.walk(frames -> frames.skip(1).findFirst().orElseThrow().getDeclaringClass()))
                && Thread.currentThread().getName().endsWith(" reader")) {
            waits.incrementAndGet();
        }
        return now;
    }

    @Override
    public long real(long nanos) {
        if (Thread.currentThread().getName().endsWith(" owner")) {
            looks.incrementAndGet();
        }
        return 1_000_000;
    }

    /**
     * Returns when the reader of the session waits for the peer for the so-many-th time: the first time is for its OPEN. Or when there is no reader
     * any more.
     */
    void awaitWait(Rig rig, int number) throws InterruptedException {
        Rig.await("the reader does not wait for the peer", () -> waits.get() >= number || !rig.isRunning());
    }

    void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    /** Returns when the watch of the session has looked at all its deadlines, with the time as it is now, or has ended the session. */
    void letTheWatchLook(Rig rig) throws InterruptedException {
        long before = looks.get();
        Rig.await("the watch does not look", () -> looks.get() > before + 1 || !rig.isRunning());
    }
}
