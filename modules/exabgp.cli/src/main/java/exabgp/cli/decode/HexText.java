package exabgp.cli.decode;

import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;

/** Hexadecimal digits as people paste them: with colons, spaces and tabs between. */
public final class HexText {
    private static final int SHOWN = 50;
    private static final int RADIX = 16;
    private static final int ASCII = 0x80;

    private HexText() {}

    /** The octets. */
    public static Octets parse(Octets text) throws Undecodable {
        // pairs of digits and nothing else, as programs write them
        var bare = text.isEmpty() ? null : text.unhex();
        return bare == null ? spaced(new String(text.toByteArray(), StandardCharsets.UTF_8)) : bare;
    }

    private static Octets spaced(String text) throws Undecodable {
        byte[] octets = new byte[(text.length() + 1) / 2];
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int digit = c < ASCII ? Character.digit(c, RADIX) : -1;
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

    private static Undecodable invalid(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return new Undecodable("invalid hexadecimal: " + shown);
    }
}
