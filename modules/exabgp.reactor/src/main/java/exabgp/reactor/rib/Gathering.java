package exabgp.reactor.rib;

import java.util.concurrent.TimeUnit;

/**
 * How long the first of some changes waits for others, so that what comes in one burst leaves in one batch and a change that is taken back at once is never sent. A change that comes alone waits
 * for hardly longer than its command took; under a steady stream of changes more are gathered, which saves messages and system calls. Not safe for use by several threads.
 */
final class Gathering {
    private static final long ALONE = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long STREAM = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(5);

    private long begun;
    private long until;

    /** There is something to be sent again, after there was nothing. */
    void begin(long now) {
        boolean stream = now - begun < QUIET;
        begun = now;
        until = now + (stream ? STREAM : ALONE);
    }

    /** How many nanoseconds to wait for more. */
    long left(long now) {
        return until - now;
    }
}
