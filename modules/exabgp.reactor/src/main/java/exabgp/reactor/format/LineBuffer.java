package exabgp.reactor.format;

import exabgp.wire.Octets;

/** Text under construction, as UTF-8 in an array that grows. For one thread; meant to be reused with {@link #clear}. */
public final class LineBuffer {
    private byte[] array;
    private int length;

    /** A buffer with room for a usual event. */
    public LineBuffer() {
        this(1024);
    }

    /** A buffer with room for {@code capacity} octets before it grows. */
    public LineBuffer(int capacity) {
        array = new byte[capacity];
    }

    /** How many octets were written. */
    public int length() {
        return length;
    }

    /** Forgets all octets, keeps the room. */
    public void clear() {
        length = 0;
    }

    /** A copy of what was written. */
    public Octets toOctets() {
        return Octets.copyOf(array, 0, length);
    }

    /** Copies what was written into {@code target}, beginning at {@code at}. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(array, 0, target, at, length);
    }
}
