package exabgp.reactor.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads selectors: what stands behind {@code neighbor} or {@code peer}, up to the command itself. */
final class SelectorParser {
    /** What a peer can be told from others by, besides its address. */
    static final Set<String> KEYS = Set.of("local-ip", "local-as", "peer-as", "router-id", "family-allowed", "source-interface");

    private SelectorParser() {}

    /** Whether a selector begins with this word: an address, {@code *}, a bracket, or the word that may stand before an address. */
    static boolean begins(String word) {
        return word.equals("*") || word.equals("[") || word.indexOf('.') >= 0 || word.indexOf(':') >= 0 || word.equals("neighbor") || word.equals("peer");
    }

    /** Reads one, or null when what stands there is none. */
    static @Nullable Selector parse(Words in) {
        List<Selector.Term> terms = new ArrayList<>();
        boolean bracketed = in.accept("[");
        do {
            if (!in.accept("neighbor")) {
                in.accept("peer");
            }
            Selector.Term term = term(in);
            if (term == null) {
                return null;
            }
            terms.add(term);
        } while (in.accept(","));
        if (bracketed && !in.accept("]")) {
            return null;
        }
        return new Selector(terms);
    }

    private static Selector.@Nullable Term term(Words in) {
        String first = in.next();
        if (first.isEmpty() || first.equals("[") || first.equals("]") || first.equals(",")) {
            return null;
        }
        List<String> pairs = new ArrayList<>();
        if (!first.equals("*")) {
            pairs.add("neighbor " + first);
        }
        while (KEYS.contains(in.peek())) {
            String key = in.next();
            pairs.add(key + " " + in.next());
        }
        return new Selector.Term(pairs);
    }
}
