package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with one file: all of it is counted, but only as much kept as anybody would read. */
final class Errors {
    private static final int MOST = 50;

    private final List<GrammarError> errors = new ArrayList<>();
    private final List<GrammarError> warnings = new ArrayList<>();
    private int count;

    void add(GrammarError error) {
        count++;
        if (errors.size() < MOST) {
            errors.add(error);
        }
    }

    void warn(Location location, String what) {
        if (warnings.size() < MOST) {
            warnings.add(new GrammarError(location, what));
        }
    }

    /** How many there are so far. */
    int count() {
        return count;
    }

    /** The errors in the order of the file, with how many more there are. */
    ConfigResult.Refused refused(String file, String text) {
        return new ConfigResult.Refused(located(errors, file, text), count - errors.size());
    }

    /** All warnings in the order of the file. */
    List<ConfigError> warnings(String file, String text) {
        return located(warnings, file, text);
    }

    private static List<ConfigError> located(List<GrammarError> errors, String file, String text) {
        List<GrammarError> sorted = new ArrayList<>(errors);
        sorted.sort(Comparator.comparing(GrammarError::location));
        List<ConfigError> located = new ArrayList<>();
        int line = 1;
        int start = 0;
        for (GrammarError error : sorted) {
            Location place = error.location();
            for (; line < place.line(); line++) {
                start = text.indexOf('\n', start) + 1;
            }
            int end = text.indexOf('\n', start);
            String shown = end < 0 ? text.substring(start) : text.substring(start, end);
            located.add(new ConfigError(file, line, place.column(), shown.stripTrailing(), error.message()));
        }
        return located;
    }
}
