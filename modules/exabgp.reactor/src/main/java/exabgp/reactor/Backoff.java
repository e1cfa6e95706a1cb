package exabgp.reactor;

import java.time.Duration;

/** How long a peer is left alone before the next attempt: nothing, then 1, 2, 3, 4, 5, 7 seconds and so on up to a minute. For one thread. */
final class Backoff {
    private static final int MOST = 60;

    private int next;

    /** The wait before the next attempt. */
    Duration next() {
        Duration wait = Duration.ofSeconds(next);
        next = Math.min((10 + 12 * next) / 10, MOST);
        return wait;
    }

    /** Begins anew. */
    void reset() {
        next = 0;
    }
}
