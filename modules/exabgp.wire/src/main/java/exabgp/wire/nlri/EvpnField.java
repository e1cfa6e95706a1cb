package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.nlri.evpn.EthernetAutoDiscovery;
import exabgp.wire.nlri.evpn.IpPrefixAdvertisement;
import exabgp.wire.nlri.evpn.MacIpAdvertisement;

/**
 * What tells EVPN routes from each other. All begin with type, length and route distinguisher; in some types an Ethernet segment identifier of ten octets and an Ethernet tag of four come next, and
 * labels stand last.
 */
final class EvpnField {
    private static final int DISTINGUISHER = 2;
    private static final int SEGMENT = DISTINGUISHER + 8;
    private static final int TAG = SEGMENT + 10;
    private static final int AFTER_TAG = TAG + 4;
    /** Where the length of the address in a MAC/IP advertisement stands: behind the MAC address and its length. */
    private static final int ADDRESS_BITS = AFTER_TAG + 1 + 6;
    private static final int LABEL = 3;

    private EvpnField() {}

    /** Writes the type and the fields that RFC 7432 section 7 and RFC 9136 section 3.1 call a part of the prefix; of types that say nothing of it, all. */
    static void key(Octets packed, int start, int end, OctetWriter out) {
        int type = packed.u8(start);
        out.u8(type);
        switch (type) {
            case EthernetAutoDiscovery.CODE -> range(packed, start, DISTINGUISHER, AFTER_TAG, out);
            case MacIpAdvertisement.CODE -> {
                range(packed, start, DISTINGUISHER, SEGMENT, out);
                range(packed, start, TAG, ADDRESS_BITS + 1 + packed.u8(start + ADDRESS_BITS) / 8, out);
            }
            case IpPrefixAdvertisement.CODE -> {
                range(packed, start, DISTINGUISHER, SEGMENT, out);
                int addresses = AFTER_TAG + 1;
                range(packed, start, TAG, addresses + (end - start - addresses - LABEL) / 2, out);
            }
            default -> range(packed, start, DISTINGUISHER, end - start, out);
        }
    }

    private static void range(Octets packed, int start, int from, int to, OctetWriter out) {
        out.octets(packed, start + from, to - from);
    }
}
