package exabgp.wire.address;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;

/**
 * A MAC address of 48 bits.
 *
 * @param value its bits, the first octet highest
 */
public record Mac(long value) {
    private static final int LENGTH = 6;

    /** Checks its range. */
    public Mac {
        if (value >>> 48 != 0) {
            throw new IllegalArgumentException("a MAC address of more than 48 bits");
        }
    }

    /** Reads six octets. */
    public static Mac decode(Cursor in) {
        return new Mac((long) in.u16() << 32 | in.u32());
    }

    /**
     * Reads six pairs of hexadecimal digits with colons or hyphens between them.
     *
     * @throws IllegalArgumentException when {@code text} is anything else
     */
    public static Mac parse(String text) {
        return new Mac(HexPairs.parse(text, LENGTH, "a MAC address").cursor().i64() >>> 16);
    }

    /** Writes its six octets. */
    public void encode(OctetWriter out) {
        out.u16((int) (value >>> 32)).u32(value);
    }

    /** Six pairs of upper-case hexadecimal digits with colons between them. */
    @Override
    public String toString() {
        OctetWriter out = new OctetWriter(LENGTH);
        encode(out);
        return HexPairs.text(out.toOctets());
    }
}
