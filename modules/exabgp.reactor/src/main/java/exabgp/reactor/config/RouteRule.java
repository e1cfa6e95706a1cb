package exabgp.reactor.config;

import exabgp.reactor.grammar.ParsedRoute;
import org.jspecify.annotations.Nullable;

/** What the routes of a file have to comply with beside their grammar. Called by the thread that reads the file, for each route in turn. */
@FunctionalInterface
public interface RouteRule {
    /** Every route will do. */
    RouteRule NONE = _ -> null;

    /** What is wrong with a route, in one line; null when nothing is. */
    @Nullable String fault(ParsedRoute route);
}
