package exabgp.reactor.config;

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
     */
    record Refused(List<ConfigError> errors) implements ConfigResult {
        /** Keeps its own list. */
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
