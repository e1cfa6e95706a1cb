package exabgp.reactor.rib;

/** First in, first out: a ring of ints that grows, and gives up its room when it is empty. */
final class IntQueue {
    private static final int SMALLEST = 8;
    private static final int KEPT = 1024;

    private int[] ring = new int[SMALLEST];
    private int head;
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        if (size == ring.length) {
            int[] larger = new int[ring.length * 2];
            for (int i = 0; i < size; i++) {
                larger[i] = get(i);
            }
            ring = larger;
            head = 0;
        }
        size++;
        set(size - 1, value);
    }

    /** Takes the first; there must be one. */
    int poll() {
        int value = get(0);
        head = head + 1 & ring.length - 1;
        size--;
        if (size == 0 && ring.length > KEPT) {
            clear();
        }
        return value;
    }

    /** Replaces every value by what {@code moved} has for it. */
    void move(int[] moved) {
        for (int i = 0; i < size; i++) {
            set(i, moved[get(i)]);
        }
    }

    void clear() {
        ring = new int[SMALLEST];
        head = 0;
        size = 0;
    }

    private int get(int index) {
        return ring[head + index & ring.length - 1];
    }

    private void set(int index, int value) {
        ring[head + index & ring.length - 1] = value;
    }
}
