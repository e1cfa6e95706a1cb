package exabgp.reactor.grammar;

import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.Nlri;
import org.jspecify.annotations.Nullable;

/**
 * All that a route says beside its prefix.
 *
 * @param marks what belongs to the NLRI beside its prefix
 * @param split the length of the prefixes that the route is to be split into, -1 when it is not
 */
record RouteTail(Attributes attributes, boolean nextHopSelf, Marks marks, int split, @Nullable String watchdog, boolean withdrawn) {
    /**
     * What belongs to an NLRI beside its prefix, each null when it was not said.
     *
     * @param distinguisher makes the route one of a VPN
     */
    record Marks(@Nullable PathId pathId, @Nullable LabelStack labels, @Nullable RouteDistinguisher distinguisher) {}

    ParsedRoute route(Nlri nlri) {
        return new ParsedRoute(nlri, attributes, nextHopSelf, watchdog, withdrawn);
    }
}
