package exabgp.reactor.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which neighbors a command is for.
 *
 * @param terms what a neighbor has to match, one of them at least; none selects no neighbor
 */
record Selector(List<Term> terms) {
    /** Every neighbor. */
    static final Selector ALL = new Selector(List.of(new Term(List.of())));

    /** Keeps its own list. */
    Selector {
        terms = List.copyOf(terms);
    }

    /** Whether a neighbor with this name is meant. */
    boolean matches(String neighbor) {
        for (Term term : terms) {
            if (term.matches(neighbor)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Pairs of words which all have to stand in the name of the neighbor; no pair matches every neighbor.
     *
     * @param pairs each a keyword and its value, with one space between them
     */
    record Term(List<String> pairs) {
        /** Keeps its own list. */
        Term {
            pairs = List.copyOf(pairs);
        }

        /** The same with more pairs. */
        Term and(List<String> more) {
            return new Term(Stream.concat(pairs.stream(), more.stream()).toList());
        }

        private boolean matches(String neighbor) {
            for (String pair : pairs) {
                if (!standsIn(pair, neighbor)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean standsIn(String pair, String name) {
            for (int at = name.indexOf(pair); at >= 0; at = name.indexOf(pair, at + 1)) {
                int end = at + pair.length();
                if ((at == 0 || name.charAt(at - 1) == ' ') && (end == name.length() || name.charAt(end) == ' ')) {
                    return true;
                }
            }
            return false;
        }
    }
}
