package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.family.Family;
import java.util.ArrayList;
import java.util.List;

/**
 * Next hops of another address family than that of the NLRI (RFC 8950).
 *
 * @param conversions which family may have next hops of which version
 */
public record ExtendedNextHop(List<Conversion> conversions) implements Capability {
    static final int CODE = 5;

    /** Keeps its own list. */
    public ExtendedNextHop {
        conversions = List.copyOf(conversions);
    }

    static ExtendedNextHop decode(Cursor in) {
        List<Conversion> conversions = new ArrayList<>();
        while (!in.isEmpty()) {
            // the safi has two octets here, of which the first is always zero (RFC 8950 section 4)
            Family family = new Family(in.u16(), in.u16() & 0xFF);
            conversions.add(new Conversion(family, in.u16()));
        }
        return new ExtendedNextHop(conversions);
    }

    void encode(OctetWriter out) {
        for (Conversion conversion : conversions) {
            out.u16(conversion.family.afi()).u16(conversion.family.safi()).u16(conversion.nextHopAfi);
        }
    }

    @Override
    public int code() {
        return CODE;
    }

    /**
     * One family and the address family its next hops may be of.
     *
     * @param family     the family of the NLRI
     * @param nextHopAfi the address family number of the next hop, 0 to 65535
     */
    public record Conversion(Family family, int nextHopAfi) {}
}
