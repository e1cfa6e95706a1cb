package exabgp.wire.attribute.prefixsid;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * Label-Index: where in the SRGB the label of the prefix is (RFC 8669 section 3.1).
 *
 * @param flags 16 bits, none of them defined
 * @param index 0 to 4294967295
 */
public record LabelIndex(int flags, long index) implements PrefixSidTlv {
    static final int TYPE = 1;
    private static final int LENGTH = 7;

    static LabelIndex decode(Octets value) {
        if (value.length() != LENGTH) {
            throw new Malformed("a Label-Index of " + value.length() + " octets, not " + LENGTH);
        }
        Cursor in = value.cursor();
        in.u8(); // reserved
        return new LabelIndex(in.u16(), in.u32());
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        out.u8(0).u16(flags).u32(index);
    }
}
