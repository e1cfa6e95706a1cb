package exabgp.reactor.rib;

import java.util.ArrayDeque;

/** Messages that are no routes and wait to be sent, each once: End-of-RIB, attributes without a route. Not safe for use by several threads. */
final class Singles {
    /** How many may wait; more are left out. Nobody needs as many, and a helper that sends them in a loop must not fill the memory. */
    private static final int MOST = 1000;

    private final ArrayDeque<Run> waiting = new ArrayDeque<>();

    /** Whether so many more may wait. */
    boolean hasRoom(int more) {
        return waiting.size() + more <= MOST;
    }

    /** Adds one, unless there is no room: false then. */
    boolean add(Run run) {
        return hasRoom(1) && waiting.add(run);
    }

    /** How many wait. */
    int size() {
        return waiting.size();
    }

    /** The first, which waits no longer. */
    Run remove() {
        return waiting.remove();
    }

    /** Forgets all. */
    void clear() {
        waiting.clear();
    }
}
