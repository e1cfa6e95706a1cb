package exabgp.cli.encode;

import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import java.util.List;

/** What one line of input asks to be written as messages. */
sealed interface Statement {
    /** Routes to announce. */
    record Announce(List<ParsedRoute> routes) implements Statement {
        public Announce {
            routes = List.copyOf(routes);
        }
    }

    /** Routes to withdraw, which may tell their attributes once more. */
    record Withdraw(List<ParsedRoute> routes) implements Statement {
        public Withdraw {
            routes = List.copyOf(routes);
        }
    }

    /** Attributes of no route at all. */
    record Bare(Attributes attributes, boolean nextHopSelf) implements Statement {}

    /** The end of the initial routes of a family. */
    record EndOfRib(Family family) implements Statement {}

    /** A request for the routes of a family. */
    record Refresh(Family family) implements Statement {}
}
