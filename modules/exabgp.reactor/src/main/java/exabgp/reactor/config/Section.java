package exabgp.reactor.config;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.Tokens;
import exabgp.reactor.grammar.Tokens.Kind;

/**
 * What may stand between a pair of braces.
 *
 * @param <D> what the statements fill in
 */
interface Section<D> {
    /**
     * Reads one statement, from its first word up to and with its end: a semicolon, or the block that it opens. One that fails must not have gone beyond its end.
     */
    void statement(Tokens in, D draft, Reading reading) throws GrammarError;

    /** Reads a block, from its brace on. A statement that fails is reported, and the one behind it is read. */
    static <D> void read(Tokens in, Section<D> section, D draft, Reading reading) throws GrammarError {
        if (in.kind() != Kind.OPEN_BLOCK) {
            throw in.expected("'{'");
        }
        int depth = in.depth();
        in.next();
        statements(in, depth, section, draft, reading);
        // ExaBGP says nothing when the last braces of a file are missing
        in.accept(Kind.CLOSE_BLOCK);
    }

    /** Reads statements up to the brace that closes the block they are in. */
    static <D> void statements(Tokens in, int depth, Section<D> section, D draft, Reading reading) {
        while (in.kind() != Kind.CLOSE_BLOCK && in.kind() != Kind.END) {
            try {
                section.statement(in, draft, reading);
            } catch (GrammarError e) {
                reading.errors().add(e);
                in.skipStatement(depth);
            }
        }
    }
}
