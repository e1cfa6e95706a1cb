package exabgp.reactor.api;

import exabgp.reactor.format.RouteText;
import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.OperationalGrammar;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.SharedRoutes;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.family.Family;
import java.util.List;

/** The commands that begin with {@code announce} or {@code withdraw}. For one thread. */
final class RouteCommands {
    private final CommandGrammar grammar;

    RouteCommands(CommandGrammar grammar) {
        this.grammar = grammar;
    }

    /** What follows {@code announce} and one of the {@link CommandGrammar#WORDS}. */
    Command announce(Selector selector, String word, Words in, Acknowledgement how) {
        int from = in.position();
        try {
            return announce(selector, routes(word, in), how);
        } catch (GrammarError e) {
            return faulty(in, from, e);
        }
    }

    /** What follows {@code withdraw} and one of the {@link CommandGrammar#WORDS}. */
    Command withdraw(Selector selector, String word, Words in, Acknowledgement how) {
        int from = in.position();
        try {
            return new Command.Withdraw(selector, routes(word, in), how);
        } catch (GrammarError e) {
            return faulty(in, from, e);
        }
    }

    /** What follows {@code announce attributes}. */
    Command announceShared(Selector selector, Words in, Acknowledgement how) {
        int from = in.position();
        try {
            SharedRoutes shared = shared(in);
            return shared.routes().isEmpty()
                    ? new Command.AnnounceBare(selector, shared.attributes(), shared.nextHopSelf(), how)
                    : announce(selector, shared.routes(), how);
        } catch (GrammarError e) {
            return faulty(in, from, e);
        }
    }

    /** What follows {@code withdraw attributes}. */
    Command withdrawShared(Selector selector, Words in, Acknowledgement how) {
        int from = in.position();
        try {
            return new Command.Withdraw(selector, shared(in).routes(), how);
        } catch (GrammarError e) {
            return faulty(in, from, e);
        }
    }

    /** What follows {@code announce route-refresh}. */
    static Command refresh(Selector selector, Words in, Acknowledgement how) {
        Family family = FamilyWords.parse(in);
        return family == null ? new Command.Refused("route-refresh needs a family, as ipv4 unicast") : new Command.Refresh(selector, family, how);
    }

    private List<ParsedRoute> routes(String word, Words in) throws GrammarError {
        return grammar.routes(word, Tokens.ofCommand(in.line(), in.position()));
    }

    /** What follows {@code attributes}. */
    SharedRoutes shared(Words in) throws GrammarError {
        return grammar.shared(Tokens.ofCommand(in.line(), in.position()));
    }

    private static Command announce(Selector selector, List<ParsedRoute> routes, Acknowledgement how) {
        for (ParsedRoute route : routes) {
            if (!route.hasLabels()) {
                return new Command.Refused("labeled route announce requires labels: " + RouteText.nlri(route.nlri()));
            }
            String missing = route.missing();
            if (missing != null) {
                return new Command.Refused("announce requires " + missing + ": " + RouteText.nlri(route.nlri()));
            }
        }
        return new Command.Announce(selector, routes, how);
    }

    /** The refusal of a line with a fault in what stands behind the character {@code from}. */
    static Command.Refused faulty(Words in, int from, GrammarError error) {
        return new Command.Refused("Could not parse route: " + CommandParser.excerpt(in.line().substring(from).strip()) + " (" + error.message() + ", column " + error.location().column() + ")");
    }

    /** What follows {@code announce eor}. */
    static Command endOfRib(Selector selector, Words in, Acknowledgement how) {
        if (in.isEmpty()) {
            return new Command.EndOfRib(selector, Family.IPV4_UNICAST, how);
        }
        Family family = FamilyWords.parse(in);
        return family == null ? new Command.Refused("eor needs a family, as ipv4 unicast") : new Command.EndOfRib(selector, family, how);
    }

    /** What follows {@code announce operational}. */
    static Command operational(Selector selector, Words in, Acknowledgement how) {
        try {
            return new Command.Operational(selector, OperationalGrammar.read(Tokens.ofCommand(in.line(), in.position())), how);
        } catch (GrammarError e) {
            return new Command.Refused("Could not parse operational message: " + e.message() + ", column " + e.location().column());
        }
    }

    /** What follows {@code watchdog}. */
    static Command watchdog(Words in, boolean announce, Acknowledgement how) {
        String name = in.next();
        return CommandParser.complete(in, new Command.Watchdog(name.isEmpty() ? null : name, announce, how));
    }
}
