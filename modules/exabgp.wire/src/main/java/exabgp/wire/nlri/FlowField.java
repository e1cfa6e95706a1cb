package exabgp.wire.nlri;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.flow.FlowRule;
import org.jspecify.annotations.Nullable;

/** The codec of a field of flow rules (RFC 8955 section 4.1). */
final class FlowField {
    /** Lengths from here on have two octets. */
    private static final int LONG = 0xF0;

    private static final int PATH_ID = 4;

    private FlowField() {}

    static boolean has(Family family) {
        boolean ip = family.afi() == Afi.IPV4.code() || family.afi() == Afi.IPV6.code();
        return ip && (family.safi() == Safi.FLOW.code() || isVpn(family));
    }

    /** How many octets the rule at {@code at} has, its length included. */
    static int length(Octets packed, int at) {
        int first = packed.u8(at);
        return first < LONG ? 1 + first : 2 + (packed.u16(at) & 0xFFF);
    }

    /**
     * Checks a field. A rule that cannot be read is left out, the others stay, since its length tells where the next one begins; only a length beyond the field ends the session. What stays
     * is written anew: bits without a meaning must not make two rules of one.
     */
    static Nlris check(Family family, boolean pathIds, Octets field) {
        OctetWriter out = new OctetWriter(field.length());
        int count = 0;
        int leftOut = 0;
        int at = 0;
        while (at < field.length()) {
            int start = at + (pathIds ? PATH_ID : 0);
            boolean hasLength = start < field.length() && (field.u8(start) < LONG || start + 1 < field.length());
            if (!hasLength || start + length(field, start) > field.length()) {
                throw NlriFormat.invalid("a truncated flow rule in " + family);
            }
            at = start + length(field, start);
            try {
                encode(value(family, pathIds, field, start, at), pathIds, out);
                count++;
            } catch (Malformed e) {
                leftOut++;
            }
        }
        return new Nlris(family, pathIds, out.toOctets(), count, leftOut);
    }

    static FlowNlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
        int head = packed.u8(start) < LONG ? 1 : 2;
        Octets octets = packed.slice(start + head, end - start - head);
        RouteDistinguisher distinguisher = null;
        if (isVpn(family)) {
            if (octets.length() < RouteDistinguisher.LENGTH) {
                throw new Malformed("a flow rule without a route distinguisher");
            }
            distinguisher = RouteDistinguisher.decode(octets);
            octets = octets.slice(RouteDistinguisher.LENGTH, octets.length() - RouteDistinguisher.LENGTH);
        }
        FlowRule rule = FlowRule.decode(octets, family.afi() == Afi.IPV6.code());
        if (rule.length() > octets.length() && rule.length() + (distinguisher == null ? 0 : RouteDistinguisher.LENGTH) > FlowRule.MOST) {
            throw new Malformed("a flow rule that does not fit with the octets before its offsets");
        }
        return new FlowNlri(family, distinguisher, rule, pathId(pathIds, packed, start));
    }

    static void encode(FlowNlri flow, boolean pathIds, OctetWriter out) {
        if (pathIds) {
            PathId id = flow.pathId();
            out.i32(id == null ? 0 : id.value());
        }
        int mark = out.mark8();
        RouteDistinguisher distinguisher = flow.distinguisher();
        if (distinguisher != null) {
            distinguisher.encode(out);
        }
        flow.rule().encode(out);
        int length = out.length() - mark - 1;
        if (length < LONG) {
            out.patch8(mark);
        } else {
            out.widen(mark);
            out.set16(mark, LONG << 8 | length);
        }
    }

    private static boolean isVpn(Family family) {
        return family.safi() == Safi.FLOW_VPN.code();
    }

    private static @Nullable PathId pathId(boolean pathIds, Octets packed, int start) {
        return pathIds ? new PathId(packed.i32(start - PATH_ID)) : null;
    }
}
