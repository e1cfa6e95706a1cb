package exabgp.wire.message;

import exabgp.wire.Cursor;
import exabgp.wire.Octets;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The next hop field of MP_REACH_NLRI: which lengths a family has, and what is in it (RFC 4760 section 3, RFC 2545, RFC 4364, RFC 4659, RFC 8950). */
final class NextHops {
    private static final int RD = 8;
    private static final List<Integer> V4 = List.of(4);
    private static final List<Integer> V6 = List.of(16, 32);
    private static final List<Integer> EITHER = List.of(4, 16);

    private NextHops() {}

    /** Null where there is none, as for flow rules. */
    static @Nullable NextHop decode(Family family, Octets field, Negotiated negotiated) {
        if (!hasLength(field.length(), family, negotiated)) {
            String expected = lengths(family, negotiated).stream().map(String::valueOf).collect(Collectors.joining(" or "));
            throw invalid("invalid " + family + " next-hop length " + field.length() + " expected " + expected);
        }
        return field.isEmpty() ? null : value(family, field.cursor());
    }

    private static NextHop value(Family family, Cursor in) {
        int rd = distinguisher(family);
        skip(in, rd);
        if (in.remaining() == 4) {
            return new NextHop(Ip.decode(in.octets(4)));
        }
        Ip global = Ip.decode(in.octets(16));
        if (in.remaining() > 16) {
            skip(in, rd);
        }
        return in.isEmpty() ? new NextHop(global) : new NextHop(global, (Ipv6) Ip.decode(in.octets(16)));
    }

    private static void skip(Cursor in, int rd) {
        if (rd > 0 && in.i64() != 0) {
            throw invalid("MP_REACH_NLRI next-hop with a route-distinguisher that is not zero");
        }
    }

    /**
     * What is sent for a next hop: a global one of IPv6 routes together with our link-local address, or a link-local one alone, where that was agreed on
     * (draft-ietf-idr-linklocal-capability).
     */
    static @Nullable NextHop sent(Family family, @Nullable NextHop nextHop, Negotiated negotiated) {
        if (nextHop == null || !hasLinkLocal(family)) {
            return nextHop;
        }
        NextHop paired = paired(nextHop, negotiated.extensions().linkLocal());
        Ipv6 linkLocal = paired.linkLocal();
        return linkLocal != null && negotiated.extensions().linkLocalAlone() ? new NextHop(linkLocal) : paired;
    }

    private static NextHop paired(NextHop nextHop, @Nullable Ipv6 ours) {
        if (ours == null || nextHop.linkLocal() != null) {
            return nextHop;
        }
        return nextHop.address() instanceof Ipv6 global && !global.isLinkLocal() ? new NextHop(global, ours) : nextHop;
    }

    private static boolean hasLinkLocal(Family family) {
        int safi = family.safi();
        boolean routes = safi == Safi.UNICAST.code() || safi == Safi.MULTICAST.code() || safi == Safi.NLRI_MPLS.code() || safi == Safi.MPLS_VPN.code();
        return routes && family.afi() == Afi.IPV6.code();
    }

    static void encode(Family family, @Nullable NextHop nextHop, OctetWriter out) {
        int length = out.mark8();
        if (nextHop != null) {
            prepend(family, out);
            sent(family, nextHop.address()).encode(out);
            Ipv6 linkLocal = nextHop.linkLocal();
            if (linkLocal != null) {
                prepend(family, out);
                linkLocal.encode(out);
            }
        }
        out.patch8(length);
    }

    /** IPv6 routes of Mobile User Plane with an IPv4 next hop carry it mapped: ExaBGP and its peers have it so. */
    private static Ip sent(Family family, Ip address) {
        boolean mapped = family.afi() == Afi.IPV6.code() && family.safi() == Safi.MUP.code();
        return mapped && address instanceof Ipv4 v4 ? v4.mapped() : address;
    }

    private static void prepend(Family family, OctetWriter out) {
        if (distinguisher(family) > 0) {
            out.i64(0);
        }
    }

    private static int distinguisher(Family family) {
        return family.safi() == Safi.MPLS_VPN.code() || family.safi() == Safi.BGP_LS_VPN.code() ? RD : 0;
    }

    /** As {@link #lengths(Family, Negotiated)} has it, without a list for each UPDATE with plain routes. */
    private static boolean hasLength(int length, Family family, Negotiated negotiated) {
        boolean usual = family.equals(Family.IPV6_UNICAST) && V6.contains(length);
        return usual || lengths(family, negotiated).contains(length);
    }

    private static List<Integer> lengths(Family family, Negotiated negotiated) {
        Afi afi = Afi.of(family.afi()).orElse(null);
        Safi safi = Safi.of(family.safi()).orElse(null);
        if (afi == null || safi == null) {
            throw invalid("unsupported family " + family);
        }
        List<Integer> own = lengths(afi, safi);
        Afi other = afi == Afi.IPV4 ? Afi.IPV6 : Afi.IPV4;
        boolean either = afi == Afi.IPV4 || afi == Afi.IPV6;
        return either && negotiated.hasNextHop(family, other.code()) ? Stream.concat(own.stream(), lengths(other, safi).stream()).distinct().toList() : own;
    }

    private static List<Integer> lengths(Afi afi, Safi safi) {
        return switch (afi) {
            case IPV4 -> ipv4(safi);
            case IPV6 -> ipv6(safi);
            // RFC 7432 section 7 and RFC 4761 allow a next hop of either version
            case L2VPN -> EITHER;
            case BGP_LS -> safi == Safi.BGP_LS_VPN ? List.of(RD + 4, RD + 16) : EITHER;
        };
    }

    private static List<Integer> ipv4(Safi safi) {
        return switch (safi) {
            case MPLS_VPN, BGP_LS_VPN -> List.of(RD + 4);
            case FLOW, FLOW_VPN -> List.of(0, 4);
            // RFC 9830 section 2.1: a next hop of either version
            case MUP, RTC, SR_POLICY -> EITHER;
            case UNICAST, MULTICAST, NLRI_MPLS, MCAST_VPN, VPLS, EVPN, BGP_LS -> V4;
        };
    }

    private static List<Integer> ipv6(Safi safi) {
        return switch (safi) {
            // two next hops, each with a route distinguisher (RFC 4659 section 3.2.1.1); some speakers leave out the second of these
            case MPLS_VPN, BGP_LS_VPN -> List.of(RD + 16, RD + 32, RD + 16 + RD + 16);
            case FLOW, FLOW_VPN -> List.of(0, 16, 32);
            case MUP, MCAST_VPN, RTC, SR_POLICY -> EITHER;
            case UNICAST, MULTICAST, NLRI_MPLS, VPLS, EVPN, BGP_LS -> V6;
        };
    }

    private static ProtocolFault invalid(String why) {
        return new ProtocolFault(NotificationCode.UPDATE_UNSPECIFIC, why);
    }
}
