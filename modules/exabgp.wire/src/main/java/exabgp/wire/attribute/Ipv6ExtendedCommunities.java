package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.community.Ipv6ExtendedCommunity;
import java.util.Collection;

/**
 * IPv6 Address Specific EXTENDED_COMMUNITIES (RFC 5701), in the order of the wire.
 *
 * @param packed twenty octets for each community
 */
public record Ipv6ExtendedCommunities(Octets packed) implements Attribute {
    static final int CODE = 25;

    private static final int SIZE = Ipv6ExtendedCommunity.SIZE;

    /** Checks the length. */
    public Ipv6ExtendedCommunities {
        if (packed.length() % SIZE != 0) {
            throw new IllegalArgumentException("extended communities of " + packed.length() + " octets");
        }
    }

    /** These, in ascending order. */
    public static Ipv6ExtendedCommunities of(Collection<Ipv6ExtendedCommunity> communities) {
        OctetWriter out = new OctetWriter(communities.size() * SIZE);
        communities.forEach(community -> community.encode(out));
        return new Ipv6ExtendedCommunities(out.toOctets()).sorted();
    }

    /** How many there are. */
    public int size() {
        return packed.length() / SIZE;
    }

    /** The community at {@code index}. */
    public Ipv6ExtendedCommunity get(int index) {
        return Ipv6ExtendedCommunity.of(packed.slice(index * SIZE, SIZE));
    }

    static Ipv6ExtendedCommunities decode(Octets value) {
        return new Ipv6ExtendedCommunities(Shape.several(SIZE, value));
    }

    /** The same in ascending order, as they are sent. */
    public Ipv6ExtendedCommunities sorted() {
        Octets sorted = PackedItems.sorted(packed, SIZE);
        return sorted.equals(packed) ? this : new Ipv6ExtendedCommunities(sorted);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL | Flags.TRANSITIVE;
    }
}
