package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.nlri.evpn.EvpnRoute;
import exabgp.wire.nlri.mvpn.MvpnRoute;
import org.jspecify.annotations.Nullable;

/** How the NLRI of a family stand one behind the other: where each ends, and what it says. */
enum NlriFormat {
    /** A length in bits, then just enough octets (RFC 4271 section 4.3). */
    PREFIX {
        @Override
        int length(Octets packed, int at) {
            return 1 + (packed.u8(at) + 7) / 8;
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return PrefixField.check(family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            long high = 0;
            long low = 0;
            for (int i = start + 1; i < end; i++) {
                int shift = 56 - 8 * (i - start - 1);
                if (shift >= 0) {
                    high |= (long) packed.u8(i) << shift;
                } else {
                    low |= (long) packed.u8(i) << (shift + 64);
                }
            }
            Ip address = family.afi() == Afi.IPV4.code() ? new Ipv4((int) (high >>> 32)) : new Ipv6(high, low);
            return new InetNlri(family, new Prefix(address, packed.u8(start)), pathId(pathIds, packed, start));
        }
    },

    /** Flow rules (RFC 8955 section 4.1). */
    FLOW {
        @Override
        int length(Octets packed, int at) {
            return FlowField.length(packed, at);
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return FlowField.check(family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return FlowField.value(family, pathIds, packed, start, end);
        }
    },

    /** A type and a length in octets, one octet each (RFC 7432 section 7). */
    EVPN {
        @Override
        int length(Octets packed, int at) {
            return 2 + packed.u8(at + 1);
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return CountedField.check(this, 2, NotificationCode.INVALID_NETWORK_FIELD, family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return new EvpnNlri(EvpnRoute.decode(packed.slice(start, end - start)), pathId(pathIds, packed, start));
        }
    },

    /** A type and a length in octets, one octet each (RFC 6514 section 4). */
    MVPN {
        @Override
        int length(Octets packed, int at) {
            return 2 + packed.u8(at + 1);
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return CountedField.check(this, 2, NotificationCode.ATTRIBUTE_LENGTH, family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return new MvpnNlri(family, MvpnRoute.decode(packed.slice(start, end - start)), pathId(pathIds, packed, start));
        }
    },

    /** A length in octets, of two octets (RFC 4761 section 3.2.2). */
    VPLS {
        @Override
        int length(Octets packed, int at) {
            return 2 + packed.u16(at);
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return CountedField.check(this, 2, NotificationCode.INVALID_NETWORK_FIELD, family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return VplsNlri.decode(packed.slice(start, end - start), pathId(pathIds, packed, start));
        }
    },

    /** Type, length, and what a node, a link, a prefix or an SRv6 SID is (RFC 9552). */
    LINK_STATE {
        @Override
        int length(Octets packed, int at) {
            return LinkStateField.length(packed, at);
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return LinkStateField.check(family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return LinkStateField.value(family, packed, start, end, pathId(pathIds, packed, start));
        }
    },

    /** Routes of Mobile User Plane (draft-mpmz-bess-mup-safi section 3.1). */
    MUP {
        @Override
        int length(Octets packed, int at) {
            return MupField.length(packed, at);
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return MupField.check(family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return new MupNlri(family, MupField.route(family, packed, start, end), pathId(pathIds, packed, start));
        }
    },

    /** A field that nobody here can take apart. */
    OPAQUE {
        @Override
        int length(Octets packed, int at) {
            return packed.length() - at;
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return new Nlris(family, false, field, field.isEmpty() ? 0 : 1);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return new UnknownNlri(family, packed.slice(start, end - start));
        }
    };

    static NlriFormat of(Family family) {
        if (FlowField.has(family)) {
            return FLOW;
        }
        if (LinkStateField.has(family)) {
            return LINK_STATE;
        }
        boolean ip = family.afi() == Afi.IPV4.code() || family.afi() == Afi.IPV6.code();
        boolean plain = family.safi() == Safi.UNICAST.code() || family.safi() == Safi.MULTICAST.code();
        if (ip && family.safi() == Safi.MCAST_VPN.code()) {
            return MVPN;
        }
        if (ip && family.safi() == Safi.MUP.code()) {
            return MUP;
        }
        if (family.equals(EvpnNlri.FAMILY)) {
            return EVPN;
        }
        if (family.equals(VplsNlri.FAMILY)) {
            return VPLS;
        }
        return ip && plain ? PREFIX : OPAQUE;
    }

    /** Writes one value, with a path identifier where {@code pathIds} asks for it. */
    static void encode(Nlri nlri, boolean pathIds, OctetWriter out) {
        switch (nlri) {
            case InetNlri inet -> {
                if (pathIds) {
                    PathId id = inet.pathId();
                    out.i32(id == null ? 0 : id.value());
                }
                Prefix prefix = inet.prefix();
                int start = out.length();
                out.u8(prefix.length());
                prefix.address().encode(out);
                out.truncate(start + 1 + (prefix.length() + 7) / 8);
            }
            case FlowNlri flow -> FlowField.encode(flow, pathIds, out);
            case EvpnNlri evpn -> evpn.route().encode(pathId(evpn, pathIds, out));
            case MvpnNlri mvpn -> mvpn.route().encode(pathId(mvpn, pathIds, out));
            case VplsNlri vpls -> vpls.encode(pathId(vpls, pathIds, out));
            case MupNlri mup -> mup.route().encode(pathId(mup, pathIds, out));
            case LinkStateNlri linkState -> LinkStateField.encode(linkState, pathIds, out);
            case UnknownNlri unknown -> out.octets(unknown.octets());
        }
    }

    /** How many octets the NLRI at {@code at} has; only for octets that were checked. */
    abstract int length(Octets packed, int at);

    /** Checks a whole field and counts what is in it. */
    abstract Nlris check(Family family, boolean pathIds, Octets field);

    /** The value of the NLRI between two places of checked octets. */
    abstract Nlri value(Family family, boolean pathIds, Octets packed, int start, int end);

    private static @Nullable PathId pathId(boolean pathIds, Octets packed, int start) {
        return pathIds ? new PathId(packed.i32(start - 4)) : null;
    }

    private static OctetWriter pathId(Nlri nlri, boolean pathIds, OctetWriter out) {
        PathId id = nlri.pathId();
        return pathIds ? out.i32(id == null ? 0 : id.value()) : out;
    }

    static ProtocolFault invalid(String why) {
        return new ProtocolFault(NotificationCode.INVALID_NETWORK_FIELD, why);
    }
}
