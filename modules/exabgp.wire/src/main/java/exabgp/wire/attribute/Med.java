package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * MULTI_EXIT_DISC (RFC 4271 section 5.1.4).
 *
 * @param value 0 to 4294967295, lower is better
 */
public record Med(long value) implements Attribute {
    /** Its type code. */
    public static final int CODE = 4;

    static Med decode(Octets value) {
        return new Med(Shape.exactly(4, value).u32(0));
    }

    void encode(OctetWriter out) {
        out.u32(value);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL;
    }
}
