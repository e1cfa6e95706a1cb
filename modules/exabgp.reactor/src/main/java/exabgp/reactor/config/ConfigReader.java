package exabgp.reactor.config;

import java.nio.file.Path;

/** Reads configuration files. */
public final class ConfigReader {
    private ConfigReader() {}

    /** Reads a file. Never throws for what is in it, or for a file that cannot be read. */
    public static ConfigResult read(Path file, ConfigContext context) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a text as if it were a file.
     *
     * @param name      what errors call it
     * @param directory where helper programs are looked for beside {@code context.programs()}
     */
    public static ConfigResult read(String name, String text, Path directory, ConfigContext context) {
        throw new UnsupportedOperationException();
    }
}
