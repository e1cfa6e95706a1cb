package exabgp.wire.nlri.mvpn;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;

/**
 * That somebody joins the tree of one source of a group (RFC 6514 section 4.6).
 *
 * @param sourceAs the AS that the route is meant for
 * @param source the source
 * @param group of the same version as {@code source}
 */
public record SourceTreeJoin(RouteDistinguisher rd, Asn sourceAs, Ip source, Ip group) implements MvpnRoute {
    static final int CODE = 7;

    /** Checks that both addresses are of one version. */
    public SourceTreeJoin {
        MvpnRoute.check(source, group);
    }

    static SourceTreeJoin decode(Cursor in) {
        RouteDistinguisher rd = new RouteDistinguisher(in.i64());
        Asn sourceAs = new Asn(in.u32());
        Ip source = MvpnRoute.address(in);
        return new SourceTreeJoin(rd, sourceAs, source, MvpnRoute.group(source, in));
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        rd.encode(out);
        out.u32(sourceAs.value());
        MvpnRoute.encode(source, group, out);
    }
}
