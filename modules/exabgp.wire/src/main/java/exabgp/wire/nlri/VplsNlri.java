package exabgp.wire.nlri;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import org.jspecify.annotations.Nullable;

/**
 * A block of labels by which the sites of a VPLS reach one of them (RFC 4761 section 3.2.2).
 *
 * @param endpoint the VE identifier of that site, 16 bits
 * @param base     the first label, 20 bits; none of the labels is above {@link exabgp.wire.address.Label#MAX}
 * @param offset   the VE identifier that the first label is for, 16 bits
 * @param size     how many labels there are, 16 bits
 * @param pathId   the path identifier, null where there is none
 */
public record VplsNlri(RouteDistinguisher rd, int endpoint, int base, int offset, int size, @Nullable PathId pathId) implements Nlri {
    /** L2VPN VPLS. */
    public static final Family FAMILY = Family.of(Afi.L2VPN, Safi.VPLS);

    /** How many octets stand behind the length. */
    static final int LENGTH = 17;

    private static final int MOST_LABEL = 0xFFFFF;
    private static final int BOTTOM = 1;

    /** Checks the ranges. */
    public VplsNlri {
        if (((endpoint | offset | size) & ~0xFFFF) != 0 || base < 0 || base > MOST_LABEL - size) {
            throw new IllegalArgumentException("a VPLS route with the numbers " + endpoint + " " + base + " " + offset + " " + size);
        }
    }

    /**
     * Reads what stands behind the length, of {@link #LENGTH} octets.
     *
     * @throws Malformed when there are no such labels
     */
    static VplsNlri decode(Octets value, @Nullable PathId pathId) {
        Cursor in = value.cursor();
        RouteDistinguisher rd = new RouteDistinguisher(in.i64());
        int endpoint = in.u16();
        int offset = in.u16();
        int size = in.u16();
        int base = in.u24() >>> 4;
        if (base > MOST_LABEL - size) {
            throw new Malformed("a block of " + size + " labels behind " + base + ", which ends above all labels");
        }
        return new VplsNlri(rd, endpoint, base, offset, size, pathId);
    }

    void encode(OctetWriter out) {
        rd.encode(out.u16(LENGTH));
        out.u16(endpoint).u16(offset).u16(size).u24(base << 4 | BOTTOM);
    }

    @Override
    public Family family() {
        return FAMILY;
    }

    @Override
    public VplsNlri withPathId(@Nullable PathId other) {
        return new VplsNlri(rd, endpoint, base, offset, size, other);
    }
}
