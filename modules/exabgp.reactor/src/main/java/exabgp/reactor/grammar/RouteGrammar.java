package exabgp.reactor.grammar;

import exabgp.wire.family.Afi;
import java.util.List;

/**
 * Routes in their three written forms, the same in files, commands and on the command line. An instance remembers the attributes it read, so that routes with the same words share
 * one set of them; keep one per file or helper process. For one thread.
 *
 * <p>Every method begins at the current token and ends behind the end of the statement (a semicolon, or the end of the command). No next hop is required here.
 */
public final class RouteGrammar {
    /** Reads what follows {@code route}: a prefix, then attributes. Several routes when there is a {@code split}. */
    public List<ParsedRoute> route(Tokens in) throws GrammarError {
        throw new UnsupportedOperationException();
    }

    /** Reads what follows {@code attributes}: attributes, then {@code nlri} and prefixes, or no {@code nlri} at all. */
    public SharedRoutes attributes(Tokens in) throws GrammarError {
        throw new UnsupportedOperationException();
    }

    /** Reads what follows {@code announce ipv4} or {@code announce ipv6}: the subsequent family, a prefix, then attributes. */
    public List<ParsedRoute> family(Tokens in, Afi afi) throws GrammarError {
        throw new UnsupportedOperationException();
    }
}
