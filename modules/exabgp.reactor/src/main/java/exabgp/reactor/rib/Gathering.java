package exabgp.reactor.rib;

import java.util.concurrent.TimeUnit;

/**
 * When changes may be sent. Those made under a hold wait for its release, so that what was commanded in one burst leaves in one batch and a change that is taken back at once is never sent. Of a
 * stream of changes more are gathered for a moment, which saves messages and system calls; a few are sent at once. Not safe for use by several threads.
 */
final class Gathering {
    /** How long a hold may keep anything back. Bursts are shorter; one after the other without an end must not keep the peer waiting. */
    static final long HELD = TimeUnit.MILLISECONDS.toNanos(50);

    /**
     * How long a session is up before its first routes are sent. A peer that has something against us says so right away, and is heard before it is sent a table; and what helpers say when they
     * hear of the session leaves with the first routes.
     */
    static final long SETTLE = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long STREAM = TimeUnit.MILLISECONDS.toNanos(1);

    /** How many changes make a stream. */
    private static final int MANY = 16;

    private final long mostHeld;
    private final long settle;
    private long settled;
    private boolean settling;
    private long begun;
    private long first;
    private int holds;

    /** Lets a hold keep something back for so many nanoseconds, and the beginning of a session for so many. */
    Gathering(long mostHeld, long settle) {
        this.mostHeld = mostHeld;
        this.settle = settle;
    }

    /** A session begins. */
    void start(long now) {
        settled = now + settle;
        settling = true;
    }

    /** Nothing is to be sent until {@link #release}; may be called again meanwhile. */
    void hold() {
        holds++;
    }

    /** Ends a hold. */
    void release() {
        holds--;
    }

    /** There is something to be sent again, after there was nothing. */
    void begin(long now, long sequence) {
        begun = now;
        first = sequence;
    }

    /** How many nanoseconds nothing is to be sent yet; a release may come before. */
    long left(long now, long sequence) {
        if (isSettling(now)) {
            return settled - now;
        }
        if (holds > 0) {
            return begun + mostHeld - now;
        }
        return sequence - first < MANY ? 0 : begun + STREAM - now;
    }

    /** Whether nothing is to be sent even when somebody waits for it. */
    boolean isHeld(long now) {
        return isSettling(now) || (holds > 0 && begun + mostHeld > now);
    }

    private boolean isSettling(long now) {
        settling &= settled > now;
        return settling;
    }
}
