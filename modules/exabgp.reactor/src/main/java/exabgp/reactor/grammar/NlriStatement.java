package exabgp.reactor.grammar;

import exabgp.reactor.grammar.Tokens.Kind;
import java.util.List;
import java.util.stream.Stream;

/** A route whose NLRI is several words with their values, in any order, with attributes among them, in a block or not. */
final class NlriStatement {
    private NlriStatement() {}

    /** Takes the value of one of the words that make the NLRI. */
    interface Value {
        void read(String word, Tokens in) throws GrammarError;
    }

    /** Reads all up to the last token of the statement, which stays: whoever makes the NLRI takes it when all is well. */
    static RouteTail read(Tokens in, List<String> words, Value value, AttributeSets sets) throws GrammarError {
        RouteDraft route = new RouteDraft();
        if (in.accept(Kind.OPEN_BLOCK)) {
            while (in.kind() != Kind.CLOSE_BLOCK) {
                word(in, words, value, route);
                if (!in.accept(Kind.SEMICOLON)) {
                    throw in.expected("';'");
                }
            }
        } else {
            while (!in.isEnd()) {
                word(in, words, value, route);
            }
        }
        return route.finish(sets);
    }

    private static void word(Tokens in, List<String> words, Value value, RouteDraft route) throws GrammarError {
        RouteWord attribute = RouteWord.TABLE.find(in);
        if (in.kind() == Kind.WORD && words.contains(in.text())) {
            String word = in.text();
            in.next();
            value.read(word, in);
        } else if (attribute != null && attribute != RouteWord.SPLIT && attribute != RouteWord.LABEL) {
            AttributeGrammar.read(attribute, in, route);
        } else {
            throw in.expected("a word of the route (" + String.join(", ", words) + "), an attribute or its end", Stream.concat(words.stream(), RouteWord.suggestions().stream()).toList());
        }
    }
}
