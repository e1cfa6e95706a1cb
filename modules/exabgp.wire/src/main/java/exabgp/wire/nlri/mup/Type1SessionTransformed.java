package exabgp.wire.nlri.mup;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import org.jspecify.annotations.Nullable;

/**
 * Type 1 Session Transformed: a session of a mobile device, and the tunnel that leads to it (draft-mpmz-bess-mup-safi section 3.1.3). Routes with the same distinguisher and prefix replace each
 * other, whatever else they say.
 *
 * @param distinguisher makes equal prefixes of different networks different
 * @param prefix        of the device
 * @param tunnel        the tunnel endpoint identifier, 0 to 4294967295
 * @param qfi           the QoS flow identifier, 0 to 255
 * @param endpoint      where the tunnel ends, of either version
 * @param source        where it begins, of either version; null when it is not said
 */
public record Type1SessionTransformed(RouteDistinguisher distinguisher, Prefix prefix, long tunnel, int qfi, Ip endpoint, @Nullable Ip source) implements MupRoute {
    static final int TYPE = 3;

    static Type1SessionTransformed decode(int bits, MupCursor in) {
        RouteDistinguisher distinguisher = in.distinguisher();
        Prefix prefix = in.prefix(bits);
        long tunnel = in.u32();
        int qfi = in.u8();
        Ip endpoint = in.sizedAddress();
        Ip source = in.isEmpty() ? null : in.optionalAddress();
        in.end();
        return new Type1SessionTransformed(distinguisher, prefix, tunnel, qfi, endpoint, source);
    }

    static int keyLength(Octets route) {
        int length = HEADER + RouteDistinguisher.LENGTH;
        return length + 1 + (route.u8(length) + 7) / 8;
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
        MupCursor.encode(prefix, out);
        out.u32(tunnel).u8(qfi).u8(endpoint.bits());
        endpoint.encode(out);
        if (source != null) {
            out.u8(source.bits());
            source.encode(out);
        }
    }
}
