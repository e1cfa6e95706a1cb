package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;
import exabgp.wire.family.Family;
import java.util.ArrayList;
import java.util.List;

/**
 * Several paths for the same prefix (RFC 7911 section 4).
 *
 * @param families in which direction for which family
 */
public record AddPath(List<Entry> families) implements Capability {
    /** Bit of {@link Entry#mode}: able to receive several paths. */
    public static final int RECEIVE = 1;

    /** Bit of {@link Entry#mode}: able to send several paths. */
    public static final int SEND = 2;

    static final int CODE = 69;

    /** Keeps its own list. */
    public AddPath {
        families = List.copyOf(families);
    }

    static AddPath decode(Cursor in) {
        List<Entry> families = new ArrayList<>();
        while (!in.isEmpty()) {
            Family family = new Family(in.u16(), in.u8());
            families.add(new Entry(family, in.u8()));
        }
        return new AddPath(families);
    }

    void encode(OctetWriter out) {
        for (Entry entry : families) {
            out.u16(entry.family.afi()).u8(entry.family.safi()).u8(entry.mode);
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
     * @param mode   the Send/Receive octet as it is on the wire, 0 to 255; values above 3 mean nothing and are ignored (RFC 7911 section 4)
     */
    public record Entry(Family family, int mode) {
        /** Whether several paths can be received. */
        public boolean receives() {
            return mode <= (RECEIVE | SEND) && (mode & RECEIVE) != 0;
        }

        /** Whether several paths can be sent. */
        public boolean sends() {
            return mode <= (RECEIVE | SEND) && (mode & SEND) != 0;
        }
    }
}
