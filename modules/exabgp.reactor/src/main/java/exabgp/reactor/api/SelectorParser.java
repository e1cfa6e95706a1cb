package exabgp.reactor.api;

import exabgp.wire.address.Ip;
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
        if (!bracketed) {
            return new Selector(terms);
        }
        if (!in.accept("]")) {
            return null;
        }
        // what stands behind the bracket holds for all in it
        List<String> common = filters(in);
        return new Selector(common.isEmpty() ? terms : terms.stream().map(term -> term.and(common)).toList());
    }

    private static Selector.@Nullable Term term(Words in) {
        String first = in.next();
        if (first.isEmpty() || first.equals("[") || first.equals("]") || first.equals(",")) {
            return null;
        }
        List<String> pairs = new ArrayList<>();
        if (!first.equals("*")) {
            pairs.add("neighbor " + plain(first));
        }
        pairs.addAll(filters(in));
        return new Selector.Term(pairs);
    }

    private static List<String> filters(Words in) {
        List<String> pairs = new ArrayList<>();
        while (KEYS.contains(in.peek())) {
            String key = in.next();
            pairs.add(key + " " + plain(in.next()));
        }
        return pairs;
    }

    /** An IPv6 address in the one spelling that names of neighbors have; anything else as it is. */
    private static String plain(String word) {
        if (word.indexOf(':') < 0) {
            return word;
        }
        try {
            return Ip.parse(word).toString();
        } catch (IllegalArgumentException e) {
            return word;
        }
    }
}
