package exabgp.reactor.grammar;

import org.jspecify.annotations.Nullable;

/** A text that comes in pieces, so that a large file need not be in memory as a whole. For one thread. */
@FunctionalInterface
public interface Source {
    /**
     * The next piece, null when there are no more, however often it is asked for. Each is of whole lines: all but the last end with a line feed, and none with a line that a backslash
     * continues.
     */
    @Nullable String next();

    /** A text that is in memory already. */
    static Source of(String text) {
        return new Source() {
            private @Nullable String left = text;

            @Override
            public @Nullable String next() {
                String whole = left;
                left = null;
                return whole;
            }
        };
    }
}
