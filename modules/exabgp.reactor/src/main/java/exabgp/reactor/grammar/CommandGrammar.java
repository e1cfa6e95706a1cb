package exabgp.reactor.grammar;

import exabgp.wire.family.Afi;
import java.util.List;
import java.util.Set;

/**
 * What stands behind {@code announce} and {@code withdraw} where a command tells routes. The same for helpers and on the command line; keeps a {@link RouteGrammar} and what that
 * remembers. For one thread.
 */
public final class CommandGrammar {
    /** The words that routes begin with, besides those of {@link #shared}. */
    public static final Set<String> WORDS = Set.of("route", "ipv4", "ipv6", "l2vpn", "bgp-ls", "flow", "vpls", "sr-policy");

    private final RouteGrammar grammar = new RouteGrammar();

    /**
     * Reads routes of one of the {@link #WORDS}.
     *
     * @param word which one
     * @param in stands behind that word
     */
    public List<ParsedRoute> routes(String word, Tokens in) throws GrammarError {
        return switch (word) {
            case "ipv4" -> grammar.family(in, Afi.IPV4);
            case "ipv6" -> grammar.family(in, Afi.IPV6);
            case "l2vpn" -> grammar.family(in, Afi.L2VPN);
            case "vpls" -> grammar.vpls(in);
            case "sr-policy" -> grammar.srPolicy(in, null);
            case "bgp-ls" -> grammar.family(in, Afi.BGP_LS);
            case "flow" -> flow(in);
            default -> grammar.route(in);
        };
    }

    /** Reads what follows {@code attributes}. */
    public SharedRoutes shared(Tokens in) throws GrammarError {
        return grammar.attributes(in);
    }

    private List<ParsedRoute> flow(Tokens in) throws GrammarError {
        if (!in.accept("route")) {
            throw in.expected("'route'", List.of("route"));
        }
        return grammar.flow(in);
    }
}
