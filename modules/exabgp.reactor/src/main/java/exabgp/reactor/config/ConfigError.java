package exabgp.reactor.config;

import java.util.List;

/**
 * Something in a configuration file that cannot be.
 *
 * @param file     the file as it was named
 * @param line     the line, the first is 1; 0 when the file could not be read at all
 * @param column   the character in it, the first is 1; 0 when the file could not be read at all
 * @param lineText that line, empty when the file could not be read at all
 * @param what     what is wrong, in one line
 */
public record ConfigError(String file, int line, int column, String lineText, String what) {
    private static final int BEFORE = 80;
    private static final int BEHIND = 60;
    private static final int LONGEST = 500;
    private static final String INDENT = "  ";
    private static final String LEFT_OUT = "...";

    /** Keeps what is wrong to one line that a terminal can show, whatever names the file has in it. */
    public ConfigError {
        what = printable(what.length() > LONGEST ? what.substring(0, LONGEST) + LEFT_OUT : what);
    }

    /** File, line, column and what is wrong, in one line. */
    public String summary() {
        return line == 0 ? file + ": " + what : file + ":" + line + ":" + column + ": " + what;
    }

    /** The summary, then the line and a caret below the column; of a very long line what is around the column. The summary alone if the line is empty. */
    public List<String> report() {
        if (lineText.isBlank()) {
            return List.of(summary());
        }
        int at = Math.clamp(column - 1L, 0, lineText.length());
        int from = at > BEFORE ? at - BEFORE / 2 : 0;
        int to = Math.min(lineText.length(), at + BEHIND);
        String head = (from > 0 ? LEFT_OUT : "") + printable(lineText.substring(from, at));
        String tail = printable(lineText.substring(at, to)) + (to < lineText.length() ? LEFT_OUT : "");
        return List.of(summary(), INDENT + head + tail, INDENT + under(head) + "^");
    }

    /** As wide as what is above it: a tab stays one. */
    private static String under(String head) {
        StringBuilder out = new StringBuilder(head.length());
        head.chars().forEach(c -> out.append(c == '\t' ? '\t' : ' '));
        return out.toString();
    }

    /** Without what a terminal would obey, what begins a line and what turns the direction of writing round. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(isPrintable(c) ? (char) c : '?'));
        return out.toString();
    }

    private static boolean isPrintable(int c) {
        return c == '\t' || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
