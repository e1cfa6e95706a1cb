package exabgp.reactor.grammar;

import exabgp.wire.attribute.Attributes;
import java.util.List;

/**
 * What {@code attributes ... nlri ...} says.
 *
 * @param attributes  what was written before {@code nlri}, with the next hop when an address was given
 * @param nextHopSelf whether the next hop is to be the local address of each session
 * @param routes      one for each prefix, all with these attributes; empty when there is no {@code nlri}
 */
public record SharedRoutes(Attributes attributes, boolean nextHopSelf, List<ParsedRoute> routes) {
    /** Keeps its own list. */
    public SharedRoutes {
        routes = List.copyOf(routes);
    }
}
