package exabgp.wire.nlri.mup;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;

/**
 * Interwork Segment Discovery: a segment with base stations in it (draft-mpmz-bess-mup-safi section 3.1.1).
 *
 * @param distinguisher makes equal prefixes of different networks different
 * @param prefix        where the base stations are
 */
public record InterworkSegmentDiscovery(RouteDistinguisher distinguisher, Prefix prefix) implements MupRoute {
    static final int TYPE = 1;

    static InterworkSegmentDiscovery decode(int bits, MupCursor in) {
        InterworkSegmentDiscovery route = new InterworkSegmentDiscovery(in.distinguisher(), in.prefix(bits));
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
        MupCursor.encode(prefix, out);
    }
}
