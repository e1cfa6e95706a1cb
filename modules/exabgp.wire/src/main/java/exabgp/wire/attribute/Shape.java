package exabgp.wire.attribute;

import exabgp.wire.Malformed;
import exabgp.wire.Octets;

/** The lengths that attribute values may have. */
final class Shape {
    private Shape() {}

    static Octets exactly(int size, Octets value) {
        if (value.length() != size) {
            throw new Malformed("a length of " + value.length() + ", not " + size);
        }
        return value;
    }

    /** One or more times {@code size}: none at all is an error too (RFC 7606 section 4). */
    static Octets several(int size, Octets value) {
        if (value.isEmpty() || value.length() % size != 0) {
            throw new Malformed("a length of " + value.length() + ", not a multiple of " + size);
        }
        return value;
    }
}
