package exabgp.wire.nlri.evpn;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import org.jspecify.annotations.Nullable;

/** A route of EVPN: what one NLRI says behind its length, by the type before it (RFC 7432 section 7). */
public sealed interface EvpnRoute
        permits EthernetAutoDiscovery, MacIpAdvertisement, InclusiveMulticast, EthernetSegment, IpPrefixAdvertisement, UnknownEvpnRoute {
    /** Its type, 0 to 255. */
    int code();

    /** Writes what stands behind type and length. */
    void encodeValue(OctetWriter out);

    /**
     * Reads one NLRI, its type and length included.
     *
     * @throws Malformed when it is not what its type has to be
     */
    static EvpnRoute decode(Octets nlri) {
        Cursor in = nlri.cursor();
        int code = in.u8();
        Cursor value = in.cursor(in.u8());
        EvpnRoute route = switch (code) {
            case EthernetAutoDiscovery.CODE -> EthernetAutoDiscovery.decode(value);
            case MacIpAdvertisement.CODE -> MacIpAdvertisement.decode(value);
            case InclusiveMulticast.CODE -> InclusiveMulticast.decode(value);
            case EthernetSegment.CODE -> EthernetSegment.decode(value);
            case IpPrefixAdvertisement.CODE -> IpPrefixAdvertisement.decode(value);
            default -> new UnknownEvpnRoute(code, value.rest());
        };
        if (!value.isEmpty()) {
            throw new Malformed("an EVPN route of type " + code + " with " + value.remaining() + " octets too many");
        }
        return route;
    }

    /** Writes the NLRI, its type and length included. */
    default void encode(OctetWriter out) {
        out.u8(code());
        int length = out.mark8();
        encodeValue(out);
        out.patch8(length);
    }

    /** Reads an address behind its length in bits. */
    private static Ip address(int bits, Cursor in) {
        if (bits != 32 && bits != 128) {
            throw new Malformed("an EVPN address of " + bits + " bits");
        }
        return Ip.decode(in.octets(bits / 8));
    }

    /** Reads an address with the length in bits before it. */
    static Ip address(Cursor in) {
        return address(in.u8(), in);
    }

    /** Reads an address with the length in bits before it, which is 0 where there is none. */
    static @Nullable Ip addressOrNone(Cursor in) {
        int bits = in.u8();
        return bits == 0 ? null : address(bits, in);
    }

    /** Writes an address with its length in bits. */
    static void encode(Ip address, OctetWriter out) {
        out.u8(address.bits());
        address.encode(out);
    }
}
