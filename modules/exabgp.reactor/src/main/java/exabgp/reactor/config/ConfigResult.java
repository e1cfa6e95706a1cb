package exabgp.reactor.config;

import java.util.ArrayList;
import java.util.List;

/** What came of reading a configuration file. */
public sealed interface ConfigResult {
    /**
     * It can be used.
     *
     * @param configuration what it says
     * @param warnings      what is accepted but probably not meant, one line each
     */
    record Loaded(Configuration configuration, List<ConfigError> warnings) implements ConfigResult {
        /** Keeps its own list. */
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It cannot be used.
     *
     * @param errors at least one, in the order of the file
     * @param more   how many others there are, of which nothing else is known
     */
    record Refused(List<ConfigError> errors, int more) implements ConfigResult {
        private static final int SHOWN = 20;

        /** Keeps its own list. */
        public Refused {
            errors = List.copyOf(errors);
        }

        /** The first error and how many others there are, in one line. */
        public String summary() {
            String first = errors.isEmpty() ? "" : errors.getFirst().summary();
            return first + others(Math.max(0, errors.size() - 1) + more);
        }

        /** The first errors, three lines each: where and what, the line itself, a caret below it. The last line says how many are left out, if any are. */
        public List<String> report() {
            List<String> report = new ArrayList<>();
            errors.stream().limit(SHOWN).forEach(error -> report.addAll(error.report()));
            int left = Math.max(0, errors.size() - SHOWN) + more;
            if (left > 0) {
                report.add(others(left).strip());
            }
            return report;
        }

        private static String others(int left) {
            return left == 0 ? "" : " and " + left + (left == 1 ? " more error" : " more errors");
        }
    }
}
