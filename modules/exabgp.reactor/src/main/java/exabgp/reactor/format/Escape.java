package exabgp.reactor.format;

/**
 * Writes text of any origin, in ASCII. Everything else is escaped as JSON does it: control characters, since a helper reads lines; all beyond ASCII, since some helpers read lines
 * with {@code splitlines}, which also ends them at U+0085 or U+2028, and some have no UTF-8 locale. A surrogate without its partner becomes U+FFFD.
 */
public final class Escape {
    private static final char REPLACEMENT = '\uFFFD';

    private Escape() {}

    /** A JSON string, with its quotes. */
    public static void json(LineBuffer out, CharSequence text) {
        out.put('"');
        write(out, text, true);
        out.put('"');
    }

    /** Text inside a line that is not JSON: quotes and backslashes stay as they are. */
    public static void plain(LineBuffer out, CharSequence text) {
        write(out, text, false);
    }

    private static void write(LineBuffer out, CharSequence text, boolean json) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                other(out, whole(text, i));
            } else {
                if (json && (c == '"' || c == '\\')) {
                    out.put('\\');
                }
                out.put(c);
            }
        }
    }

    private static char whole(CharSequence text, int at) {
        char c = text.charAt(at);
        boolean paired = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return Character.isSurrogate(c) && !paired ? REPLACEMENT : c;
    }

    private static void other(LineBuffer out, char c) {
        switch (c) {
            case '\n' -> out.ascii("\\n");
            case '\r' -> out.ascii("\\r");
            case '\t' -> out.ascii("\\t");
            default -> out.ascii("\\u").hex8(c >>> 8).hex8(c);
        }
    }
}
