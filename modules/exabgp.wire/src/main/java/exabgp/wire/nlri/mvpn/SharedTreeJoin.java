package exabgp.wire.nlri.mvpn;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;

/**
 * That somebody joins the shared tree of a group (RFC 6514 section 4.6).
 *
 * @param sourceAs the AS that the route is meant for
 * @param rp the rendezvous point
 * @param group of the same version as {@code rp}
 */
public record SharedTreeJoin(RouteDistinguisher rd, Asn sourceAs, Ip rp, Ip group) implements MvpnRoute {
    static final int CODE = 6;

    /** Checks that both addresses are of one version. */
    public SharedTreeJoin {
        MvpnRoute.check(rp, group);
    }

    static SharedTreeJoin decode(Cursor in) {
        RouteDistinguisher rd = new RouteDistinguisher(in.i64());
        Asn sourceAs = new Asn(in.u32());
        Ip rp = MvpnRoute.address(in);
        return new SharedTreeJoin(rd, sourceAs, rp, MvpnRoute.group(rp, in));
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        rd.encode(out);
        out.u32(sourceAs.value());
        MvpnRoute.encode(rp, group, out);
    }
}
