package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.nlri.Nlri;

/**
 * A route as configured, commanded or received.
 *
 * @param nlri        what it leads to
 * @param attributes  its attributes, the next hop among them unless the next hop is ourselves
 * @param nextHopSelf whether the next hop is our own address in the session it is sent over
 */
public record Route(Nlri nlri, Attributes attributes, boolean nextHopSelf) {
    /** A route with a next hop of its own, or of a family that needs none. */
    public Route(Nlri nlri, Attributes attributes) {
        this(nlri, attributes, false);
    }

    /** What tells it from every other route of a table. */
    public RouteKey key() {
        return RouteKey.of(nlri);
    }
}
