package exabgp.reactor.rib;

/**
 * Finds the numbers of rows by a hash: open addressing over one array of four octets for each place. The bits which the number of a row leaves free have those of its hash, so that a row is looked
 * at only when it very likely is the one sought, and a place costs one access to memory.
 */
final class HashIndex {
    private static final int SMALLEST = 16;
    private static final int EMPTY = 0;
    /** What no place has: the highest bit is never one of a number, and every row has some of the others. */
    private static final int BROKEN = Integer.MIN_VALUE;
    /** The index of a table without rows; never written to, as there is no room in it. */
    private static final int[] NOTHING = {EMPTY};

    /** How many rows are inserted at a time. */
    private static final int BLOCK = 32;

    private final Rows rows;
    private int[] places = NOTHING;
    /** The bits of a place that have the number of a row, plus one; all of them set, and no other, is a place from which a row was removed. */
    private int numberMask = numberMask(NOTHING.length);

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

        /** The hash of a row, anything when it is not live. */
        int hash(int row);

        /** Whether it is the row that {@link #find} was called for. */
        boolean isSought(int row);
    }

    /** The live row with this hash that is the one sought, or -1. */
    int find(int hash) {
        int mask = places.length - 1;
        int print = hash & ~numberMask;
        int at = hash & mask;
        for (int place = places[at]; place != EMPTY; place = places[at]) {
            int row = (place & numberMask) - 1;
            if ((place & ~numberMask) == print && place != numberMask && rows.isSought(row)) {
                return row;
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    /**
     * Asks for the place at which {@link #find} and {@link #add} would begin. Memory answers several such questions at once: who is about to look for several rows asks for the places of all of them
     * first, and does not wait for one after the other.
     */
    void touch(int hash) {
        // what is read has to matter, or a compiler could leave it out
        if (places[hash & (places.length - 1)] == BROKEN) {
            throw new IllegalStateException("a place that has a hash and no row");
        }
    }

    /** Adds a row that is not in it yet, and is live. */
    void add(int hash, int row) {
        if ((used + 1) * 4L > places.length * 3L || row + 1 >= numberMask) {
            rebuild(live + 1);
        } else {
            insert(hash, row);
        }
    }

    /** Removes a row that is in it. */
    void remove(int hash, int row) {
        int mask = places.length - 1;
        int at = hash & mask;
        while ((places[at] & numberMask) != row + 1) {
            if (places[at] == EMPTY) {
                throw new IllegalStateException("row " + row + " is not indexed");
            }
            at = (at + 1) & mask;
        }
        live--;
        if (places[(at + 1) & mask] == EMPTY) {
            places[at] = EMPTY;
            used--;
        } else {
            places[at] = numberMask;
        }
    }

    /** Makes room for so many rows in all, when there is none. */
    void expect(int size) {
        if (size * 4L > places.length * 3L) {
            rebuild(size);
        }
    }

    /** Forgets all rows, and gives back its room. */
    void clear() {
        places = NOTHING;
        numberMask = numberMask(NOTHING.length);
        live = 0;
        used = 0;
    }

    /** Indexes all live rows anew, with room for {@code size} of them. */
    void rebuild(int size) {
        int capacity = SMALLEST;
        while (capacity * 5L < size * 8L) {
            capacity *= 2;
        }
        places = new int[capacity];
        numberMask = numberMask(Math.max(capacity, rows.count()));
        live = 0;
        used = 0;
        int[] block = new int[BLOCK];
        for (int from = 0; from < rows.count(); from += BLOCK) {
            insertAll(from, Math.min(from + BLOCK, rows.count()), block);
        }
    }

    /** Inserts those between two rows that are live; their hashes come into {@code block} on the way, so that nothing stands between the questions to memory. */
    private void insertAll(int from, int to, int[] block) {
        for (int row = from; row < to; row++) {
            block[row - from] = rows.hash(row);
        }
        for (int hash : block) {
            touch(hash);
        }
        for (int row = from; row < to; row++) {
            if (rows.isLive(row)) {
                insert(block[row - from], row);
            }
        }
    }

    /** How many octets of memory it takes. */
    long footprint() {
        return places.length * 4L;
    }

    private void insert(int hash, int row) {
        int mask = places.length - 1;
        int at = hash & mask;
        while (places[at] != EMPTY && places[at] != numberMask) {
            at = (at + 1) & mask;
        }
        if (places[at] == EMPTY) {
            used++;
        }
        places[at] = (hash & ~numberMask) | (row + 1);
        live++;
    }

    /** Room for the numbers of twice as many rows. */
    private static int numberMask(int rows) {
        return -1 >>> Math.max(1, Integer.numberOfLeadingZeros(rows) - 1);
    }
}
