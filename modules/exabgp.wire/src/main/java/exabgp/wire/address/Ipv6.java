package exabgp.wire.address;

import exabgp.wire.OctetWriter;

/**
 * An IPv6 address.
 *
 * @param high its first 64 bits
 * @param low  its last 64 bits
 */
public record Ipv6(long high, long low) implements Ip {
    /** Whether it is in fe80::/10. */
    public boolean isLinkLocal() {
        return high >>> 54 == 0xFE80L >>> 6;
    }

    /**
     * Reads the text form of RFC 4291 section 2.2, with {@code ::} and with a dotted IPv4 address at the end.
     *
     * @throws IllegalArgumentException when {@code text} is anything else
     */
    public static Ipv6 parse(String text) {
        return Ipv6Text.parse(text);
    }

    int compareUnsigned(Ipv6 other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public int bits() {
        return 128;
    }

    @Override
    public void encode(OctetWriter out) {
        out.i64(high).i64(low);
    }

    /** The text form of RFC 5952; addresses that embed one of IPv4 in ::ffff:0:0/96 or ::/96 with their last part dotted. */
    @Override
    public String toString() {
        return Ipv6Text.format(this);
    }
}
