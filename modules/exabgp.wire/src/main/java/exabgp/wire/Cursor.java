package exabgp.wire;

/**
 * Reads octets from front to back and never beyond its end: what is inside a length field is read through a cursor of just that length ({@link #cursor(int)}), so that a bad
 * value cannot desynchronise what follows it. Every read that would pass the end throws {@link ShortRead} and leaves the position where it was. For one thread.
 */
public final class Cursor {
    private final Octets octets;
    private int position;

    Cursor(Octets octets) {
        this.octets = octets;
    }

    /** How many octets are left. */
    public int remaining() {
        return octets.length() - position;
    }

    /** Whether all octets were read. */
    public boolean isEmpty() {
        return remaining() == 0;
    }

    /** How many octets were read so far. */
    public int position() {
        return position;
    }

    /** The next octet, 0 to 255. */
    public int u8() {
        return octets.u8(advance(1));
    }

    /** The next octet, 0 to 255, which stays the next one. */
    public int peek() {
        int next = u8();
        position--;
        return next;
    }

    /** The next two octets, 0 to 65535. */
    public int u16() {
        return octets.u16(advance(2));
    }

    /** The next three octets, 0 to 16777215. */
    public int u24() {
        int at = advance(3);
        return octets.u8(at) << 16 | octets.u16(at + 1);
    }

    /** The next four octets, as the 32 bits of an {@code int}. */
    public int i32() {
        return octets.i32(advance(4));
    }

    /** The next four octets, 0 to 4294967295. */
    public long u32() {
        return octets.u32(advance(4));
    }

    /** The next eight octets, as the 64 bits of a {@code long}. */
    public long i64() {
        return octets.i64(advance(8));
    }

    /** The next {@code size} octets. */
    public Octets octets(int size) {
        return octets.slice(advance(size), size);
    }

    /** All that is left. */
    public Octets rest() {
        return octets(remaining());
    }

    /** A cursor over the next {@code size} octets, which this one steps over. */
    public Cursor cursor(int size) {
        return new Cursor(octets(size));
    }

    private int advance(int size) {
        if (size < 0 || size > remaining()) {
            throw new ShortRead(size, remaining());
        }
        int at = position;
        position += size;
        return at;
    }
}
