package exabgp.wire.attribute.community;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv6;

/**
 * An extended community about an IPv6 address (RFC 5701 section 2).
 *
 * @param type   two octets: the type and the subtype
 * @param global the address
 * @param local  0 to 65535
 */
public record Ipv6ExtendedCommunity(int type, Ipv6 global, int local) {
    /** How many octets each has. */
    public static final int SIZE = 20;

    /** Type of a route target. */
    public static final int ROUTE_TARGET = 0x0002;

    /** Type of an address to send traffic to (draft-ietf-idr-flowspec-redirect-ip). */
    public static final int REDIRECT_TO = 0x000C;

    /** Reads twenty octets. */
    public static Ipv6ExtendedCommunity of(Octets octets) {
        Cursor in = octets.cursor();
        return new Ipv6ExtendedCommunity(in.u16(), new Ipv6(in.i64(), in.i64()), in.u16());
    }

    /** Writes its twenty octets. */
    public void encode(OctetWriter out) {
        out.u16(type);
        global.encode(out);
        out.u16(local);
    }
}
