package exabgp.reactor.grammar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A line with backslashes, joined with the lines that continue it and then decoded; it knows where each of its characters came from. */
final class EscapedLine {
    private static final int DIGITS = 4;

    private final StringBuilder out = new StringBuilder();
    private int[] places = new int[128];
    private int[] starts = new int[2];
    private int lines;
    private int following;
    private @Nullable String fault;

    private EscapedLine() {}

    static EscapedLine decode(String source, int begin, boolean file) {
        EscapedLine line = new EscapedLine();
        line.join(source, begin, file);
        line.unescape();
        return line;
    }

    String text() {
        return out.toString();
    }

    /** How many lines of the file it took. */
    int lines() {
        return lines;
    }

    /** Where the next line begins. */
    int following() {
        return following;
    }

    /** What is wrong behind its last character: an escape that cannot be decoded, and all behind it, was left out. */
    @Nullable String fault() {
        return fault;
    }

    /** The place of a character, or of the one behind the last, when its first line is line {@code number} and begins at {@code start} of the file. */
    Location location(int index, int number, int start) {
        int found = Arrays.binarySearch(starts, 1, Math.max(lines, 1), places[index]);
        int line = found >= 0 ? found : -found - 2;
        int begin = line == 0 ? start : starts[line];
        return new Location(number + line, places[index] - begin + 1);
    }

    private void join(String source, int begin, boolean file) {
        int at = begin;
        boolean more = true;
        while (more) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines] = at;
            int feed = file ? source.indexOf('\n', at) : -1;
            int end = feed < 0 ? source.length() : feed;
            int last = end;
            while (last > at && source.charAt(last - 1) <= ' ') {
                last--;
            }
            more = feed >= 0 && last > at && source.charAt(last - 1) == '\\';
            int kept = more ? last - 1 : end;
            for (int i = at; i < kept; i++) {
                append(source.charAt(i), i);
            }
            lines++;
            following = end + 1;
            at = following;
            place(out.length(), kept);
        }
    }

    private void unescape() {
        int kept = 0;
        int end = out.length();
        for (int i = 0; i < end && fault == null; kept++) {
            int place = places[i];
            char c = out.charAt(i++);
            if (c == '\\' && i < end) {
                c = out.charAt(i++);
                if (c == 'u') {
                    c = unicode(i, end);
                    i += DIGITS;
                } else {
                    c = named(c);
                }
            }
            out.setCharAt(kept, c);
            places[kept] = place;
        }
        if (fault == null) {
            places[kept] = places[end];
        } else {
            kept--;
        }
        out.setLength(kept);
    }

    private char unicode(int at, int end) {
        String digits = out.substring(at, Math.min(at + DIGITS, end));
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                fault = "the unicode escape " + Shown.quoted("\\u" + digits) + " is not hexadecimal";
                return 0;
            }
            value = value << 4 | digit;
        }
        if (digits.length() < DIGITS) {
            fault = "the unicode escape " + Shown.quoted("\\u" + digits) + " needs 4 hexadecimal digits";
        }
        return (char) value;
    }

    private static char named(char c) {
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    private void append(char c, int place) {
        place(out.length(), place);
        out.append(c);
    }

    private void place(int index, int place) {
        if (index == places.length) {
            places = Arrays.copyOf(places, index * 2);
        }
        places[index] = place;
    }
}
