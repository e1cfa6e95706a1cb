package exabgp.wire.nlri;

import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Family;
import org.jspecify.annotations.Nullable;

/**
 * A prefix of a VPN (RFC 4364 section 4.3.4, RFC 4659 section 3).
 *
 * @param family        the family; its address family is that of the prefix
 * @param labels        the labels, which do not tell the route from others
 * @param distinguisher what tells equal prefixes of different VPNs apart
 * @param prefix        the destination
 * @param pathId        the path identifier, null where there is none
 */
public record VpnNlri(Family family, LabelStack labels, RouteDistinguisher distinguisher, Prefix prefix, @Nullable PathId pathId) implements Nlri {
    /** Checks that its length fits the octet that says it. */
    public VpnNlri {
        LabelledFormat.checkLength(labels, LabelledFormat.DISTINGUISHER, prefix);
    }

    @Override
    public VpnNlri withPathId(@Nullable PathId other) {
        return new VpnNlri(family, labels, distinguisher, prefix, other);
    }
}
