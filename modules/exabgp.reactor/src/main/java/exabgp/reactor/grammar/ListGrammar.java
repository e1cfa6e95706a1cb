package exabgp.reactor.grammar;

/** One value, or several between brackets; commas between them mean nothing. */
final class ListGrammar {
    private ListGrammar() {}

    /** Reads one value and steps over it. */
    interface Item {
        void read(Tokens in) throws GrammarError;
    }

    static void read(Tokens in, Item item) throws GrammarError {
        if (!in.accept(Tokens.Kind.OPEN_LIST)) {
            item.read(in);
            return;
        }
        while (!in.accept(Tokens.Kind.CLOSE_LIST)) {
            if (in.kind() == Tokens.Kind.WORD) {
                item.read(in);
            } else if (!in.accept(Tokens.Kind.COMMA)) {
                throw in.expected("']' at the end of the list");
            }
        }
    }
}
