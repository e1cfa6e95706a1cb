package exabgp.wire.address;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/** An IP address of either version. */
public sealed interface Ip extends Comparable<Ip> permits Ipv4, Ipv6 {
    /** Its length in bits: 32 or 128. */
    int bits();

    /** Writes its 4 or 16 octets. */
    void encode(OctetWriter out);

    /** Its 4 or 16 octets. */
    default Octets octets() {
        OctetWriter out = new OctetWriter(16);
        encode(out);
        return out.toOctets();
    }

    /**
     * Reads 4 octets as IPv4, 16 as IPv6.
     *
     * @throws Malformed for any other length
     */
    static Ip decode(Octets octets) {
        return switch (octets.length()) {
            case 4 -> new Ipv4(octets.i32(0));
            case 16 -> new Ipv6(octets.i64(0), octets.i64(8));
            default -> throw new Malformed("an IP address of " + octets.length() + " octets");
        };
    }

    /**
     * Reads the text form of either version, nothing else: no names are looked up.
     *
     * @throws IllegalArgumentException when {@code text} is not an address
     */
    static Ip parse(String text) {
        return text.indexOf(':') < 0 ? Ipv4.parse(text) : Ipv6.parse(text);
    }

    /** IPv4 before IPv6, then by number. */
    @Override
    default int compareTo(Ip other) {
        return switch (this) {
            case Ipv4 a -> other instanceof Ipv4 b ? Integer.compareUnsigned(a.value(), b.value()) : -1;
            case Ipv6 a -> other instanceof Ipv6 b ? a.compareUnsigned(b) : 1;
        };
    }
}
