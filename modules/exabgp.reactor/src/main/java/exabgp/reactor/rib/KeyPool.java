package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What tells announced routes apart, each kept once however many peers are announced it, and packed. Counts who wants a key and forgets it after the last. Shared by the tables of all peers: it has
 * its own lock, is called with the lock of a table held, and calls nobody.
 */
public final class KeyPool {
    private final ReentrantLock lock = new ReentrantLock();
    private final PackedKeys keys = new PackedKeys();

    /** An empty pool. */
    public KeyPool() {}

    /** How many keys there are. */
    public int size() {
        lock.lock();
        try {
            return keys.live();
        } finally {
            lock.unlock();
        }
    }

    /** The number of a family in this pool: for its NLRI, or else for those parts of them that tell one from another. */
    int family(Family family, boolean whole) {
        lock.lock();
        try {
            return keys.number(family, whole);
        } finally {
            lock.unlock();
        }
    }

    /** Makes room for finding so many keys in all. */
    void expect(int size) {
        lock.lock();
        try {
            keys.expect(size);
        } finally {
            lock.unlock();
        }
    }

    /** The number of a key, or -1 when nobody wants it. It may be that of another key as soon as this one is wanted by nobody. */
    int find(KeyBuffer key) {
        lock.lock();
        try {
            return keys.find(key);
        } finally {
            lock.unlock();
        }
    }

    /** The number of a key, wanted once more; where nobody wanted it before, the complement of the number, which is negative. */
    int acquire(KeyBuffer key) {
        lock.lock();
        try {
            return keys.acquire(key);
        } finally {
            lock.unlock();
        }
    }

    /** The key with a number is wanted once less. */
    void release(int key) {
        lock.lock();
        try {
            keys.release(key);
        } finally {
            lock.unlock();
        }
    }

    /** Writes the NLRI of wanted keys as an UPDATE carries them; one without a path identifier of its own gets 0.0.0.0 where {@code pathIds} asks for one. */
    void write(int[] some, boolean pathIds, OctetWriter out) {
        lock.lock();
        try {
            for (int key : some) {
                keys.write(key, pathIds, out);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The NLRI of a wanted key. */
    Nlri value(int key) {
        lock.lock();
        try {
            return keys.value(key);
        } finally {
            lock.unlock();
        }
    }

    /** How many octets of memory it takes, about. */
    long footprint() {
        lock.lock();
        try {
            return keys.footprint();
        } finally {
            lock.unlock();
        }
    }
}
