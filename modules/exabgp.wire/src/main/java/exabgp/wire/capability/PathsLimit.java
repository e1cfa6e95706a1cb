package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.family.Family;
import java.util.ArrayList;
import java.util.List;

/**
 * How many paths for one prefix the speaker wants to receive (draft-abraitis-idr-addpath-paths-limit).
 *
 * @param families the families with such a limit
 */
public record PathsLimit(List<Entry> families) implements Capability {
    static final int CODE = 76;

    /** Keeps its own list. */
    public PathsLimit {
        families = List.copyOf(families);
    }

    static PathsLimit decode(Cursor in) {
        List<Entry> families = new ArrayList<>();
        while (!in.isEmpty()) {
            Family family = new Family(in.u16(), in.u8());
            families.add(new Entry(family, in.u16()));
        }
        return new PathsLimit(families);
    }

    void encode(OctetWriter out) {
        for (Entry entry : families) {
            out.u16(entry.family.afi()).u8(entry.family.safi()).u16(entry.limit);
        }
    }

    @Override
    public int code() {
        return CODE;
    }

    /**
     * One family.
     *
     * @param family the family
     * @param limit  the most paths for one prefix, 0 to 65535; 0 means nothing and is ignored
     */
    public record Entry(Family family, int limit) {}
}
