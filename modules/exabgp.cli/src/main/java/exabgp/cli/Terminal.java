package exabgp.cli;

import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The three streams of a command.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 */
record Terminal(InputStream in, PrintStream out, PrintStream err) {
    /** Says what went wrong, as every command does. */
    void error(@Nullable String message) {
        err.println("error: " + message);
    }
}
