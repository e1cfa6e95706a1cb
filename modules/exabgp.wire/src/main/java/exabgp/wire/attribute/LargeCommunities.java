package exabgp.wire.attribute;

import exabgp.wire.Octets;

/**
 * LARGE_COMMUNITY (RFC 8092), in the order of the wire.
 *
 * @param packed twelve octets for each community: global administrator, two local parts
 */
public record LargeCommunities(Octets packed) implements Attribute {
    /** Its type code. */
    public static final int CODE = 32;

    private static final int SIZE = 12;
    private static final int FEW = 8;

    /** Checks the length. */
    public LargeCommunities {
        if (packed.length() % SIZE != 0) {
            throw new IllegalArgumentException("large communities of " + packed.length() + " octets");
        }
    }

    /** How many there are. */
    public int size() {
        return packed.length() / SIZE;
    }

    /** Part 0, 1 or 2 of the community at {@code index}, 0 to 4294967295. */
    public long part(int index, int part) {
        return packed.u32(index * SIZE + part * 4);
    }

    /** Whether there are no more of them between two places than can be compared with each other at once, and none is there twice. */
    public static boolean areFewAndDistinct(Octets octets, int start, int end) {
        if (end - start > FEW * SIZE) {
            return false;
        }
        for (int at = start + SIZE; at < end; at += SIZE) {
            for (int other = start; other < at; other += SIZE) {
                if (octets.i64(at) == octets.i64(other) && octets.i32(at + 8) == octets.i32(other + 8)) {
                    return false;
                }
            }
        }
        return true;
    }

    static LargeCommunities decode(Octets value) {
        // each counts once, however often it came (RFC 8092 section 2)
        return new LargeCommunities(PackedItems.unique(Shape.several(SIZE, value), SIZE));
    }

    /** The same in ascending order, each once, as they must be sent (RFC 8092 section 2). */
    public LargeCommunities sorted() {
        Octets sorted = PackedItems.distinct(PackedItems.sorted(packed, SIZE), SIZE);
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
