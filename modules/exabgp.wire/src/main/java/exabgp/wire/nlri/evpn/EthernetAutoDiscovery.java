package exabgp.wire.nlri.evpn;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Esi;
import exabgp.wire.address.RouteDistinguisher;
import java.util.ArrayList;
import java.util.List;

/**
 * That an Ethernet segment, or one Ethernet tag of it, can be reached (RFC 7432 section 7.1).
 *
 * @param ethernetTag 32 bits, unsigned
 * @param labels      the 24 bits of each as they are sent: a label is the upper 20 of them, a VNI all; usually one
 */
public record EthernetAutoDiscovery(RouteDistinguisher rd, Esi esi, long ethernetTag, List<Integer> labels) implements EvpnRoute {
    /** Its type. */
    public static final int CODE = 1;

    /** Copies the list. */
    public EthernetAutoDiscovery {
        labels = List.copyOf(labels);
    }

    static EthernetAutoDiscovery decode(Cursor in) {
        RouteDistinguisher rd = new RouteDistinguisher(in.i64());
        return new EthernetAutoDiscovery(rd, Esi.decode(in), in.u32(), labels(in));
    }

    private static List<Integer> labels(Cursor in) {
        List<Integer> labels = new ArrayList<>();
        while (!in.isEmpty()) {
            labels.add(in.u24());
        }
        return labels;
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        rd.encode(out);
        esi.encode(out);
        out.u32(ethernetTag);
        labels.forEach(out::u24);
    }
}
