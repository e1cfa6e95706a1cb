package exabgp.wire;

import java.util.Arrays;

/**
 * Gathers octets from front to back, most significant first, in a buffer that grows. A length that is known only later is written as zero and patched
 * ({@link #mark16}, {@link #patch16}). For one thread; may be reused with {@link #clear}.
 */
public final class OctetWriter {
    private byte[] array;
    private int length;

    /** A writer with room for a usual message. */
    public OctetWriter() {
        this(256);
    }

    /** A writer with room for {@code capacity} octets before it grows. */
    public OctetWriter(int capacity) {
        array = new byte[capacity];
    }

    /** How many octets were written. */
    public int length() {
        return length;
    }

    /** Whether nothing was written. */
    public boolean isEmpty() {
        return length == 0;
    }

    /** Forgets all octets, keeps the room. */
    public void clear() {
        length = 0;
    }

    /** Forgets what was written after the first {@code size} octets. */
    public void truncate(int size) {
        length = Math.min(length, size);
    }

    /** Writes the lowest eight bits. */
    public OctetWriter u8(int value) {
        room(1);
        array[length++] = (byte) value;
        return this;
    }

    /** Writes the lowest sixteen bits. */
    public OctetWriter u16(int value) {
        room(2);
        array[length] = (byte) (value >>> 8);
        array[length + 1] = (byte) value;
        length += 2;
        return this;
    }

    /** Writes the lowest twenty-four bits. */
    public OctetWriter u24(int value) {
        return u8(value >>> 16).u16(value);
    }

    /** Writes 32 bits. */
    public OctetWriter i32(int value) {
        room(4);
        array[length] = (byte) (value >>> 24);
        array[length + 1] = (byte) (value >>> 16);
        array[length + 2] = (byte) (value >>> 8);
        array[length + 3] = (byte) value;
        length += 4;
        return this;
    }

    /** Writes the lowest 32 bits. */
    public OctetWriter u32(long value) {
        return i32((int) value);
    }

    /** Writes 64 bits. */
    public OctetWriter i64(long value) {
        return i32((int) (value >>> 32)).i32((int) value);
    }

    /** Writes all of {@code octets}. */
    public OctetWriter octets(Octets octets) {
        room(octets.length());
        octets.copyTo(array, length);
        length += octets.length();
        return this;
    }

    /** Writes {@code size} of {@code octets}, beginning at {@code from}. */
    public OctetWriter octets(Octets octets, int from, int size) {
        room(size);
        octets.copyTo(from, size, array, length);
        length += size;
        return this;
    }

    /** Writes all that {@code other} holds. */
    public OctetWriter octets(OctetWriter other) {
        return bytes(other.array, 0, other.length);
    }

    /** Writes a part of {@code bytes}. */
    public OctetWriter bytes(byte[] bytes, int from, int size) {
        room(size);
        System.arraycopy(bytes, from, array, length, size);
        length += size;
        return this;
    }

    /** Writes an eight bit length of zero and returns where it stands, for {@link #patch8}. */
    public int mark8() {
        u8(0);
        return length - 1;
    }

    /** Writes a sixteen bit length of zero and returns where it stands, for {@link #patch16}. */
    public int mark16() {
        u16(0);
        return length - 2;
    }

    /** Makes an eight bit length at {@code mark} one of sixteen bits, and sets it to the number of octets written since. */
    public void widen(int mark) {
        u8(0);
        System.arraycopy(array, mark + 1, array, mark + 2, length - mark - 2);
        patch16(mark);
    }

    /** Sets the length at {@code mark} to the number of octets written since. */
    public void patch8(int mark) {
        array[mark] = (byte) (length - mark - 1);
    }

    /** Sets the length at {@code mark} to the number of octets written since. */
    public void patch16(int mark) {
        int size = length - mark - 2;
        array[mark] = (byte) (size >>> 8);
        array[mark + 1] = (byte) size;
    }

    /** Overwrites the octet at {@code at}. */
    public void set8(int at, int value) {
        array[at] = (byte) value;
    }

    /** Overwrites the two octets at {@code at}. */
    public void set16(int at, int value) {
        array[at] = (byte) (value >>> 8);
        array[at + 1] = (byte) value;
    }

    /** A copy of what was written. */
    public Octets toOctets() {
        return Octets.copyOf(array, 0, length);
    }

    /** A copy of what was written from {@code from} on. */
    public Octets toOctets(int from) {
        return Octets.copyOf(array, from, length - from);
    }

    /** Copies what was written into {@code target}, beginning at {@code at}. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(array, 0, target, at, length);
    }

    private void room(int size) {
        if (array.length - length < size) {
            grow(size);
        }
    }

    private void grow(int size) {
        array = Arrays.copyOf(array, Math.max(array.length * 2, length + size));
    }
}
