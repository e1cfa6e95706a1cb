package exabgp.wire.nlri.evpn;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Esi;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Mac;
import exabgp.wire.address.RouteDistinguisher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a MAC address, and perhaps an IP address that it belongs to, can be reached (RFC 7432 section 7.2).
 *
 * @param ethernetTag 32 bits, unsigned
 * @param ip          null where there is none
 * @param labels      one or two, the 24 bits of each as they are sent: a label is the upper 20 of them, a VNI all
 */
public record MacIpAdvertisement(RouteDistinguisher rd, Esi esi, long ethernetTag, Mac mac, @Nullable Ip ip, List<Integer> labels) implements EvpnRoute {
    /** Its type. */
    public static final int CODE = 2;

    private static final int MAC_BITS = 48;
    private static final int LABEL = 3;

    /** Copies the list. */
    public MacIpAdvertisement {
        labels = List.copyOf(labels);
        if (labels.isEmpty() || labels.size() > 2) {
            throw new IllegalArgumentException("a MAC/IP advertisement with " + labels.size() + " labels");
        }
    }

    static MacIpAdvertisement decode(Cursor in) {
        RouteDistinguisher rd = new RouteDistinguisher(in.i64());
        Esi esi = Esi.decode(in);
        long ethernetTag = in.u32();
        int bits = in.u8();
        if (bits != MAC_BITS) {
            throw new Malformed("a MAC address of " + bits + " bits");
        }
        Mac mac = Mac.decode(in);
        Ip ip = EvpnRoute.addressOrNone(in);
        int first = in.u24();
        return new MacIpAdvertisement(rd, esi, ethernetTag, mac, ip, in.remaining() == LABEL ? List.of(first, in.u24()) : List.of(first));
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        rd.encode(out);
        esi.encode(out);
        out.u32(ethernetTag).u8(MAC_BITS);
        mac.encode(out);
        if (ip == null) {
            out.u8(0);
        } else {
            EvpnRoute.encode(ip, out);
        }
        labels.forEach(out::u24);
    }
}
