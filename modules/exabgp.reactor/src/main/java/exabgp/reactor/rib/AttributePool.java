package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The attribute sets of routes, each kept once however many routes and peers have it, and packed. Counts who wants a set and forgets it after the last. Shared by the tables of all peers: it has
 * its own lock, is called with the lock of a table held, and calls nobody.
 */
public final class AttributePool {
    private final ReentrantLock lock = new ReentrantLock();
    private final PackedSets sets = new PackedSets();

    /** An empty pool. */
    public AttributePool() {}

    /** How many sets there are. */
    public int size() {
        lock.lock();
        try {
            return sets.live();
        } finally {
            lock.unlock();
        }
    }

    /** The number of a set, wanted {@code times} times more. */
    int acquire(Attributes attributes, int times) {
        lock.lock();
        try {
            return sets.acquire(attributes, times, false);
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #acquire} for a set that was decoded from octets, and therefore is sure to survive being packed. */
    int acquireDecoded(Attributes attributes, int times) {
        lock.lock();
        try {
            return sets.acquire(attributes, times, true);
        } finally {
            lock.unlock();
        }
    }

    /** The set with a number is wanted {@code times} times less. */
    void release(int set, int times) {
        lock.lock();
        try {
            sets.release(set, times);
        } finally {
            lock.unlock();
        }
    }

    /** The set with a number. */
    Attributes get(int set) {
        lock.lock();
        try {
            return sets.get(set);
        } finally {
            lock.unlock();
        }
    }

    /** How many octets of memory it takes, about. */
    long footprint() {
        lock.lock();
        try {
            return sets.footprint();
        } finally {
            lock.unlock();
        }
    }
}
