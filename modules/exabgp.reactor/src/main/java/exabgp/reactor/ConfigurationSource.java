package exabgp.reactor;

import java.nio.file.Path;

/** Where a configuration is read from, at the start and at each reload. */
public sealed interface ConfigurationSource {
    /** What it is called in messages. */
    String name();

    /**
     * A file, read anew each time.
     *
     * @param path the file
     */
    record File(Path path) implements ConfigurationSource {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /**
     * Text that was read already, as from standard input.
     *
     * @param name what it is called in messages
     * @param text the configuration
     */
    record Text(String name, String text) implements ConfigurationSource {}
}
