package exabgp.reactor.rib;

/** Gives attribute sets back to their pool, several of the same at once. Not safe for use by several threads. */
final class Releases {
    private final AttributePool pool;
    private int set;
    private int times;

    Releases(AttributePool pool) {
        this.pool = pool;
    }

    void add(int released) {
        if (released != set) {
            flush();
            set = released;
        }
        times++;
    }

    /** Gives back what is still held. */
    void flush() {
        if (times > 0) {
            pool.release(set, times);
            times = 0;
        }
    }
}
