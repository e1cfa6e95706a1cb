package exabgp.wire.nlri.flow;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;

/**
 * One comparison with a value (RFC 8955 section 4.2.1).
 *
 * @param and      whether it must hold together with the one before it; else it is an alternative. False for the first of a component
 * @param operator how the value is compared
 * @param width    how many octets the value has on the wire: 1, 2, 4 or 8
 * @param value    the value, unsigned
 */
public record FlowTerm(boolean and, Operator operator, int width, long value) {
    private static final int AND = 0x40;

    /** Checks that the width is one of those there are, with room for the value. */
    public FlowTerm {
        if (Integer.bitCount(width) != 1 || width > 8) {
            throw new IllegalArgumentException("a value of " + width + " octets");
        }
        if (width < 8 && value >>> (8 * width) != 0) {
            throw new IllegalArgumentException(Long.toUnsignedString(value) + " does not fit " + width + " octets");
        }
    }

    /** A comparison in as few octets as the value needs. */
    public static FlowTerm of(boolean and, Operator operator, long value) {
        int width = 1;
        while (width < 8 && value >>> (8 * width) != 0) {
            width *= 2;
        }
        return new FlowTerm(and, operator, width, value);
    }

    /** Reads the rest of a term, of which {@code octet} was the operator. */
    static FlowTerm decode(int octet, boolean first, boolean bitmask, Cursor in) {
        int width = 1 << (octet >> 4 & 3);
        long value = switch (width) {
            case 1 -> in.u8();
            case 2 -> in.u16();
            case 4 -> in.u32();
            default -> in.i64();
        };
        // bits without a meaning, and the AND of the first term, are to be ignored (RFC 8955 section 4.2.1.1)
        return new FlowTerm(!first && (octet & AND) != 0, bitmask ? BitmaskOperator.decode(octet) : NumericOperator.decode(octet), width, value);
    }

    void encode(int last, OctetWriter out) {
        out.u8(last | (and ? AND : 0) | Integer.numberOfTrailingZeros(width) << 4 | operator.bits());
        switch (width) {
            case 1 -> out.u8((int) value);
            case 2 -> out.u16((int) value);
            case 4 -> out.u32(value);
            default -> out.i64(value);
        }
    }
}
