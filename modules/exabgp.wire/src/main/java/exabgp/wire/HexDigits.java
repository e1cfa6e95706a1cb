package exabgp.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Pairs of hexadecimal digits in either case, as octets of ASCII, made into octets. */
final class HexDigits {
    private static final int NO_DIGIT = -1;
    private static final int[] HIGH = values(4);
    private static final int[] LOW = values(0);

    private HexDigits() {}

    /** What {@code length} octets from {@code from} on stand for, or null when they are anything but pairs of digits. */
    static byte @Nullable [] pairs(byte[] text, int from, int length) {
        byte[] octets = new byte[length / 2];
        int all = (length & 1) == 0 ? 0 : NO_DIGIT;
        int at = from;
        for (int i = 0; i < octets.length; i++) {
            int octet = HIGH[text[at] & 0xFF] | LOW[text[at + 1] & 0xFF];
            all |= octet;
            octets[i] = (byte) octet;
            at += 2;
        }
        return all < 0 ? null : octets;
    }

    /** The value of each digit, moved to the left; what is no digit has the sign set. */
    private static int[] values(int shift) {
        int[] values = new int[256];
        Arrays.fill(values, NO_DIGIT);
        for (int digit = 0; digit < 16; digit++) {
            char c = Character.forDigit(digit, 16);
            values[c] = digit << shift;
            values[Character.toUpperCase(c)] = digit << shift;
        }
        return values;
    }
}
