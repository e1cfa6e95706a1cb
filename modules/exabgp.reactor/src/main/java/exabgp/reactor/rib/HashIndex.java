package exabgp.reactor.rib;

/**
 * Finds the numbers of rows by a hash: open addressing over two arrays, five octets for each place. Beside each number stands an octet of its hash, so that a row is looked at only when it very
 * likely is the one sought.
 */
final class HashIndex {
    private static final int SMALLEST = 16;
    private static final int EMPTY = 0;
    private static final int REMOVED = -1;

    private final Rows rows;
    private int[] places = new int[SMALLEST];
    private byte[] prints = new byte[SMALLEST];
    private int live;
    private int used;

    HashIndex(Rows rows) {
        this.rows = rows;
    }

    /** What is indexed. */
    interface Rows {
        /** How many rows there are, live or not. */
        int count();

        /** Whether the row is in the index. */
        boolean isLive(int row);

        /** The hash of a live row. */
        int hash(int row);

        /** Whether it is the row that {@link #find} was called for. */
        boolean isSought(int row);
    }

    /** The live row with this hash that is the one sought, or -1. */
    int find(int hash) {
        int mask = places.length - 1;
        byte print = print(hash);
        for (int at = hash & mask; places[at] != EMPTY; at = at + 1 & mask) {
            if (prints[at] == print && places[at] > 0 && rows.isSought(places[at] - 1)) {
                return places[at] - 1;
            }
        }
        return -1;
    }

    /** Adds a row that is not in it yet, and is live. */
    void add(int hash, int row) {
        if ((used + 1) * 4L > places.length * 3L) {
            rebuild(live + 1);
        } else {
            insert(hash, row);
        }
    }

    /** Removes a row that is in it. */
    void remove(int hash, int row) {
        int mask = places.length - 1;
        int at = hash & mask;
        while (places[at] != row + 1) {
            if (places[at] == EMPTY) {
                throw new IllegalStateException("row " + row + " is not indexed");
            }
            at = at + 1 & mask;
        }
        live--;
        if (places[at + 1 & mask] == EMPTY) {
            places[at] = EMPTY;
            used--;
        } else {
            places[at] = REMOVED;
        }
    }

    /** Indexes all live rows anew, with room for {@code size} of them. */
    void rebuild(int size) {
        int capacity = SMALLEST;
        while (capacity * 5L < size * 8L) {
            capacity *= 2;
        }
        places = new int[capacity];
        prints = new byte[capacity];
        live = 0;
        used = 0;
        for (int row = 0; row < rows.count(); row++) {
            if (rows.isLive(row)) {
                insert(rows.hash(row), row);
            }
        }
    }

    /** How many octets of memory it takes. */
    long footprint() {
        return places.length * 5L;
    }

    private void insert(int hash, int row) {
        int mask = places.length - 1;
        int at = hash & mask;
        while (places[at] > 0) {
            at = at + 1 & mask;
        }
        if (places[at] == EMPTY) {
            used++;
        }
        places[at] = row + 1;
        prints[at] = print(hash);
        live++;
    }

    private static byte print(int hash) {
        return (byte) (hash >>> 24);
    }
}
