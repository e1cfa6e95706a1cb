package exabgp.wire.address;

/**
 * An IP prefix. All bits of the address after the first {@code length} are zero.
 *
 * @param address its first address
 * @param length  0 to 32 or 128 bits
 */
public record Prefix(Ip address, int length) implements Comparable<Prefix> {
    /** Checks the length and that no host bit is set. */
    public Prefix {
        if (length < 0 || length > address.bits()) {
            throw new IllegalArgumentException("a prefix length of " + length + " is not between 0 and " + address.bits());
        }
        if (!masked(address, length).equals(address)) {
            throw new IllegalArgumentException("'" + address + "/" + length + "' has host bits that are not zero");
        }
    }

    /** The prefix of this length that {@code address} lies in. */
    public static Prefix containing(Ip address, int length) {
        return new Prefix(masked(address, length), length);
    }

    /** Whether {@code address} lies in it. */
    public boolean contains(Ip other) {
        return other.bits() == address.bits() && masked(other, length).equals(address);
    }

    /** By version, then length, then address: the order in which NLRI of equal attributes are sent. */
    @Override
    public int compareTo(Prefix other) {
        int byVersion = Integer.compare(address.bits(), other.address.bits());
        int byLength = byVersion != 0 ? byVersion : Integer.compare(length, other.length);
        return byLength != 0 ? byLength : address.compareTo(other.address);
    }

    /** Address, slash, length. */
    @Override
    public String toString() {
        return address + "/" + length;
    }

    private static Ip masked(Ip address, int length) {
        return switch (address) {
            case Ipv4 v4 -> new Ipv4(length == 0 ? 0 : v4.value() & -1 << (32 - length));
            case Ipv6 v6 -> new Ipv6(v6.high() & mask(Math.min(length, 64)), v6.low() & mask(Math.max(length - 64, 0)));
        };
    }

    private static long mask(int length) {
        return length == 0 ? 0 : -1L << (64 - length);
    }
}
