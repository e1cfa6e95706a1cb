package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.nlri.VplsNlri;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Routes of VPLS: {@code rd}, {@code endpoint}, {@code base}, {@code offset}, {@code size} and attributes, in a line, or in a block behind a name that means nothing. */
final class VplsGrammar {
    private static final List<String> WORDS = List.of("endpoint", "base", "offset", "size");
    private static final int MOST_LABEL = 0xF_FFFF;

    private VplsGrammar() {}

    /** Reads what follows {@code vpls}. */
    static ParsedRoute route(Tokens in, AttributeSets sets) throws GrammarError {
        Location place = in.location();
        if (in.kind() == Kind.WORD && !WORDS.contains(in.text()) && RouteWord.TABLE.find(in) == null) {
            in.next();
            if (in.kind() != Kind.OPEN_BLOCK) {
                throw in.expected("a word of the route (" + String.join(", ", WORDS) + ") or '{'", WORDS);
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        RouteTail tail = NlriStatement.read(in, WORDS, (word, t) -> numbers.putIfAbsent(word, number(word, t)), sets);
        RouteDistinguisher rd = tail.marks().distinguisher();
        if (rd == null) {
            throw new GrammarError(place, "a route of VPLS needs a route distinguisher ('rd')");
        }
        for (String word : WORDS) {
            if (!numbers.containsKey(word)) {
                throw new GrammarError(place, "a route of VPLS needs '" + word + "'");
            }
        }
        int base = numbers.getOrDefault("base", 0);
        int size = numbers.getOrDefault("size", 0);
        if (base > MOST_LABEL - size) {
            throw new GrammarError(place, "a block of " + size + " labels does not fit behind the base " + base + ": labels end at " + MOST_LABEL);
        }
        VplsNlri nlri = new VplsNlri(rd, numbers.getOrDefault("endpoint", 0), base, numbers.getOrDefault("offset", 0), size, tail.marks().pathId());
        in.leave();
        return tail.route(nlri);
    }

    private static int number(String word, Tokens in) throws GrammarError {
        return (int) LinkStateWords.number(in, word.equals("base") ? MOST_LABEL : LinkStateWords.U16, "the " + word + " of the block of labels");
    }
}
