package exabgp.wire.nlri;

import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.mup.MupRoute;
import org.jspecify.annotations.Nullable;

/**
 * A route of Mobile User Plane (draft-mpmz-bess-mup-safi).
 *
 * @param family IPv4 or IPv6, and MUP
 * @param route  what it says
 * @param pathId the path identifier, null where there is none
 */
public record MupNlri(Family family, MupRoute route, @Nullable PathId pathId) implements Nlri {
    @Override
    public MupNlri withPathId(@Nullable PathId other) {
        return new MupNlri(family, route, other);
    }
}
