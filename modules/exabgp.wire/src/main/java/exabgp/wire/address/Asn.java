package exabgp.wire.address;

/**
 * An autonomous system number, of two or four octets (RFC 6793).
 *
 * @param value 0 to 4294967295
 */
public record Asn(long value) implements Comparable<Asn> {
    /** AS_TRANS: stands where a number above 65535 has no room (RFC 6793 section 9). */
    public static final Asn TRANS = new Asn(23456);

    /** The largest there is. */
    public static final long MAX = 0xFFFF_FFFFL;

    /** Checks the range. */
    public Asn {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("AS number " + value + " is not between 0 and " + MAX);
        }
    }

    /** Whether two octets have room for it. */
    public boolean isTwoOctet() {
        return value <= 0xFFFF;
    }

    /** The number where only two octets are at hand: itself, or AS_TRANS. */
    public int asTwoOctet() {
        return isTwoOctet() ? (int) value : (int) TRANS.value;
    }

    @Override
    public int compareTo(Asn other) {
        return Long.compare(value, other.value);
    }

    /** The number in plain decimal (RFC 5396 asplain). */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
