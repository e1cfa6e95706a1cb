package exabgp.reactor.config;

import java.util.List;
import java.util.Set;

/** A keyword of the configuration and what stands behind it. Made of the tables that configurations are read with. */
public sealed interface Keyword {
    /** The keyword. */
    String word();

    /**
     * A keyword with one value.
     *
     * @param word     the keyword
     * @param expected what a value is, in words; empty when there is nothing to say
     * @param kinds    what a value may be, at least one
     */
    record Single(String word, String expected, Set<Scalar.Kind> kinds) implements Keyword {
        /** Keeps its own set. */
        public Single {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * A keyword with a statement that has a grammar of its own, as routes have.
     *
     * @param word the keyword
     */
    record Line(String word) implements Keyword {}

    /**
     * A keyword with a block.
     *
     * @param word     the keyword
     * @param named    whether there may be several, each with a name before its brace
     * @param keywords what may stand in it; none when it holds lines that do not begin with a keyword
     */
    record Block(String word, boolean named, List<Keyword> keywords) implements Keyword {
        /** Keeps its own list. */
        public Block {
            keywords = List.copyOf(keywords);
        }
    }
}
