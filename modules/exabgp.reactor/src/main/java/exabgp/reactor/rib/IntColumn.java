package exabgp.reactor.rib;

import java.util.Arrays;

/** A list of ints in chunks: it grows without copying what it has, and the first chunk begins small. */
final class IntColumn {
    private static final int CHUNK_BITS = 11;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int SMALLEST = 8;

    /** None: of thousands of peers most have no route. */
    private static final int[][] EMPTY = {};

    private int[][] chunks = EMPTY;
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return chunks[index >>> CHUNK_BITS][index & CHUNK - 1];
    }

    void set(int index, int value) {
        chunks[index >>> CHUNK_BITS][index & CHUNK - 1] = value;
    }

    void add(int value) {
        int number = size >>> CHUNK_BITS;
        int within = size & CHUNK - 1;
        if (number == chunks.length) {
            chunks = Arrays.copyOf(chunks, number + 1);
            chunks[number] = new int[number == 0 ? SMALLEST : CHUNK];
        } else if (within == chunks[number].length) {
            chunks[number] = Arrays.copyOf(chunks[number], within * 2);
        }
        chunks[number][within] = value;
        size++;
    }

    /** Moves each value from {@code i} to {@code moved[i]}, which is never behind {@code i}; those that move to -1 are dropped, as is the room behind the last. */
    void move(int[] moved, int newSize) {
        for (int i = 0; i < size; i++) {
            if (moved[i] >= 0) {
                set(moved[i], get(i));
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
        for (int[] chunk : chunks) {
            sum += chunk.length * 4L;
        }
        return sum;
    }
}
