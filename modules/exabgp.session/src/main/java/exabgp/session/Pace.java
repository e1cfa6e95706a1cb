package exabgp.session;

import java.util.concurrent.TimeUnit;

/** Spreads messages evenly over time. Who is late may catch up a little, but not send what was saved up over a quiet hour in one go. */
final class Pace {
    private static final long CATCH_UP = TimeUnit.MILLISECONDS.toNanos(50);

    private final long interval;
    private long next;
    private boolean begun;

    /** At most so many messages a second, 1 or more. */
    Pace(int messages) {
        interval = TimeUnit.SECONDS.toNanos(1) / messages;
    }

    /** Books the place of the next message and says how many nanoseconds are left until then, 0 when it may go at once. */
    long book(long now) {
        long earliest = Math.max(now - Math.min(CATCH_UP, interval / 2), begun ? next : now);
        begun = true;
        next = earliest + interval;
        return Math.max(0, earliest - now);
    }
}
