package exabgp.reactor.rib;

import java.util.Arrays;

/**
 * What stands before and behind each row of a list, for the rows that are in one: there is room for those only and their neighbours, since most rows of a table are in none. Not safe for use by
 * several threads.
 */
final class Links {
    private static final int CHUNK_BITS = 7;
    private static final int CHUNK = 1 << CHUNK_BITS;

    /** From how many rows on their room is given back. */
    private static final int MANY = 1024;

    private static final int[][] EMPTY = {};

    private int[][] chunks = EMPTY;
    private int room;
    private long linked;

    /** Links a row that was not, or not any more. */
    void link(int row, int previous, int next) {
        int number = row >>> CHUNK_BITS;
        if (number >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(number + 1, chunks.length * 3 / 2));
        }
        if (chunks[number] == null) {
            chunks[number] = new int[2 * CHUNK];
            room += CHUNK;
        }
        linked++;
        previous(row, previous);
        next(row, next);
    }

    /** The row behind one that is linked. */
    int next(int row) {
        return chunks[row >>> CHUNK_BITS][2 * (row & CHUNK - 1)];
    }

    /** The row before one that is linked. */
    int previous(int row) {
        return chunks[row >>> CHUNK_BITS][2 * (row & CHUNK - 1) + 1];
    }

    void next(int row, int next) {
        chunks[row >>> CHUNK_BITS][2 * (row & CHUNK - 1)] = next;
    }

    void previous(int row, int previous) {
        chunks[row >>> CHUNK_BITS][2 * (row & CHUNK - 1) + 1] = previous;
    }

    /** Gives back the room when it is much and nobody is linked: not after every few rows, so that making it again costs each of them the same on average. */
    void empty() {
        if (room > MANY && linked >= room / 2) {
            clear();
        }
    }

    /** Forgets all. */
    void clear() {
        chunks = EMPTY;
        room = 0;
        linked = 0;
    }

    /** How many octets of memory it takes. */
    long footprint() {
        return room * 8L + chunks.length * 4L;
    }
}
