package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.community.ExtendedCommunity;
import java.util.Collection;

/**
 * EXTENDED_COMMUNITIES (RFC 4360), in the order of the wire.
 *
 * @param packed eight octets for each community
 */
public record ExtendedCommunities(Octets packed) implements Attribute {
    static final int CODE = 16;

    private static final int SIZE = ExtendedCommunity.SIZE;

    /** Checks the length. */
    public ExtendedCommunities {
        if (packed.length() % SIZE != 0) {
            throw new IllegalArgumentException("extended communities of " + packed.length() + " octets");
        }
    }

    /** These, in ascending order. */
    public static ExtendedCommunities of(Collection<ExtendedCommunity> communities) {
        OctetWriter out = new OctetWriter(communities.size() * SIZE);
        communities.forEach(community -> out.i64(community.bits()));
        return new ExtendedCommunities(out.toOctets()).sorted();
    }

    /** How many there are. */
    public int size() {
        return packed.length() / SIZE;
    }

    /** The community at {@code index}. */
    public ExtendedCommunity get(int index) {
        return new ExtendedCommunity(packed.i64(index * SIZE));
    }

    static ExtendedCommunities decode(Octets value) {
        return new ExtendedCommunities(Shape.several(SIZE, value));
    }

    /** The same in ascending order, as they are sent. */
    public ExtendedCommunities sorted() {
        Octets sorted = PackedItems.sorted(packed, SIZE);
        return sorted.equals(packed) ? this : new ExtendedCommunities(sorted);
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
