package exabgp.wire.nlri.evpn;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Esi;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;

/**
 * Where an IP prefix can be reached (RFC 9136 section 3.1).
 *
 * @param ethernetTag 32 bits, unsigned
 * @param length      the length of the prefix in bits
 * @param ip          the address of the prefix, as it was sent
 * @param gateway     the overlay index, all zeros where it is none; of the same version as {@code ip}
 * @param label       its 24 bits as they are sent: a label is the upper 20 of them, a VNI all
 */
public record IpPrefixAdvertisement(RouteDistinguisher rd, Esi esi, long ethernetTag, int length, Ip ip, Ip gateway, int label) implements EvpnRoute {
    /** Its type. */
    public static final int CODE = 5;

    private static final int LABEL = 3;

    /** Checks that both addresses are of one version, and the length. */
    public IpPrefixAdvertisement {
        if (ip.bits() != gateway.bits() || length < 0 || length > ip.bits()) {
            throw new IllegalArgumentException("an EVPN prefix " + ip + "/" + length + " with the gateway " + gateway);
        }
    }

    static IpPrefixAdvertisement decode(Cursor in) {
        RouteDistinguisher rd = new RouteDistinguisher(in.i64());
        Esi esi = Esi.decode(in);
        long ethernetTag = in.u32();
        int length = in.u8();
        // only the length of all says which version it is
        int size = (in.remaining() - LABEL) / 2;
        Ip ip = Ip.decode(in.octets(size));
        Ip gateway = Ip.decode(in.octets(size));
        if (length > ip.bits()) {
            throw new Malformed("an EVPN prefix of " + length + " bits");
        }
        return new IpPrefixAdvertisement(rd, esi, ethernetTag, length, ip, gateway, in.u24());
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        rd.encode(out);
        esi.encode(out);
        out.u32(ethernetTag).u8(length);
        ip.encode(out);
        gateway.encode(out);
        out.u24(label);
    }
}
