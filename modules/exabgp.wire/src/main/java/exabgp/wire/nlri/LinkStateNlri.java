package exabgp.wire.nlri;

import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.linkstate.LinkStateObject;
import org.jspecify.annotations.Nullable;

/**
 * A node, a link, a prefix or an SRv6 SID of an IGP (RFC 9552 section 5.2). Its octets are what tells it from others, descriptors that this program does not know included;
 * what they say is read on demand ({@link #object}).
 *
 * @param family        bgp-ls or bgp-ls-vpn
 * @param type          the NLRI type, 0 to 65535
 * @param distinguisher the route distinguisher of bgp-ls-vpn, null for bgp-ls
 * @param body          all that follows
 * @param pathId        the path identifier, null where there is none
 */
public record LinkStateNlri(Family family, int type, @Nullable RouteDistinguisher distinguisher, Octets body, @Nullable PathId pathId) implements Nlri {
    private static final int LONGEST = 0xFFFF;

    /** Checks the octets, so that reading them cannot fail later. */
    public LinkStateNlri {
        if (body.length() + (distinguisher == null ? 0 : RouteDistinguisher.LENGTH) > LONGEST) {
            throw new IllegalArgumentException("a link-state NLRI of more than " + LONGEST + " octets");
        }
        if ((distinguisher != null) != LinkStateField.hasDistinguisher(family)) {
            throw new IllegalArgumentException("a route distinguisher belongs to bgp-ls-vpn, and to that alone");
        }
        try {
            LinkStateObject.decode(type, body);
        } catch (Malformed e) {
            throw new IllegalArgumentException("a link-state NLRI that cannot be read: " + e.why(), e);
        }
    }

    /**
     * One that describes this.
     *
     * @param distinguisher the route distinguisher, which makes it one of bgp-ls-vpn; null for bgp-ls
     * @throws IllegalArgumentException when its octets could not be read again: too many, or a descriptor that must be there is missing
     */
    public static LinkStateNlri of(LinkStateObject object, @Nullable RouteDistinguisher distinguisher, @Nullable PathId pathId) {
        Family family = Family.of(Afi.BGP_LS, distinguisher == null ? Safi.BGP_LS : Safi.BGP_LS_VPN);
        return new LinkStateNlri(family, object.type(), distinguisher, object.encode(), pathId);
    }

    /** What it describes. */
    public LinkStateObject object() {
        return LinkStateObject.decode(type, body);
    }

    @Override
    public LinkStateNlri withPathId(@Nullable PathId other) {
        return new LinkStateNlri(family, type, distinguisher, body, other);
    }
}
