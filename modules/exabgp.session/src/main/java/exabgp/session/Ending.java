package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.message.Notification;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Which thread ends the session. The scope is cancelled as soon as any task returns, and that closes the connection; so only the thread that was first to have a reason may
 * return, after it has said the last words, and the others stand by until they are interrupted.
 */
final class Ending {
    private final AtomicReference<@Nullable Thread> claimant = new AtomicReference<>();
    private final CountDownLatch claimed = new CountDownLatch(1);
    private volatile @Nullable Farewell farewell;

    /** Whether the caller is the one who ends the session. */
    boolean claim() {
        if (claimant.compareAndSet(null, Thread.currentThread())) {
            claimed.countDown();
            return true;
        }
        return isMine();
    }

    /** The same, after others had a moment to have a better reason. */
    boolean claimAfter(Duration moment) throws InterruptedException {
        return !claimed.await(moment.toNanos(), TimeUnit.NANOSECONDS) && claim();
    }

    /** Whether somebody ends the session. */
    boolean isClaimed() {
        return claimant.get() != null;
    }

    /** Whether the caller has claimed the end before. */
    boolean isMine() {
        return Thread.currentThread().equals(claimant.get());
    }

    /** Waits for the interrupt that is on its way. */
    SessionEnd standBy() throws InterruptedException {
        new CountDownLatch(1).await();
        throw new IllegalStateException("nobody counts this latch down");
    }

    /** Keeps the NOTIFICATION the session ended with, to be reported when all is torn down: its consumer may block. */
    void keep(Farewell last) {
        farewell = last;
    }

    /** The NOTIFICATION the session ended with, if any. */
    @Nullable Farewell farewell() {
        return farewell;
    }

    /**
     * The last message of a session.
     *
     * @param isOurs       whether we sent it
     * @param notification the message
     * @param frame        its octets
     */
    record Farewell(boolean isOurs, Notification notification, Octets frame) {}
}
