package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Location;
import java.util.ArrayList;
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
    ConfigResult.Refused refused(String file, ConfigText text) {
        return new ConfigResult.Refused(Quotes.located(errors, file, text), count - errors.size());
    }

    /** All warnings in the order of the file. */
    List<ConfigError> warnings(String file, ConfigText text) {
        return Quotes.located(warnings, file, text);
    }
}
