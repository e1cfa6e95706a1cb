package exabgp.cli.decode;

import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Hexadecimal digits as people paste them: with colons, spaces and tabs between. */
public final class HexText {
    private static final int SHOWN = 50;
    private static final byte NO_DIGIT = -1;
    private static final byte[] DIGITS = digits();

    private HexText() {}

    /** The octets. */
    public static Octets parse(Octets text) throws Undecodable {
        byte[] digits = text.toByteArray();
        var bare = bare(digits);
        return bare == null ? spaced(new String(digits, StandardCharsets.UTF_8)) : bare;
    }

    /** Pairs of digits and nothing else, as programs write them, or null. */
    private static @Nullable Octets bare(byte[] text) {
        byte[] octets = new byte[text.length / 2];
        int bad = (text.length & 1) == 0 && text.length > 0 ? 0 : NO_DIGIT;
        for (int at = 0; at < octets.length; at++) {
            int octet = DIGITS[text[2 * at] & 0xFF] << 4 | DIGITS[text[2 * at + 1] & 0xFF];
            bad |= octet;
            octets[at] = (byte) octet;
        }
        return bad < 0 ? null : Octets.copyOf(octets);
    }

    private static Octets spaced(String text) throws Undecodable {
        byte[] octets = new byte[(text.length() + 1) / 2];
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int digit = c < DIGITS.length ? DIGITS[c] : NO_DIGIT;
            if (digit >= 0) {
                octets[digits / 2] |= (byte) ((digits & 1) == 0 ? digit << 4 : digit);
                digits++;
            } else if (c != ':' && !Character.isWhitespace(c)) {
                throw invalid(text);
            }
        }
        if (digits == 0 || (digits & 1) != 0) {
            throw invalid(text);
        }
        return Octets.copyOf(octets, 0, digits / 2);
    }

    private static byte[] digits() {
        var digits = new byte[256];
        Arrays.fill(digits, NO_DIGIT);
        for (byte digit = 0; digit < 16; digit++) {
            char c = Character.forDigit(digit, 16);
            digits[c] = digit;
            digits[Character.toUpperCase(c)] = digit;
        }
        return digits;
    }

    private static Undecodable invalid(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return new Undecodable("invalid hexadecimal: " + shown);
    }
}
