package exabgp.wire.nlri;

import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.flow.FlowPrefix;
import exabgp.wire.nlri.flow.FlowRule;
import org.jspecify.annotations.Nullable;

/**
 * A flow rule: which packets the actions among its attributes are for (RFC 8955, RFC 8956).
 *
 * @param family        flow or flow-vpn, of IPv4 or IPv6
 * @param distinguisher the VPN, null for flow
 * @param rule          what its packets have in common
 * @param pathId        the path identifier, null where there is none
 */
public record FlowNlri(Family family, @Nullable RouteDistinguisher distinguisher, FlowRule rule, @Nullable PathId pathId) implements Nlri {
    /** Checks that the parts fit together and have room on the wire. */
    public FlowNlri {
        if (distinguisher == null ? family.safi() != Safi.FLOW.code() : family.safi() != Safi.FLOW_VPN.code()) {
            throw new IllegalArgumentException(family + " with the route distinguisher " + distinguisher);
        }
        if (rule.length() + (distinguisher == null ? 0 : RouteDistinguisher.LENGTH) > FlowRule.MOST) {
            throw new IllegalArgumentException("a flow rule of " + rule.length() + " octets");
        }
        int bits = family.afi() == Afi.IPV6.code() ? 128 : 32;
        if (rule.components().stream().anyMatch(c -> c instanceof FlowPrefix p && p.prefix().address().bits() != bits)) {
            throw new IllegalArgumentException("a prefix of the wrong version in " + family);
        }
    }

    /** Whether it is of IPv6. */
    public boolean isIpv6() {
        return family.afi() == Afi.IPV6.code();
    }

    @Override
    public FlowNlri withPathId(@Nullable PathId other) {
        return new FlowNlri(family, distinguisher, rule, other);
    }
}
