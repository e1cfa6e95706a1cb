package exabgp.reactor.rib;

import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import org.jspecify.annotations.Nullable;

/**
 * What tells a route from every other route of a table: a newer route with the same key takes the place of the older one.
 *
 * @param family the family
 * @param pathId the path identifier; none is not the same as 0.0.0.0
 * @param octets what tells it from others of its family: the NLRI as an UPDATE carries it, without the path identifier and without labels
 */
public record RouteKey(Family family, @Nullable PathId pathId, Octets octets) {
    /** The key of the route to {@code nlri}. */
    public static RouteKey of(Nlri nlri) {
        return new RouteKey(nlri.family(), nlri.pathId(), Nlris.key(nlri));
    }
}
