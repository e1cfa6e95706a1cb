package exabgp.wire.attribute.prefixsid;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;

/**
 * Originator SRGB: the blocks of labels of the router that originated the prefix (RFC 8669 section 3.2).
 *
 * @param flags  16 bits, none of them defined
 * @param blocks in the order of the wire
 */
public record OriginatorSrgb(int flags, List<Block> blocks) implements PrefixSidTlv {
    static final int TYPE = 3;
    private static final int FLAGS = 2;
    private static final int BLOCK = 6;

    /** Keeps its own list. */
    public OriginatorSrgb {
        blocks = List.copyOf(blocks);
    }

    /**
     * Labels one after the other.
     *
     * @param base  the first one, 0 to 16777215
     * @param range how many there are, 0 to 16777215
     */
    public record Block(int base, int range) {}

    static OriginatorSrgb decode(Octets value) {
        if (value.length() < FLAGS + BLOCK || (value.length() - FLAGS) % BLOCK != 0) {
            throw new Malformed("an Originator SRGB of " + value.length() + " octets, not 2 and a multiple of 6");
        }
        Cursor in = value.cursor();
        int flags = in.u16();
        List<Block> blocks = new ArrayList<>(in.remaining() / BLOCK);
        while (!in.isEmpty()) {
            blocks.add(new Block(in.u24(), in.u24()));
        }
        return new OriginatorSrgb(flags, blocks);
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        out.u16(flags);
        blocks.forEach(block -> out.u24(block.base()).u24(block.range()));
    }
}
