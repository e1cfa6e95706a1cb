package exabgp.wire.nlri.mup;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;

/**
 * Direct Segment Discovery: a segment with a data network in it (draft-mpmz-bess-mup-safi section 3.1.2).
 *
 * @param distinguisher makes equal addresses of different networks different
 * @param address       the router that leads there
 */
public record DirectSegmentDiscovery(RouteDistinguisher distinguisher, Ip address) implements MupRoute {
    static final int TYPE = 2;

    static DirectSegmentDiscovery decode(int bits, MupCursor in) {
        DirectSegmentDiscovery route = new DirectSegmentDiscovery(in.distinguisher(), in.address(bits));
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
        address.encode(out);
    }
}
