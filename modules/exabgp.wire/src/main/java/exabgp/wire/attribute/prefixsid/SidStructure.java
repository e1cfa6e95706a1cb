package exabgp.wire.attribute.prefixsid;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * SRv6 SID Structure: which bits of a SID are what (RFC 9252 section 3.2.1). Each is a number of bits, 0 to 255.
 *
 * @param locatorBlock         length of the locator block
 * @param locatorNode          length of the locator node
 * @param function             length of the function
 * @param argument             length of the argument
 * @param transpositionLength  how many bits of the SID stand in the label of the NLRI instead
 * @param transpositionOffset  where in the SID these belong
 */
public record SidStructure(int locatorBlock, int locatorNode, int function, int argument, int transpositionLength, int transpositionOffset) {
    static final int TYPE = 1;
    private static final int LENGTH = 6;

    static SidStructure decode(Octets value) {
        if (value.length() != LENGTH) {
            throw new Malformed("an SRv6 SID Structure of " + value.length() + " octets, not " + LENGTH);
        }
        Cursor in = value.cursor();
        return new SidStructure(in.u8(), in.u8(), in.u8(), in.u8(), in.u8(), in.u8());
    }

    void encode(OctetWriter out) {
        out.u8(TYPE).u16(LENGTH).u8(locatorBlock).u8(locatorNode).u8(function).u8(argument).u8(transpositionLength).u8(transpositionOffset);
    }
}
