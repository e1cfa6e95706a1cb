package exabgp.reactor.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * How often a helper may be started again: five times in any 64 seconds. For one thread.
 *
 * <p>ExaBGP allows five too, but its windows begin at multiples of 64 seconds of the clock, so that a helper may be
 * started ten times when its first failure comes shortly before such a moment. Here the number does not depend on
 * the time of day.
 */
final class Respawns {
    private static final int LIMIT = 5;
    private static final long WINDOW = 64;

    private final LongSupplier seconds;
    private final Deque<Long> starts = new ArrayDeque<>(LIMIT);

    /** Counts by a clock that gives seconds and never goes back. */
    Respawns(LongSupplier seconds) {
        this.seconds = seconds;
    }

    /** Whether one more start is allowed; if so it is counted. */
    boolean allow() {
        long now = seconds.getAsLong();
        if (starts.size() == LIMIT) {
            if (now - starts.getFirst() < WINDOW) {
                return false;
            }
            starts.removeFirst();
        }
        starts.addLast(now);
        return true;
    }
}
