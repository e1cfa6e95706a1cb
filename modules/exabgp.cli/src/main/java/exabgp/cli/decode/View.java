package exabgp.cli.decode;

import exabgp.reactor.config.AddPathFamily;
import exabgp.reactor.config.AddPathMode;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.format.PeerIdentity;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Extensions;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The neighbor that a message is read as if it came from: one whose OPEN said the same as ours.
 *
 * @param peer what the JSON calls it
 * @param negotiated what both agreed on
 */
public record View(PeerIdentity peer, Negotiated negotiated) {
    private static final Ipv4 LOOPBACK = Ipv4.parse("127.0.0.1");
    private static final Asn PRIVATE = new Asn(65533);
    private static final int HOLD_TIME = 180;

    /** Nobody in particular: AS 65533 at 127.0.0.1 on both ends. */
    public static View plain(List<Family> families, boolean addPath) {
        var paths = addPath ? Set.copyOf(families) : Set.<Family>of();
        var agreed = new Negotiated(PRIVATE, PRIVATE, HOLD_TIME, Negotiated.EXTENDED_MESSAGE_SIZE, true, families,
                mixed(families), paths, paths, Refresh.NORMAL).with(Extensions.NONE.withOperational(true));
        return new View(new PeerIdentity(LOOPBACK, LOOPBACK, PRIVATE, PRIVATE, LOOPBACK), agreed);
    }

    /**
     * A neighbor of a configuration.
     *
     * @param families those to use instead of its own, none for its own
     */
    public static View of(NeighborConfig neighbor, List<Family> families, boolean addPath) {
        var used = families.isEmpty() ? neighbor.families() : families;
        var paths = new HashSet<Family>();
        if (addPath) {
            paths.addAll(used);
        } else if (neighbor.capabilities().addPath() != AddPathMode.DISABLED) {
            neighbor.addPath().stream().map(AddPathFamily::family).forEach(paths::add);
            if (paths.isEmpty()) {
                paths.addAll(used);
            }
        }
        var localAs = neighbor.localAs() == null ? PRIVATE : neighbor.localAs();
        var peerAs = neighbor.peerAs() == null ? localAs : neighbor.peerAs();
        var agreed = new Negotiated(localAs, peerAs, neighbor.holdTime(), Negotiated.EXTENDED_MESSAGE_SIZE,
                neighbor.capabilities().fourOctetAs(), used, neighbor.nextHops(), paths, paths, Refresh.NORMAL,
                neighbor.capabilities().aigp()).with(Extensions.NONE.withOperational(true));
        return new View(
                new PeerIdentity(neighbor.localAddress(), neighbor.peer().address(), neighbor.localAs(), neighbor.peerAs(),
                        neighbor.routerId()),
                agreed);
    }

    /** Every IP family with next hops of the other version, so that nothing is refused for its next hop alone (RFC 8950). */
    private static List<ExtendedNextHop.Conversion> mixed(List<Family> families) {
        var mixed = new ArrayList<ExtendedNextHop.Conversion>();
        for (var family : families) {
            if (family.afi() == Afi.IPV4.code()) {
                mixed.add(new ExtendedNextHop.Conversion(family, Afi.IPV6.code()));
            } else if (family.afi() == Afi.IPV6.code()) {
                mixed.add(new ExtendedNextHop.Conversion(family, Afi.IPV4.code()));
            }
        }
        return mixed;
    }
}
