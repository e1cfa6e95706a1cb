package exabgp.reactor.grammar;

import org.jspecify.annotations.Nullable;

/**
 * Walks a text line by line. A line without a backslash, which is nearly every one, is a range of the text itself; one with a backslash is decoded into a text of its own, joined with
 * the lines that continue it. For one thread.
 */
final class Lines {
    private final Source pieces;
    private final boolean file;

    private String source;

    private int number;
    private int start;
    private int following;
    private int nextBackslash;
    private @Nullable EscapedLine escaped;

    private String text;
    private int from;
    private int to;

    /** Begins before the first line of a file. */
    Lines(Source file) {
        this(file, first(file), true);
        // a byte order mark is what some editors put in front, not a part of the text
        following = source.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Begins behind {@code skipped} characters of a command, which is one line whatever is in it. */
    Lines(String command, int skipped) {
        this(() -> null, command, false);
        following = skipped;
    }

    private Lines(Source pieces, String source, boolean file) {
        this.pieces = pieces;
        this.source = source;
        this.file = file;
        this.text = source;
        this.nextBackslash = -1;
    }

    private static String first(Source file) {
        String piece = file.next();
        return piece == null ? "" : piece;
    }

    /** Goes on to the next line; false when there is none. */
    boolean next() {
        if (following > source.length() || (following == source.length() && number > 0)) {
            String piece = pieces.next();
            if (piece == null) {
                return false;
            }
            source = piece;
            following = 0;
            nextBackslash = -1;
        }
        number += escaped == null ? 1 : escaped.lines();
        start = number == 1 ? 0 : following;
        int feed = file ? source.indexOf('\n', following) : -1;
        int end = feed < 0 ? source.length() : feed;
        if (hasBackslash(following, end)) {
            decode(following);
        } else {
            escaped = null;
            text = source;
            from = following;
            to = end;
            following = end + 1;
        }
        return true;
    }

    /** The text that the current line is a range of. */
    String text() {
        return text;
    }

    /** Where the current line begins in {@link #text}. */
    int from() {
        return from;
    }

    /** Where the current line ends in {@link #text}, without its line feed. */
    int to() {
        return to;
    }

    /** What is wrong behind the end of the current line, null when it really ends there. */
    @Nullable String fault() {
        return escaped == null ? null : escaped.fault();
    }

    /** The place of a character of {@link #text}. */
    Location location(int index) {
        if (escaped == null) {
            return new Location(Math.max(number, 1), index - start + 1);
        }
        return escaped.location(index, number, start);
    }

    private boolean hasBackslash(int begin, int end) {
        if (nextBackslash < begin) {
            int found = source.indexOf('\\', begin);
            nextBackslash = found < 0 ? Integer.MAX_VALUE : found;
        }
        return nextBackslash < end;
    }

    private void decode(int begin) {
        EscapedLine line = EscapedLine.decode(source, begin, file);
        escaped = line;
        text = line.text();
        from = 0;
        to = text.length();
        following = line.following();
    }
}
