package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
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
            return new InetNlri(family, PrefixField.prefix(family, packed.u8(start), packed, start + 1, end), pathId(pathIds, packed, start));
        }
    },

    /** Labels before the prefix (RFC 8277 section 2), or labels and a route distinguisher (RFC 4364 section 4.3.4). */
    LABELLED {
        @Override
        int length(Octets packed, int at) {
            return PREFIX.length(packed, at);
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return LabelledFormat.check(family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return LabelledFormat.value(family, pathId(pathIds, packed, start), packed, start, end);
        }

        @Override
        boolean isOwnKey() {
            return false;
        }

        @Override
        void key(Octets packed, int start, int end, OctetWriter out) {
            LabelledFormat.key(packed, start, end, out);
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

        @Override
        boolean isOwnKey() {
            return false;
        }

        @Override
        void key(Octets packed, int start, int end, OctetWriter out) {
            EvpnField.key(packed, start, end, out);
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
            return VplsField.length(packed, at);
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return VplsField.check(family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return VplsField.value(pathIds, packed, start, end);
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

        @Override
        boolean isOwnKey() {
            return false;
        }

        @Override
        void key(Octets packed, int start, int end, OctetWriter out) {
            MupField.key(packed, start, end, out);
        }
    },

    /** A length in bits, in one octet (RFC 9830 section 2.1). */
    SR_POLICY {
        @Override
        int length(Octets packed, int at) {
            return 1 + (packed.u8(at) + 7) / 8;
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return CountedField.check(this, 1, NotificationCode.INVALID_NETWORK_FIELD, family, pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return SrPolicyNlri.decode(family, packed.slice(start, end - start), pathId(pathIds, packed, start));
        }
    },

    /** A length in bits, then as much of an AS number and a route target (RFC 4684 section 4). */
    RTC {
        @Override
        int length(Octets packed, int at) {
            return PREFIX.length(packed, at);
        }

        @Override
        Nlris check(Family family, boolean pathIds, Octets field) {
            return RtcNlri.check(pathIds, field);
        }

        @Override
        Nlri value(Family family, boolean pathIds, Octets packed, int start, int end) {
            return RtcNlri.value(packed, start, end, pathId(pathIds, packed, start));
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
        return isPlain(family) ? PREFIX : other(family);
    }

    private static boolean isPlain(Family family) {
        return (family.safi() == Safi.UNICAST.code() || family.safi() == Safi.MULTICAST.code())
                && (family.afi() == Afi.IPV4.code() || family.afi() == Afi.IPV6.code());
    }

    private static NlriFormat other(Family family) {
        if (FlowField.has(family)) {
            return FLOW;
        }
        if (LinkStateField.has(family)) {
            return LINK_STATE;
        }
        boolean ip = family.afi() == Afi.IPV4.code() || family.afi() == Afi.IPV6.code();
        if (family.equals(EvpnNlri.FAMILY)) {
            return EVPN;
        }
        if (family.equals(VplsNlri.FAMILY)) {
            return VPLS;
        }
        if (family.equals(RtcNlri.FAMILY)) {
            return RTC;
        }
        Safi safi = ip ? Safi.of(family.safi()).orElse(null) : null;
        return switch (safi) {
            case UNICAST, MULTICAST -> PREFIX;
            case NLRI_MPLS, MPLS_VPN -> LABELLED;
            case MCAST_VPN -> MVPN;
            case MUP -> MUP;
            case SR_POLICY -> SR_POLICY;
            case VPLS, EVPN, BGP_LS, BGP_LS_VPN, RTC, FLOW, FLOW_VPN -> OPAQUE;
            case null -> OPAQUE;
        };
    }

    /** How many octets the NLRI at {@code at} has; only for octets that were checked. */
    abstract int length(Octets packed, int at);

    /** Checks a whole field and counts what is in it. */
    abstract Nlris check(Family family, boolean pathIds, Octets field);

    /** The value of the NLRI between two places of checked octets. */
    abstract Nlri value(Family family, boolean pathIds, Octets packed, int start, int end);

    /** Whether all of its octets tell it from other routes; else only those that {@link #key} writes do. */
    boolean isOwnKey() {
        return true;
    }

    /** Writes what tells the NLRI between two places of checked octets from every other route of the family, its path identifier left out. */
    void key(Octets packed, int start, int end, OctetWriter out) {
        out.octets(packed, start, end - start);
    }

    private static @Nullable PathId pathId(boolean pathIds, Octets packed, int start) {
        return pathIds ? new PathId(packed.i32(start - 4)) : null;
    }

    static ProtocolFault invalid(String why) {
        return new ProtocolFault(NotificationCode.INVALID_NETWORK_FIELD, why);
    }
}
