package exabgp.wire.nlri;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * Walks the octets of a run of NLRI without making values. Before the first {@link #next} it stands before the first one. For one thread.
 */
public final class NlriCursor {
    static final int PATH_ID = 4;

    private final Nlris nlris;
    private final Octets packed;
    private final NlriFormat format;
    private int start;
    private int end;

    NlriCursor(Nlris nlris) {
        this.nlris = nlris;
        this.packed = nlris.packed();
        this.format = NlriFormat.of(nlris.family());
    }

    /** Steps to the next NLRI; false when there is none. */
    public boolean next() {
        if (end >= packed.length()) {
            return false;
        }
        start = end + (nlris.pathIds() ? PATH_ID : 0);
        end = start + format.length(packed, start);
        return true;
    }

    /** Where the current NLRI begins in {@link Nlris#packed}, behind its path identifier. */
    public int start() {
        return start;
    }

    /** Where the current NLRI ends in {@link Nlris#packed}. */
    public int end() {
        return end;
    }

    /** The path identifier of the current NLRI, as 32 bits; 0 where they have none. */
    public int pathId() {
        return nlris.pathIds() ? packed.i32(start - PATH_ID) : 0;
    }

    /** The octets of the current NLRI, without its path identifier. */
    public Octets octets() {
        return packed.slice(start, end - start);
    }

    /** Writes what {@link Nlris#key} says of the current NLRI. */
    public void key(OctetWriter out) {
        format.key(packed, start, end, out);
    }

    /** The current NLRI as a value. */
    public Nlri value() {
        return format.value(nlris.family(), nlris.pathIds(), packed, start, end);
    }
}
