package exabgp.wire.family;

import org.jspecify.annotations.Nullable;

/**
 * An address family with its subsequent family, known to this program or not (RFC 4760). Ordered by numbers, as OPEN lists them.
 *
 * @param afi  the address family number, 0 to 65535
 * @param safi the subsequent address family number, 0 to 255
 */
public record Family(int afi, int safi) implements Comparable<Family> {
    /** IPv4 unicast, the family of the NLRI field of UPDATE. */
    public static final Family IPV4_UNICAST = of(Afi.IPV4, Safi.UNICAST);

    /** IPv6 unicast. */
    public static final Family IPV6_UNICAST = of(Afi.IPV6, Safi.UNICAST);

    /** IPv4 multicast. */
    public static final Family IPV4_MULTICAST = of(Afi.IPV4, Safi.MULTICAST);

    /** IPv6 multicast. */
    public static final Family IPV6_MULTICAST = of(Afi.IPV6, Safi.MULTICAST);

    /** The family of two known parts. */
    public static Family of(Afi afi, Safi safi) {
        return new Family(afi.code(), safi.code());
    }

    /** The name of the address family, {@code undefined-N} when it is unknown. */
    public String afiName() {
        return Afi.of(afi).map(Afi::label).orElseGet(() -> "undefined-" + afi);
    }

    /** The name of the subsequent address family, {@code undefined-N} when it is unknown. */
    public String safiName() {
        return Safi.of(safi).map(Safi::label).orElseGet(() -> "undefined-" + safi);
    }

    /** By its numbers; written out since every UPDATE asks for it and what the compiler makes for a record is slow until it is compiled well. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Family f && afi == f.afi && safi == f.safi);
    }

    @Override
    public int hashCode() {
        return 31 * afi + safi;
    }

    @Override
    public int compareTo(Family other) {
        int byAfi = Integer.compare(afi, other.afi);
        return byAfi != 0 ? byAfi : Integer.compare(safi, other.safi);
    }

    /** Both names with a space between them. */
    @Override
    public String toString() {
        return afiName() + " " + safiName();
    }
}
