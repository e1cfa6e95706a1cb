package exabgp.wire.attribute;

import exabgp.wire.Octets;

/**
 * COMMUNITIES (RFC 1997), in the order of the wire.
 *
 * @param packed four octets for each community
 */
public record Communities(Octets packed) implements Attribute {
    /** Its type code. */
    public static final int CODE = 8;

    /** Checks the length. */
    public Communities {
        if (packed.length() % 4 != 0) {
            throw new IllegalArgumentException("communities of " + packed.length() + " octets");
        }
    }

    /** How many there are. */
    public int size() {
        return packed.length() / 4;
    }

    /** The community at {@code index}, as the 32 bits of an {@code int}. */
    public int get(int index) {
        return packed.i32(index * 4);
    }

    static Communities decode(Octets value) {
        return new Communities(Shape.several(4, value));
    }

    /** The same in ascending order, as they are sent. */
    public Communities sorted() {
        Octets sorted = PackedItems.sorted(packed, 4);
        return sorted.equals(packed) ? this : new Communities(sorted);
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
