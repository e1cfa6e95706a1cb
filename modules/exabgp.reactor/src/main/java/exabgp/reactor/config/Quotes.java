package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the lines that errors are to show, in one walk through the text. */
final class Quotes {
    private final ConfigText.Pieces pieces;
    private @Nullable String piece;
    private int line = 1;
    private int start;

    private Quotes(ConfigText.Pieces pieces) {
        this.pieces = pieces;
        this.piece = pieces.next();
    }

    /** What is wrong, in the order of the file, with the lines; without them when the text is not there any more as it was read. */
    static List<ConfigError> located(List<GrammarError> errors, String file, ConfigText text) {
        if (errors.isEmpty()) {
            return List.of();
        }
        List<GrammarError> sorted = new ArrayList<>(errors);
        sorted.sort(Comparator.comparing(GrammarError::location));
        List<String> lines = lines(sorted, text);
        List<ConfigError> located = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            GrammarError error = sorted.get(i);
            String shown = lines.isEmpty() ? "" : lines.get(i);
            located.add(new ConfigError(file, error.location().line(), error.location().column(), shown, error.message()));
        }
        return located;
    }

    private static List<String> lines(List<GrammarError> sorted, ConfigText text) {
        try (ConfigText.Pieces pieces = text.open()) {
            Quotes quotes = new Quotes(pieces);
            List<String> lines = sorted.stream().map(error -> quotes.line(error.location().line())).toList();
            return text.isSame() ? lines : List.of();
        } catch (IOException | UncheckedIOException e) {
            // what is wrong and where is known without it
            return List.of();
        }
    }

    /** A line that is not before the one asked for last. */
    private String line(int wanted) {
        while (piece != null && line < wanted) {
            int feed = piece.indexOf('\n', start);
            start = feed + 1;
            line += feed < 0 ? 0 : 1;
            if (feed < 0 || start == piece.length()) {
                piece = pieces.next();
                start = 0;
            }
        }
        if (piece == null) {
            return "";
        }
        int end = piece.indexOf('\n', start);
        return (end < 0 ? piece.substring(start) : piece.substring(start, end)).stripTrailing();
    }
}
