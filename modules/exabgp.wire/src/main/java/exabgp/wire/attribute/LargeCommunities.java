package exabgp.wire.attribute;

import exabgp.wire.Octets;

/**
 * LARGE_COMMUNITY (RFC 8092), in the order of the wire.
 *
 * @param packed twelve octets for each community: global administrator, two local parts
 */
public record LargeCommunities(Octets packed) implements Attribute {
    static final int CODE = 32;

    /** Checks the length. */
    public LargeCommunities {
        if (packed.length() % 12 != 0) {
            throw new IllegalArgumentException("large communities of " + packed.length() + " octets");
        }
    }

    /** How many there are. */
    public int size() {
        return packed.length() / 12;
    }

    /** Part 0, 1 or 2 of the community at {@code index}, 0 to 4294967295. */
    public long part(int index, int part) {
        return packed.u32(index * 12 + part * 4);
    }

    static LargeCommunities decode(Octets value) {
        // each counts once, however often it came (RFC 8092 section 2)
        return new LargeCommunities(PackedItems.unique(Shape.several(12, value), 12));
    }

    /** The same in ascending order, each once, as they must be sent (RFC 8092 section 2). */
    public LargeCommunities sorted() {
        Octets sorted = PackedItems.distinct(PackedItems.sorted(packed, 12), 12);
        return sorted.equals(packed) ? this : new LargeCommunities(sorted);
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
