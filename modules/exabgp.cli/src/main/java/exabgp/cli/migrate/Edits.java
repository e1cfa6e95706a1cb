package exabgp.cli.migrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What one rule does to a text. */
final class Edits {
    private final String text;
    /** Where the line ends of the text are, so that no place is looked for from the beginning. */
    private final int[] ends;
    /** The line that each line of the text was before any rule. */
    private final List<Integer> lines;
    private final List<Change> changes;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(String text, List<Integer> lines, List<Change> changes) {
        this.text = text;
        this.ends = ends(text);
        this.lines = lines;
        this.changes = changes;
    }

    private record Edit(int start, int end, String replacement) {}

    /** None yet, of a text as it was written; {@code changes} is added to. */
    static Edits of(String text, List<Change> changes) {
        var lines = new ArrayList<Integer>();
        for (int line = 1; line <= 1 + ends(text).length; line++) {
            lines.add(line);
        }
        return new Edits(text, lines, changes);
    }

    String text() {
        return text;
    }

    /** The text as it was between two places. */
    String slice(int start, int end) {
        return text.substring(start, end);
    }

    /** Puts something else between two places. */
    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    /** Puts another word at the beginning of a statement. */
    void rename(Statement statement, String word) {
        replace(statement.start(), statement.start() + statement.word().length(), word);
        say(statement, "'" + statement.word() + "' is now '" + word + "'");
    }

    /** Notes what became of a statement. */
    void say(Statement statement, String what) {
        changes.add(new Change(line(statement.start()), what));
    }

    /** The line that a place was on before any rule. */
    int line(int offset) {
        return lines.get(endsBefore(offset));
    }

    /** The text with all edits made, which do not overlap, and none yet for the next rule. */
    Edits applied() {
        var result = new StringBuilder();
        var origins = new ArrayList<>(List.of(line(0)));
        int from = 0;
        for (var edit : edits.stream().sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end)).toList()) {
            keep(from, edit.start(), result, origins);
            result.append(edit.replacement());
            for (int n = ends(edit.replacement()).length; n > 0; n--) {
                origins.add(line(edit.start()));
            }
            from = edit.end();
        }
        keep(from, text.length(), result, origins);
        return new Edits(result.toString(), origins, changes);
    }

    private void keep(int from, int to, StringBuilder result, List<Integer> origins) {
        result.append(text, from, to);
        origins.addAll(lines.subList(endsBefore(from) + 1, endsBefore(to) + 1));
    }

    private int endsBefore(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found < 0 ? -found - 1 : found;
    }

    private static int[] ends(String text) {
        return IntStream.range(0, text.length()).filter(at -> text.charAt(at) == '\n').toArray();
    }
}
