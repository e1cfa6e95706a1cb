package exabgp.wire;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Immutable octets, equal by content. A slice shares the array of its parent, so taking one costs no copy, and keeps all of the parent. Safe for use by any thread.
 */
public final class Octets implements Comparable<Octets> {
    /** No octets at all. */
    public static final Octets EMPTY = new Octets(new byte[0], 0, 0);

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] array;
    private final int from;
    private final int length;

    private Octets(byte[] array, int from, int length) {
        this.array = array;
        this.from = from;
        this.length = length;
    }

    /** Copies the whole of {@code bytes}. */
    public static Octets copyOf(byte[] bytes) {
        return copyOf(bytes, 0, bytes.length);
    }

    /** Copies {@code length} octets of {@code bytes}, beginning at {@code from}. */
    public static Octets copyOf(byte[] bytes, int from, int length) {
        return length == 0 ? EMPTY : new Octets(Arrays.copyOfRange(bytes, from, from + length), 0, length);
    }

    /** Takes the values as octets; each must fit in eight bits. */
    public static Octets of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Octets(bytes, 0, bytes.length);
    }

    /**
     * Reads pairs of hexadecimal digits, in either case, with nothing between them.
     *
     * @throws IllegalArgumentException when {@code text} is anything else
     */
    public static Octets parseHex(CharSequence text) {
        return owned(HexFormat.of().parseHex(text));
    }

    /** Wraps an array that nobody else will write to from now on. */
    static Octets owned(byte[] bytes) {
        return new Octets(bytes, 0, bytes.length);
    }

    /** How many octets there are. */
    public int length() {
        return length;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return length == 0;
    }

    /** The octet at {@code index}, 0 to 255. */
    public int u8(int index) {
        return array[at(index, 1)] & 0xFF;
    }

    /** The two octets at {@code index} as an unsigned number, most significant first. */
    public int u16(int index) {
        return pair(array, at(index, 2));
    }

    /** The four octets at {@code index}, as the 32 bits of an {@code int}. */
    public int i32(int index) {
        int at = at(index, 4);
        return pair(array, at) << 16 | pair(array, at + 2);
    }

    /** The four octets at {@code index} as an unsigned number. */
    public long u32(int index) {
        return Integer.toUnsignedLong(i32(index));
    }

    /** The eight octets at {@code index}, as the 64 bits of a {@code long}. */
    public long i64(int index) {
        return u32(index) << 32 | u32(index + 4);
    }

    /** A part of these octets, without a copy. */
    public Octets slice(int index, int size) {
        if (size == 0) {
            return EMPTY;
        }
        return new Octets(array, part(index, size), size);
    }

    /** Copies all octets into {@code target}, beginning at {@code at}. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(array, from, target, at, length);
    }

    /** Copies {@code size} octets beginning at {@code index} into {@code target}, beginning at {@code at}. */
    public void copyTo(int index, int size, byte[] target, int at) {
        System.arraycopy(array, part(index, size), target, at, size);
    }

    /** A new array with these octets. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(array, from, from + length);
    }

    /** A reader over these octets. */
    public Cursor cursor() {
        return new Cursor(this);
    }

    /** Upper-case hexadecimal digits, two for each octet. */
    public String toHex() {
        return HEX.formatHex(array, from, from + length);
    }

    /** What these octets stand for as pairs of hexadecimal digits, in either case, with nothing between them; null when they are anything else. */
    public @Nullable Octets unhex() {
        byte[] octets = HexDigits.pairs(array, from, length);
        return octets == null ? null : owned(octets);
    }

    /** Compares two parts of these octets as {@link #compareTo} does. */
    public int compare(int start, int end, int otherStart, int otherEnd) {
        return Arrays.compareUnsigned(
                array, part(start, end - start), from + end, array, part(otherStart, otherEnd - otherStart), from + otherEnd);
    }

    /** Compares octet by octet, as unsigned numbers; a prefix comes first. */
    @Override
    public int compareTo(Octets other) {
        return Arrays.compareUnsigned(array, from, from + length, other.array, other.from, other.from + other.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Octets o && Arrays.equals(array, from, from + length, o.array, o.from, o.from + o.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return "0x" + toHex();
    }

    private static int pair(byte[] array, int at) {
        return (array[at] & 0xFF) << 8 | (array[at + 1] & 0xFF);
    }

    /** Where a part of any size stands in the array. */
    private int part(int index, int size) {
        return from + Objects.checkFromIndexSize(index, size, length);
    }

    /** Where {@code size} octets from {@code index} on stand in the array. In one comparison that the VM knows: it stands before every octet that is read. */
    private int at(int index, int size) {
        return from + Objects.checkIndex(index, length - size + 1);
    }
}
