package exabgp.reactor.config;

import java.util.List;

/** A statement of a configuration file. */
public sealed interface Stated {
    /** Its keyword, empty for a line of a block that has none. */
    String word();

    /**
     * A keyword with one value.
     *
     * @param word  the keyword
     * @param value the value
     */
    record Single(String word, Scalar value) implements Stated {}

    /**
     * A statement with a grammar of its own.
     *
     * @param word the keyword
     * @param text what stands behind it, on one line and without comments
     */
    record Line(String word, String text) implements Stated {}

    /**
     * A block.
     *
     * @param word       the keyword
     * @param name       the name before its brace, empty when there is none
     * @param statements in the order of the file
     */
    record Block(String word, String name, List<Stated> statements) implements Stated {
        /** Keeps its own list. */
        public Block {
            statements = List.copyOf(statements);
        }
    }
}
