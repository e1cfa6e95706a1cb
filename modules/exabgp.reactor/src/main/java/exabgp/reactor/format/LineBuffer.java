package exabgp.reactor.format;

import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text under construction, as octets in an array that grows. Everything written is ASCII: what is not, is escaped ({@link Escape}), so no text from a peer can end a line, a
 * string or a UTF-8 sequence too early. Numbers and addresses are written digit by digit, without strings in between. For one thread; meant to be reused with {@link #clear}.
 */
public final class LineBuffer {
    private static final byte[] UPPER = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    private static final byte[] LOWER = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    /** As many digits as an AS number has, and the room that {@link Digits} wants behind them. */
    private static final int LONGEST_NUMBER = 12;

    private static final int LONGEST_ADDRESS = 17;
    private static final int SEPARATOR = 2;

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

    /** Takes octets out of an array, which it must not keep. */
    @FunctionalInterface
    public interface Sink {
        /** Takes {@code length} octets, beginning at {@code from}. */
        void take(byte[] array, int from, int length);
    }

    /** Gives all that was written to {@code sink}, and forgets it. */
    public void drain(Sink sink) {
        sink.take(array, 0, length);
        length = 0;
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

    /** Writes what separates nearly everything from what follows: two octets are stored sooner than copied. */
    LineBuffer comma() {
        room(2);
        array[length++] = ',';
        array[length++] = ' ';
        return this;
    }

    /** Writes octets that are ASCII and need no escaping. */
    LineBuffer octets(Octets text) {
        int size = text.length();
        room(size);
        text.copyTo(array, length);
        length += size;
        return this;
    }

    /** A word of this program as {@link #octets} takes it: what stands in every line is copied sooner than a string. */
    static Octets literal(String text) {
        return new LineBuffer(text.length()).ascii(text).toOctets();
    }

    /** Writes a decimal number. */
    public LineBuffer number(long value) {
        if (value < 0 || value > 0xFFFF_FFFFL) {
            return ascii(Long.toString(value));
        }
        room(LONGEST_NUMBER);
        length = Digits.number(array, length, value);
        return this;
    }

    /** Writes the numbers of four octets that stand between two places, with commas between them. */
    LineBuffer numbers(Octets packed, int start, int end) {
        room((end - start) / Integer.BYTES * (LONGEST_NUMBER + SEPARATOR));
        byte[] to = array;
        int next = length;
        for (int at = start; at < end; at += Integer.BYTES) {
            if (at > start) {
                to[next] = ',';
                to[next + 1] = ' ';
                next += SEPARATOR;
            }
            next = Digits.number(to, next, packed.u32(at));
        }
        length = next;
        return this;
    }

    /** Writes 32 bits as four decimal numbers with dots between them, as IPv4 addresses are written. */
    LineBuffer dotted(int value) {
        room(LONGEST_ADDRESS);
        length = Digits.dotted(array, length, value);
        return this;
    }

    /** Writes the IPv4 address of which there are the octets from {@code from} to {@code end}, at most four; those that are missing are zero. */
    LineBuffer dotted(Octets packed, int from, int end) {
        room(LONGEST_ADDRESS);
        length = Digits.dotted(array, length, packed, from, end);
        return this;
    }

    /** Writes six decimal digits, leading zeros included. */
    LineBuffer six(int value) {
        room(LONGEST_NUMBER);
        length = Digits.six(array, length, value);
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
        return new String(array, from, length - from, StandardCharsets.ISO_8859_1);
    }

    /** A copy of what was written from {@code from} on. */
    Octets toOctets(int from) {
        return Octets.copyOf(array, from, length - from);
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
            grow(size);
        }
    }

    private void grow(int size) {
        array = Arrays.copyOf(array, Math.max(array.length * 2, length + size));
    }
}
