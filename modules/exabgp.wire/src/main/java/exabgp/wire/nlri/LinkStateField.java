package exabgp.wire.nlri;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.linkstate.LinkStateObject;
import org.jspecify.annotations.Nullable;

/** The codec of a field of link-state NLRI: type and length of two octets each, then as many octets (RFC 9552 section 5.2). */
final class LinkStateField {
    private static final int HEADER = 4;

    private LinkStateField() {}

    /** Whether NLRI of this family are link-state NLRI. */
    static boolean has(Family family) {
        return family.afi() == Afi.BGP_LS.code() && (family.safi() == Safi.BGP_LS.code() || hasDistinguisher(family));
    }

    static boolean hasDistinguisher(Family family) {
        return family.safi() == Safi.BGP_LS_VPN.code();
    }

    static int length(Octets packed, int at) {
        return HEADER + packed.u16(at + 2);
    }

    /**
     * Checks a field. An NLRI that cannot be read is left out, the others stay, since its length tells where the next one begins (RFC 9552 section 8.2.2, "NLRI discard"); only a length
     * beyond the field ends the session. The order of descriptors is the business of who passes NLRI on, and nothing is passed on here.
     */
    static Nlris check(Family family, boolean pathIds, Octets field) {
        OctetWriter kept = new OctetWriter(field.length());
        int count = 0;
        int leftOut = 0;
        int at = 0;
        while (at < field.length()) {
            int start = at + (pathIds ? 4 : 0);
            if (start + HEADER > field.length() || start + length(field, start) > field.length()) {
                throw NlriFormat.invalid("a truncated NLRI in " + family);
            }
            int end = start + length(field, start);
            if (isReadable(family, field, start, end)) {
                kept.octets(field, at, end - at);
                count++;
            } else {
                leftOut++;
            }
            at = end;
        }
        return new Nlris(family, pathIds, leftOut == 0 ? field : kept.toOctets(), count, leftOut);
    }

    private static boolean isReadable(Family family, Octets field, int start, int end) {
        try {
            LinkStateObject.decode(field.u16(start), body(family, field, start, end));
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    static Nlri value(Family family, Octets packed, int start, int end, @Nullable PathId pathId) {
        RouteDistinguisher distinguisher =
                hasDistinguisher(family) ? RouteDistinguisher.decode(packed.slice(start + HEADER, RouteDistinguisher.LENGTH)) : null;
        return new LinkStateNlri(family, packed.u16(start), distinguisher, body(family, packed, start, end), pathId);
    }

    static void encode(LinkStateNlri nlri, boolean pathIds, OctetWriter out) {
        if (pathIds) {
            PathId id = nlri.pathId();
            out.i32(id == null ? 0 : id.value());
        }
        out.u16(nlri.type());
        int length = out.mark16();
        RouteDistinguisher distinguisher = nlri.distinguisher();
        if (distinguisher != null) {
            distinguisher.encode(out);
        }
        out.octets(nlri.body());
        out.patch16(length);
    }

    private static Octets body(Family family, Octets packed, int start, int end) {
        int from = start + HEADER + (hasDistinguisher(family) ? RouteDistinguisher.LENGTH : 0);
        if (from > end) {
            throw new Malformed("no route distinguisher");
        }
        return packed.slice(from, end - from);
    }
}
