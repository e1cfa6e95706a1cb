package exabgp.wire.nlri.evpn;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Esi;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;

/**
 * That a router is attached to an Ethernet segment (RFC 7432 section 7.4).
 *
 * @param ip the address of the router that originates it
 */
public record EthernetSegment(RouteDistinguisher rd, Esi esi, Ip ip) implements EvpnRoute {
    static final int CODE = 4;

    static EthernetSegment decode(Cursor in) {
        return new EthernetSegment(new RouteDistinguisher(in.i64()), Esi.decode(in), EvpnRoute.address(in));
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        rd.encode(out);
        esi.encode(out);
        EvpnRoute.encode(ip, out);
    }
}
