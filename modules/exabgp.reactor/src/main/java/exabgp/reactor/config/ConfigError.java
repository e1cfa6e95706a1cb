package exabgp.reactor.config;

/**
 * Something in a configuration file that cannot be.
 *
 * @param file     the file as it was named
 * @param line     the line, the first is 1; 0 when the file as a whole is meant
 * @param column   the character in it, the first is 1; 0 when the file as a whole is meant
 * @param lineText that line, empty when the file as a whole is meant
 * @param what     what is wrong, in one line
 */
public record ConfigError(String file, int line, int column, String lineText, String what) {
    /** File, line, column and what is wrong, in one line. */
    public String summary() {
        return line == 0 ? file + ": " + what : file + ":" + line + ":" + column + ": " + what;
    }
}
