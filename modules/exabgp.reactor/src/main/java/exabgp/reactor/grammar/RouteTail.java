package exabgp.reactor.grammar;

import exabgp.wire.address.PathId;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.nlri.Nlri;
import org.jspecify.annotations.Nullable;

/**
 * All that a route says beside its prefix.
 *
 * @param split the length of the prefixes that the route is to be split into, -1 when it is not
 */
record RouteTail(Attributes attributes, boolean nextHopSelf, @Nullable PathId pathId, int split, @Nullable String watchdog, boolean withdrawn) {
    ParsedRoute route(Nlri nlri) {
        return new ParsedRoute(nlri, attributes, nextHopSelf, watchdog, withdrawn);
    }
}
