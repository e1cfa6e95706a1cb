package exabgp.wire.attribute;

import exabgp.wire.address.Asn;
import java.util.List;

/**
 * AS_PATH (RFC 4271 section 5.1.2, RFC 5065), already merged with AS4_PATH where the session has AS numbers of two octets only (RFC 6793 section 4.2.3).
 *
 * @param segments in the order of the wire; a segment may be of any length, encoding splits it at 255
 */
public record AsPath(List<Segment> segments) implements Attribute {
    /** The path of a route that begins here. */
    public static final AsPath EMPTY = new AsPath(List.of());

    static final int CODE = 2;

    /** Keeps its own list. */
    public AsPath {
        segments = List.copyOf(segments);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.TRANSITIVE;
    }

    /** What the numbers of a segment mean. */
    public enum Kind {
        SET(1, "as-set"),
        SEQUENCE(2, "as-sequence"),
        CONFED_SEQUENCE(3, "as-confed-sequence"),
        CONFED_SET(4, "as-confed-set");

        private final int code;
        private final String label;

        Kind(int code, String label) {
            this.code = code;
            this.label = label;
        }

        /** The segment type on the wire. */
        public int code() {
            return code;
        }

        /** Its name in JSON. */
        public String label() {
            return label;
        }
    }

    /**
     * A run of AS numbers.
     *
     * @param kind what they mean
     * @param asns the numbers, nearest first
     */
    public record Segment(Kind kind, List<Asn> asns) {
        /** Keeps its own list. */
        public Segment {
            asns = List.copyOf(asns);
        }
    }
}
