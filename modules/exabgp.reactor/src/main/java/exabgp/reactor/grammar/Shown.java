package exabgp.reactor.grammar;

/** Words as error messages show them: quoted, short, and on one line whatever is in them. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String quoted(String word) {
        StringBuilder out = new StringBuilder(word.length() + 2).append('\'');
        int end = Math.min(word.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            append(out, word.charAt(i));
        }
        return out.append(end < word.length() ? "...'" : "'").toString();
    }

    private static void append(StringBuilder out, char c) {
        boolean plain = (c >= ' ' && c < 0x7F) || (c > 0xA0 && Character.isLetterOrDigit(c));
        if (plain) {
            out.append(c);
        } else {
            out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        }
    }
}
