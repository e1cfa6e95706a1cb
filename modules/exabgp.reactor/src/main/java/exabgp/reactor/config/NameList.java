package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import exabgp.reactor.grammar.Tokens.Kind;

/** Names between brackets; commas between them mean nothing. */
final class NameList {
    private NameList() {}

    /** Reads one name and steps over it. */
    interface Item {
        void read(Tokens in) throws GrammarError;
    }

    static void read(Tokens in, String what, Item item) throws GrammarError {
        if (!in.accept(Kind.OPEN_LIST)) {
            throw in.expected("a list of " + what + " (as in [ one two ])");
        }
        while (!in.accept(Kind.CLOSE_LIST)) {
            if (in.kind() == Kind.WORD) {
                item.read(in);
            } else if (!in.accept(Kind.COMMA)) {
                throw in.expected("']' at the end of the list of " + what);
            }
        }
    }
}
