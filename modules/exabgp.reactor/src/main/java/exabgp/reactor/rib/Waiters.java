package exabgp.reactor.rib;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Who waits until changes were written, and what was written so far. Uses the lock of its table; those who waited are run without it. */
final class Waiters {
    private static final long LATER = Long.MAX_VALUE;

    private final ReentrantLock lock;
    private final List<Waiter> waiting = new ArrayList<>();
    private long written;

    Waiters(ReentrantLock lock) {
        this.lock = lock;
    }

    private record Waiter(long sequence, Consumer<Boolean> then) {}

    /** Adds one who waits for a change and is told whether it was written, unless that is so already: false then. The lock is held. */
    boolean add(long sequence, Consumer<Boolean> then) {
        return sequence > written && waiting.add(new Waiter(sequence, then));
    }

    /** Adds one who waits for changes that are still to be made, and have no number before {@link #numbered}. The lock is held. */
    void addLater(Consumer<Boolean> then) {
        waiting.add(new Waiter(LATER, then));
    }

    /** The last change of those still to be made was made, with this number. The lock is held. */
    void numbered(long sequence) {
        waiting.replaceAll(waiter -> waiter.sequence == LATER ? new Waiter(sequence, waiter.then) : waiter);
    }

    /** Whether nobody waits. The lock is held. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** All changes up to this one were written. */
    void written(long sequence) {
        lock.lock();
        try {
            written = Math.max(written, sequence);
        } finally {
            lock.unlock();
        }
        release(sequence, true);
    }

    /** Nothing more will be written, so nobody has to wait. */
    void end() {
        release(Long.MAX_VALUE, false);
    }

    private void release(long sequence, boolean isWritten) {
        List<Waiter> ready = new ArrayList<>();
        lock.lock();
        try {
            waiting.removeIf(waiter -> waiter.sequence <= sequence && ready.add(waiter));
        } finally {
            lock.unlock();
        }
        ready.forEach(waiter -> waiter.then.accept(isWritten));
    }
}
