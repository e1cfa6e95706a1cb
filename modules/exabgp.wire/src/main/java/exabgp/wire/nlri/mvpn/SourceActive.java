package exabgp.wire.nlri.mvpn;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;

/**
 * That a source sends to a group (RFC 6514 section 4.5).
 *
 * @param group of the same version as {@code source}
 */
public record SourceActive(RouteDistinguisher rd, Ip source, Ip group) implements MvpnRoute {
    static final int CODE = 5;

    /** Checks that both addresses are of one version. */
    public SourceActive {
        MvpnRoute.check(source, group);
    }

    static SourceActive decode(Cursor in) {
        RouteDistinguisher rd = new RouteDistinguisher(in.i64());
        Ip source = MvpnRoute.address(in);
        return new SourceActive(rd, source, MvpnRoute.group(source, in));
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        rd.encode(out);
        MvpnRoute.encode(source, group, out);
    }
}
