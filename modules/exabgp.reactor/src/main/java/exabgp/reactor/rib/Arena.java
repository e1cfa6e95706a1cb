package exabgp.reactor.rib;

import java.util.Arrays;

/**
 * Octets of many small records, one behind the other in chunks, so that a million records are a few arrays. Records are appended and never change; a record does not cross from one chunk to the
 * next. Room is given back by copying what is still wanted into a new arena.
 */
final class Arena {
    /** More than the longest record: an NLRI of 65,535 octets and what stands before it. */
    private static final int CHUNK_BITS = 17;

    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int SMALLEST = 64;

    private static final byte[][] EMPTY = {};

    private byte[][] chunks = EMPTY;
    private int used;

    /** Appends a record of {@code length} octets and returns its place. */
    int append(byte[] source, int from, int length) {
        if ((used & CHUNK - 1) + length > CHUNK) {
            used = used + CHUNK - 1 & -CHUNK;
        }
        int at = used;
        byte[] chunk = chunkWithRoom(at >>> CHUNK_BITS, (at & CHUNK - 1) + length);
        System.arraycopy(source, from, chunk, at & CHUNK - 1, length);
        used = at + length;
        return at;
    }

    /** The octet {@code offset} octets into the record at {@code at}, 0 to 255. */
    int u8(int at, int offset) {
        return chunks[at >>> CHUNK_BITS][(at & CHUNK - 1) + offset] & 0xFF;
    }

    /** The array in which the record at {@code at} stands, from {@link #within} on. Only for reading. */
    byte[] array(int at) {
        return chunks[at >>> CHUNK_BITS];
    }

    /** Where in {@link #array} the record at {@code at} begins. */
    static int within(int at) {
        return at & CHUNK - 1;
    }

    /** How many octets of memory the chunks take. */
    long footprint() {
        long sum = 0;
        for (byte[] chunk : chunks) {
            sum += chunk.length;
        }
        return sum;
    }

    private byte[] chunkWithRoom(int number, int size) {
        if (number == chunks.length) {
            chunks = Arrays.copyOf(chunks, number + 1);
            chunks[number] = new byte[number == 0 ? Math.max(size, SMALLEST) : CHUNK];
        } else if (chunks[number].length < size) {
            // only the first chunk begins small
            chunks[number] = Arrays.copyOf(chunks[number], Math.min(CHUNK, Math.max(size, chunks[number].length * 2)));
        }
        return chunks[number];
    }
}
