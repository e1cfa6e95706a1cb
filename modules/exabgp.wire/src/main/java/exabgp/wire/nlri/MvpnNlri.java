package exabgp.wire.nlri;

import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.mvpn.MvpnRoute;
import org.jspecify.annotations.Nullable;

/**
 * A route of a multicast VPN (RFC 6514).
 *
 * @param family MCAST-VPN of IPv4 or IPv6; the addresses inside need not be of that version
 * @param route  what it says
 * @param pathId the path identifier, null where there is none
 */
public record MvpnNlri(Family family, MvpnRoute route, @Nullable PathId pathId) implements Nlri {
    @Override
    public MvpnNlri withPathId(@Nullable PathId other) {
        return new MvpnNlri(family, route, other);
    }
}
