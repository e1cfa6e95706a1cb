package exabgp.wire.nlri.mup;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/** What one route of Mobile User Plane says (draft-mpmz-bess-mup-safi section 3.1). The address family of its UPDATE is that of its prefixes and addresses, unless it is said otherwise. */
public sealed interface MupRoute permits InterworkSegmentDiscovery, DirectSegmentDiscovery, Type1SessionTransformed, Type2SessionTransformed, UnknownMupRoute {
    /** The architecture type of 3GPP 5G, the only one there is. */
    int ARCHITECTURE_5G = 1;

    /** How many octets stand before what {@link #encodeValue} writes: the architecture type, the route type, and the length. */
    int HEADER = 4;

    /** Its architecture type, 0 to 255. */
    int architecture();

    /** Its route type, 0 to 65535. */
    int type();

    /** Writes what is behind its length. */
    void encodeValue(OctetWriter out);

    /** Writes the whole route. */
    default void encode(OctetWriter out) {
        out.u8(architecture()).u16(type());
        int mark = out.mark8();
        encodeValue(out);
        out.patch8(mark);
    }

    /** The whole route, as it stands in an UPDATE. */
    default Octets packed() {
        OctetWriter out = new OctetWriter(64);
        encode(out);
        return out.toOctets();
    }

    /**
     * Reads one whole route.
     *
     * @param bits the length of an address of the family, 32 or 128
     * @throws Malformed when it is malformed
     */
    static MupRoute decode(int bits, Octets route) {
        Cursor in = route.cursor();
        int architecture = in.u8();
        int type = in.u16();
        Octets value = in.octets(in.u8());
        if (architecture != ARCHITECTURE_5G) {
            return new UnknownMupRoute(architecture, type, value);
        }
        return switch (type) {
            case InterworkSegmentDiscovery.TYPE -> InterworkSegmentDiscovery.decode(bits, new MupCursor(value));
            case DirectSegmentDiscovery.TYPE -> DirectSegmentDiscovery.decode(bits, new MupCursor(value));
            case Type1SessionTransformed.TYPE -> Type1SessionTransformed.decode(bits, new MupCursor(value));
            case Type2SessionTransformed.TYPE -> Type2SessionTransformed.decode(bits, new MupCursor(value));
            default -> new UnknownMupRoute(architecture, type, value);
        };
    }

    /**
     * A route given as octets, for instance by a user.
     *
     * @param bits the length of an address of the family, 32 or 128
     * @throws IllegalArgumentException when they are not one whole route
     */
    static MupRoute ofRaw(int bits, Octets octets) {
        try {
            MupRoute route = decode(bits, octets);
            if (route.packed().length() == octets.length()) {
                return route;
            }
            throw new IllegalArgumentException("more or fewer octets than it says it has");
        } catch (Malformed e) {
            throw new IllegalArgumentException(e.why(), e);
        }
    }

    /** How many octets of a checked route tell it from others, its own length excepted: a session is known by its distinguisher and prefix, wherever it moves. */
    static int keyLength(Octets route) {
        boolean session = route.u8(0) == ARCHITECTURE_5G && route.u16(1) == Type1SessionTransformed.TYPE;
        return session ? Type1SessionTransformed.keyLength(route) : route.length();
    }
}
