package exabgp.wire.nlri.evpn;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;

/**
 * Where traffic for many receivers of an Ethernet tag is to be sent (RFC 7432 section 7.3).
 *
 * @param ethernetTag 32 bits, unsigned
 * @param ip          the address of the router that originates it
 */
public record InclusiveMulticast(RouteDistinguisher rd, long ethernetTag, Ip ip) implements EvpnRoute {
    static final int CODE = 3;

    static InclusiveMulticast decode(Cursor in) {
        return new InclusiveMulticast(new RouteDistinguisher(in.i64()), in.u32(), EvpnRoute.address(in));
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        rd.encode(out);
        out.u32(ethernetTag);
        EvpnRoute.encode(ip, out);
    }
}
