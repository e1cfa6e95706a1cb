package exabgp.wire.nlri.mup;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;

/**
 * Type 2 Session Transformed: the tunnels that begin at mobile devices (draft-mpmz-bess-mup-safi section 3.1.4).
 *
 * @param distinguisher makes equal addresses of different networks different
 * @param endpoint      where the tunnels end
 * @param tunnelBits    how many bits of tunnel endpoint identifiers these have in common, 0 to 32
 * @param tunnel        these bits, in a number of as many octets as they need
 */
public record Type2SessionTransformed(RouteDistinguisher distinguisher, Ip endpoint, int tunnelBits, long tunnel) implements MupRoute {
    static final int TYPE = 4;

    static Type2SessionTransformed decode(int bits, MupCursor in) {
        RouteDistinguisher distinguisher = in.distinguisher();
        int length = in.u8();
        if (length < bits || length > bits + Integer.SIZE) {
            throw new Malformed("an endpoint length of " + length);
        }
        Ip endpoint = in.address(bits);
        Type2SessionTransformed route = new Type2SessionTransformed(distinguisher, endpoint, length - bits, in.number(length - bits));
        in.end();
        return route;
    }

    @Override
    public int architecture() {
        return ARCHITECTURE_5G;
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        distinguisher.encode(out);
        out.u8(endpoint.bits() + tunnelBits);
        endpoint.encode(out);
        for (int shift = (tunnelBits + 7) / 8 * 8 - 8; shift >= 0; shift -= 8) {
            out.u8((int) (tunnel >>> shift));
        }
    }
}
