package exabgp.wire.capability;

import exabgp.wire.family.Family;
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
