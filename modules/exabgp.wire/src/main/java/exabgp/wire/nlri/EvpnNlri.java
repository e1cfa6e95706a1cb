package exabgp.wire.nlri;

import exabgp.wire.address.PathId;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.evpn.EvpnRoute;
import org.jspecify.annotations.Nullable;

/**
 * A route of EVPN (RFC 7432).
 *
 * @param route  what it says
 * @param pathId the path identifier, null where there is none
 */
public record EvpnNlri(EvpnRoute route, @Nullable PathId pathId) implements Nlri {
    /** L2VPN EVPN. */
    public static final Family FAMILY = Family.of(Afi.L2VPN, Safi.EVPN);

    @Override
    public Family family() {
        return FAMILY;
    }

    @Override
    public EvpnNlri withPathId(@Nullable PathId other) {
        return new EvpnNlri(route, other);
    }
}
