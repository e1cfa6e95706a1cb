package exabgp.cli.decode;

import exabgp.wire.Octets;

/** Hexadecimal digits as people paste them: with colons, spaces and tabs between. */
public final class HexText {
    private static final int SHOWN = 50;

    private HexText() {}

    /** The octets. */
    public static Octets parse(String text) throws Undecodable {
        var digits = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != ':' && !Character.isWhitespace(c)) {
                digits.append(c);
            }
        }
        try {
            if (!digits.isEmpty()) {
                return Octets.parseHex(digits);
            }
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private static Undecodable invalid(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return new Undecodable("invalid hexadecimal: " + shown);
    }
}
