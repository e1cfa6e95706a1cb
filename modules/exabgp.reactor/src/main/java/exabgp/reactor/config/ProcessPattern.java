package exabgp.reactor.config;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A regular expression for the names of processes; it must match from their beginning on, not up to their end. Equal by text. */
public final class ProcessPattern {
    private final Pattern pattern;

    private ProcessPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a regular expression.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ProcessPattern parse(String text) {
        try {
            return new ProcessPattern(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    /** Whether the name of a process begins as the expression says. */
    public boolean matches(String process) {
        return pattern.matcher(process).lookingAt();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProcessPattern p && pattern.pattern().equals(p.pattern.pattern());
    }

    @Override
    public int hashCode() {
        return pattern.pattern().hashCode();
    }

    /** The expression as it was written. */
    @Override
    public String toString() {
        return pattern.pattern();
    }
}
