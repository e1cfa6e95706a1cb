package exabgp.reactor.rib;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import java.util.HashMap;
import java.util.Map;

/**
 * The attributes that withdrawals carry, by row: those of what the peer was told, or of the command that withdraws. Routes of unicast and multicast, of which there may be a million, are withdrawn
 * without. Not safe for use by several threads.
 */
final class Farewells {
    private Map<Integer, Attributes> byRow = new HashMap<>();

    /** Whether withdrawals of a family carry attributes. */
    static boolean areSent(Family family) {
        return family.safi() != Safi.UNICAST.code() && family.safi() != Safi.MULTICAST.code();
    }

    /** Keeps those of a row that is to be withdrawn; what was kept for it before counts no more. */
    void put(int row, Family family, Attributes attributes) {
        if (areSent(family) && !attributes.isEmpty()) {
            byRow.put(row, attributes);
        }
    }

    /** Those of a row, which are kept no longer. */
    Attributes take(int row) {
        Attributes attributes = byRow.remove(row);
        return attributes == null ? Attributes.NONE : attributes;
    }

    void clear() {
        byRow.clear();
    }

    /** Rows have new numbers; those with -1 are gone. */
    void move(int[] moved) {
        Map<Integer, Attributes> after = new HashMap<>();
        byRow.forEach((row, attributes) -> {
            if (moved[row] >= 0) {
                after.put(moved[row], attributes);
            }
        });
        byRow = after;
    }
}
