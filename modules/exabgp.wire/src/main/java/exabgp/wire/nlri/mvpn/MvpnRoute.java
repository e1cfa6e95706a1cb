package exabgp.wire.nlri.mvpn;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;

/** A route of a multicast VPN: what one NLRI says behind its length, by the type before it (RFC 6514 section 4). */
public sealed interface MvpnRoute permits SourceActive, SharedTreeJoin, SourceTreeJoin, UnknownMvpnRoute {
    /** Its type, 0 to 255. */
    int code();

    /** Writes what stands behind type and length. */
    void encodeValue(OctetWriter out);

    /**
     * Reads one NLRI, its type and length included.
     *
     * @throws Malformed when it is not what its type has to be
     */
    static MvpnRoute decode(Octets nlri) {
        Cursor in = nlri.cursor();
        int code = in.u8();
        Cursor value = in.cursor(in.u8());
        MvpnRoute route = switch (code) {
            case SourceActive.CODE -> SourceActive.decode(value);
            case SharedTreeJoin.CODE -> SharedTreeJoin.decode(value);
            case SourceTreeJoin.CODE -> SourceTreeJoin.decode(value);
            default -> new UnknownMvpnRoute(code, value.rest());
        };
        if (!value.isEmpty()) {
            throw new Malformed("an MCAST-VPN route of type " + code + " with " + value.remaining() + " octets too many");
        }
        return route;
    }

    /** Writes the NLRI, its type and length included. */
    default void encode(OctetWriter out) {
        out.u8(code());
        int length = out.mark8();
        encodeValue(out);
        out.patch8(length);
    }

    /** Reads an address with the length in bits before it. */
    static Ip address(Cursor in) {
        int bits = in.u8();
        if (bits != 32 && bits != 128) {
            throw new Malformed("an MCAST-VPN address of " + bits + " bits");
        }
        return Ip.decode(in.octets(bits / 8));
    }

    /** Reads the address of a group, which is of the same version as {@code source}. */
    static Ip group(Ip source, Cursor in) {
        Ip group = address(in);
        if (group.bits() != source.bits()) {
            throw new Malformed("an MCAST-VPN group " + group + " with the source " + source);
        }
        return group;
    }

    /** Writes both addresses, each with its length in bits. */
    static void encode(Ip source, Ip group, OctetWriter out) {
        source.encode(out.u8(source.bits()));
        group.encode(out.u8(group.bits()));
    }

    /** Checks that both are of one version. */
    static void check(Ip source, Ip group) {
        if (source.bits() != group.bits()) {
            throw new IllegalArgumentException("an MCAST-VPN route with the source " + source + " and the group " + group);
        }
    }
}
