package exabgp.reactor.rib;

import java.util.Arrays;

/** A list of octets of flags in chunks: it grows without copying what it has, and the first chunk begins small. */
final class FlagColumn {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int SMALLEST = 16;

    private static final byte[][] EMPTY = {};

    private byte[][] chunks = EMPTY;
    private int size;

    int get(int index) {
        return chunks[index >>> CHUNK_BITS][index & CHUNK - 1];
    }

    boolean has(int index, int flags) {
        return (get(index) & flags) != 0;
    }

    void raise(int index, int flags) {
        chunks[index >>> CHUNK_BITS][index & CHUNK - 1] |= (byte) flags;
    }

    void lower(int index, int flags) {
        chunks[index >>> CHUNK_BITS][index & CHUNK - 1] &= (byte) ~flags;
    }

    /** Adds an octet without flags. */
    void add() {
        int number = size >>> CHUNK_BITS;
        int within = size & CHUNK - 1;
        if (number == chunks.length) {
            chunks = Arrays.copyOf(chunks, number + 1);
            chunks[number] = new byte[number == 0 ? SMALLEST : CHUNK];
        } else if (within == chunks[number].length) {
            chunks[number] = Arrays.copyOf(chunks[number], within * 2);
        }
        chunks[number][within] = 0;
        size++;
    }

    /** Moves the flags from {@code i} to {@code moved[i]}, which is never behind {@code i}; those that move to -1 are dropped, as is the room behind the last. */
    void move(int[] moved, int newSize) {
        for (int i = 0; i < size; i++) {
            if (moved[i] >= 0) {
                chunks[moved[i] >>> CHUNK_BITS][moved[i] & CHUNK - 1] = (byte) get(i);
            }
        }
        size = newSize;
        if (chunks.length == 0) {
            return;
        }
        chunks = Arrays.copyOf(chunks, Math.max(1, (size + CHUNK - 1) >>> CHUNK_BITS));
        if (chunks.length == 1) {
            int room = SMALLEST;
            while (room < size) {
                room *= 2;
            }
            chunks[0] = Arrays.copyOf(chunks[0], room);
        }
    }

    /** How many octets of memory the chunks take. */
    long footprint() {
        long sum = 0;
        for (byte[] chunk : chunks) {
            sum += chunk.length;
        }
        return sum;
    }
}
