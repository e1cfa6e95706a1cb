package exabgp.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Pairs of hexadecimal digits in either case, as octets of ASCII, made into octets. */
final class HexDigits {
    private static final byte NO_DIGIT = -1;
    private static final byte[] VALUES = values();

    private HexDigits() {}

    /** What {@code length} octets from {@code from} on stand for, or null when they are anything but pairs of digits. */
    static byte @Nullable [] pairs(byte[] text, int from, int length) {
        byte[] octets = new byte[length / 2];
        int bad = length & 1;
        int at = from;
        for (int i = 0; i < octets.length; i++) {
            int octet = VALUES[text[at] & 0xFF] << 4 | VALUES[text[at + 1] & 0xFF];
            bad |= octet & ~0xFF;
            octets[i] = (byte) octet;
            at += 2;
        }
        return bad == 0 ? octets : null;
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, NO_DIGIT);
        for (byte digit = 0; digit < 16; digit++) {
            char c = Character.forDigit(digit, 16);
            values[c] = digit;
            values[Character.toUpperCase(c)] = digit;
        }
        return values;
    }
}
