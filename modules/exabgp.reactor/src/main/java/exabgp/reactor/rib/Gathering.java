package exabgp.reactor.rib;

import java.util.concurrent.TimeUnit;

/**
 * How long the first of some changes waits for others, so that what comes in one burst leaves in one batch, and a change that is taken back at once is never sent. A change that comes alone waits
 * until the next command of its helper could have been read and done, on a busy machine as well; a stream of changes waits for no more than saves messages and system calls. Not safe for use by several threads.
 */
final class Gathering {
    private static final long ALONE = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long STREAM = TimeUnit.MILLISECONDS.toNanos(1);

    /** How many changes within the first time make a stream. */
    private static final int MANY = 16;

    private long begun;
    private long first;

    /** There is something to be sent again, after there was nothing. */
    void begin(long now, long sequence) {
        begun = now;
        first = sequence;
    }

    /** How many nanoseconds to wait for more. */
    long left(long now, long sequence) {
        return begun + (sequence - first < MANY ? ALONE : STREAM) - now;
    }
}
