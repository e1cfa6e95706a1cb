package exabgp.reactor.api;

import java.util.function.LongSupplier;

/** How often a helper may be started again: five times in a window of about a minute, as ExaBGP has it. For one thread. */
final class Respawns {
    private static final int LIMIT = 5;

    /** Windows begin at multiples of 64 seconds. */
    private static final long WINDOW = 64;

    private final LongSupplier seconds;
    private long window = -1;
    private int used;

    /** Counts by a clock that gives seconds. */
    Respawns(LongSupplier seconds) {
        this.seconds = seconds;
    }

    /** Whether one more start is allowed; if so it is counted. */
    boolean allow() {
        long now = seconds.getAsLong() / WINDOW;
        if (now != window) {
            window = now;
            used = 0;
        }
        if (used == LIMIT) {
            return false;
        }
        used++;
        return true;
    }
}
