package exabgp.reactor.rib;

import java.util.concurrent.TimeUnit;

/**
 * When changes may be sent. Those made under a hold wait for its release, so that what was commanded in one burst leaves in one batch and a change that is taken back at once is never sent. Of a
 * stream of changes more are gathered for a moment, which saves messages and system calls; a few are sent at once. Not safe for use by several threads.
 */
final class Gathering {
    private static final long STREAM = TimeUnit.MILLISECONDS.toNanos(1);

    /** How many changes make a stream. */
    private static final int MANY = 16;

    private long begun;
    private long first;
    private int holds;

    /** Nothing is to be sent until {@link #release}; may be called again meanwhile. */
    void hold() {
        holds++;
    }

    /** Ends a hold. */
    void release() {
        holds--;
    }

    /** Whether nothing is to be sent. */
    boolean isHeld() {
        return holds > 0;
    }

    /** There is something to be sent again, after there was nothing. */
    void begin(long now, long sequence) {
        begun = now;
        first = sequence;
    }

    /** How many nanoseconds to wait for more when there is no hold. */
    long left(long now, long sequence) {
        return sequence - first < MANY ? 0 : begun + STREAM - now;
    }
}
