package exabgp.reactor.format;

import exabgp.wire.Octets;
import java.util.Arrays;

/**
 * Text under construction, as octets in an array that grows. Everything written is ASCII: what is not, is escaped ({@link Escape}), so no text from a peer can end a line, a
 * string or a UTF-8 sequence too early. Numbers and addresses are written digit by digit, without strings in between. For one thread; meant to be reused with {@link #clear}.
 */
public final class LineBuffer {
    private static final byte[] UPPER = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    private static final byte[] LOWER = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    /** As many digits as the largest {@code long} has, and its sign. */
    private static final int LONGEST_NUMBER = 20;

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

    /** Forgets what was written after the first {@code size} octets. */
    public void truncate(int size) {
        length = Math.min(length, size);
    }

    /** A copy of what was written. */
    public Octets toOctets() {
        return Octets.copyOf(array, 0, length);
    }

    /** Copies what was written into {@code target}, beginning at {@code at}. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(array, 0, target, at, length);
    }

    /** Writes one ASCII character. */
    public LineBuffer put(char c) {
        room(1);
        array[length++] = (byte) c;
        return this;
    }

    /** Writes text that is known to be ASCII and to need no escaping: words of this program, never of a peer or a user. */
    @SuppressWarnings("deprecation") // this method of String drops the high octet of each char: for ASCII that is right, and nothing else is as fast
    public LineBuffer ascii(String text) {
        int size = text.length();
        room(size);
        text.getBytes(0, size, array, length);
        length += size;
        return this;
    }

    /** Writes a decimal number. */
    public LineBuffer number(long value) {
        room(LONGEST_NUMBER);
        if (value < 0) {
            return ascii(Long.toString(value));
        }
        int end = length + digits(value);
        long rest = value;
        for (int at = end - 1; at >= length; at--) {
            array[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length = end;
        return this;
    }

    /** Writes a number between 0 and 255, as addresses have four of them. */
    LineBuffer octet(int value) {
        room(3);
        if (value > 99) {
            array[length++] = (byte) ('0' + value / 100);
            array[length++] = (byte) ('0' + value / 10 % 10);
        } else if (value > 9) {
            array[length++] = (byte) ('0' + value / 10);
        }
        array[length++] = (byte) ('0' + value % 10);
        return this;
    }

    /** Writes the last {@code width} decimal digits of a number, leading zeros included. */
    LineBuffer digits(long value, int width) {
        room(width);
        long rest = value;
        for (int at = length + width - 1; at >= length; at--) {
            array[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
        return this;
    }

    /** Writes two upper-case hexadecimal digits for each octet. */
    public LineBuffer hex(Octets octets) {
        return hex(octets, UPPER);
    }

    /** Writes two lower-case hexadecimal digits for each octet. */
    LineBuffer hexLower(Octets octets) {
        return hex(octets, LOWER);
    }

    /** Writes the lowest eight bits as two upper-case hexadecimal digits. */
    LineBuffer hex8(int value) {
        room(2);
        array[length++] = UPPER[value >>> 4 & 0xF];
        array[length++] = UPPER[value & 0xF];
        return this;
    }

    /** Writes 64 bits as {@code 0x} and sixteen lower-case hexadecimal digits. */
    LineBuffer hex64(long value) {
        ascii("0x");
        room(16);
        for (int shift = 60; shift >= 0; shift -= 4) {
            array[length++] = LOWER[(int) (value >>> shift) & 0xF];
        }
        return this;
    }

    /** Writes the lowest sixteen bits as lower-case hexadecimal digits without leading zeros, as groups of IPv6 addresses have them. */
    LineBuffer hexGroup(int value) {
        room(4);
        int shift = value > 0xFFF ? 12 : value > 0xFF ? 8 : value > 0xF ? 4 : 0;
        for (; shift >= 0; shift -= 4) {
            array[length++] = LOWER[value >>> shift & 0xF];
        }
        return this;
    }

    /** Writes again what stands between two places. */
    LineBuffer repeat(int from, int to) {
        room(to - from);
        System.arraycopy(array, from, array, length, to - from);
        length += to - from;
        return this;
    }

    /** Makes small letters of the capital ones written from {@code from} on. */
    void lowerCase(int from) {
        for (int i = from; i < length; i++) {
            if (array[i] >= 'A' && array[i] <= 'Z') {
                array[i] = (byte) (array[i] + ('a' - 'A'));
            }
        }
    }

    /** What was written from {@code from} on, as a string. */
    String text(int from) {
        char[] chars = new char[length - from];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) array[from + i];
        }
        return new String(chars);
    }

    private LineBuffer hex(Octets octets, byte[] alphabet) {
        int size = octets.length();
        room(size * 2);
        for (int i = 0; i < size; i++) {
            int octet = octets.u8(i);
            array[length++] = alphabet[octet >>> 4];
            array[length++] = alphabet[octet & 0xF];
        }
        return this;
    }

    private void room(int size) {
        if (array.length - length < size) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, length + size));
        }
    }

    private static int digits(long value) {
        int count = 1;
        for (long limit = 10; count < LONGEST_NUMBER - 1 && value >= limit; limit *= 10) {
            count++;
        }
        return count;
    }
}
