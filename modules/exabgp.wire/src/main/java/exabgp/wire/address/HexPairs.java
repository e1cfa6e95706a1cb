package exabgp.wire.address;

import exabgp.wire.Octets;

/** Octets as pairs of hexadecimal digits with a sign between them. */
final class HexPairs {
    private HexPairs() {}

    /** Reads {@code size} pairs, and gives at least eight octets, with zeros behind those that were read. */
    static Octets parse(String text, int size, String what) {
        boolean fits = text.length() == size * 3 - 1;
        byte[] octets = new byte[Math.max(size, Long.BYTES)];
        for (int i = 0; fits && i < size; i++) {
            int high = digit(text.charAt(i * 3));
            int low = digit(text.charAt(i * 3 + 1));
            octets[i] = (byte) (high << 4 | low);
            char sign = i == size - 1 ? ':' : text.charAt(i * 3 + 2);
            fits = high >= 0 && low >= 0 && (sign == ':' || sign == '-');
        }
        if (!fits) {
            throw new IllegalArgumentException("'" + text + "' is not " + what);
        }
        return Octets.copyOf(octets);
    }

    /** Upper-case digits with colons. */
    static String text(Octets octets) {
        String hex = octets.toHex();
        StringBuilder out = new StringBuilder(hex.length() * 3 / 2);
        for (int i = 0; i < hex.length(); i += 2) {
            out.append(i == 0 ? "" : ":").append(hex, i, i + 2);
        }
        return out.toString();
    }

    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
