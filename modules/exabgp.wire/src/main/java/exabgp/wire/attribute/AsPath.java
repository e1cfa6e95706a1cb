package exabgp.wire.attribute;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AS_PATH (RFC 4271 section 5.1.2, RFC 5065), already merged with AS4_PATH where the session has AS numbers of two octets only (RFC 6793 section 4.2.3).
 *
 * @param segments in the order of the wire; a segment may be of any length, encoding splits it at 255
 */
public record AsPath(List<Segment> segments) implements Attribute {
    /** The path of a route that begins here. */
    public static final AsPath EMPTY = new AsPath(List.of());

    /** Its type code. */
    public static final int CODE = 2;

    /** AS4_PATH: the same with AS numbers of four octets, beside one with two (RFC 6793 section 3). */
    static final int AS4_CODE = 17;

    private static final int MOST = 255;

    /** Keeps its own list. */
    public AsPath {
        segments = List.copyOf(segments);
    }

    /** The path of one sequence. */
    public static AsPath sequence(Asn... asns) {
        return new AsPath(List.of(new Segment(Kind.SEQUENCE, Arrays.asList(asns))));
    }

    static AsPath decode(Octets value, boolean fourOctetAs) {
        if (value.isEmpty()) {
            return EMPTY;
        }
        Cursor in = value.cursor();
        Segment first = Segment.decode(in, fourOctetAs);
        if (in.isEmpty()) {
            return new AsPath(List.of(first)); // as nearly all have it
        }
        List<Segment> segments = new ArrayList<>();
        segments.add(first);
        while (!in.isEmpty()) {
            segments.add(Segment.decode(in, fourOctetAs));
        }
        return new AsPath(segments);
    }

    /** Whether the octets between two places are a path of sets and sequences that {@link #decode} takes, with AS numbers of four octets. */
    static boolean isPlain(Octets octets, int from, int to) {
        int at = from;
        while (at < to) {
            int end = to - at < 2 ? to + 1 : at + 2 + 4 * octets.u8(at + 1);
            if (end > to || !isPlainSegment(octets, at, end)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private static boolean isPlainSegment(Octets octets, int from, int to) {
        int kind = octets.u8(from);
        if (kind != Kind.SET.code && kind != Kind.SEQUENCE.code) {
            return false;
        }
        for (int at = from + 2; at < to; at += 4) {
            if (octets.i32(at) == 0) {
                return false;
            }
        }
        return to > from + 2;
    }

    void encode(boolean fourOctetAs, OctetWriter out) {
        for (Segment segment : segments) {
            for (int from = 0; from < segment.size(); from += MOST) {
                segment.encode(from, Math.min(MOST, segment.size() - from), fourOctetAs, out);
            }
        }
    }

    /** Whether some number needs four octets. */
    boolean isWide() {
        return segments.stream().anyMatch(Segment::isWide);
    }

    /** The path as AS4_PATH carries it, without segments of a confederation (RFC 6793 section 3). */
    AsPath withoutConfederation() {
        return segments.stream().anyMatch(Segment::isConfederation) ? new AsPath(segments.stream().filter(s -> !s.isConfederation()).toList()) : this;
    }

    /**
     * Whether it has segments of a confederation that no neighbour within one can have sent: such a neighbour puts its own AS into a sequence of that kind in front (RFC 5065 sections 4.1
     * and 5).
     */
    boolean isOfAnotherConfederation() {
        return !segments.isEmpty() && segments.getFirst().kind != Kind.CONFED_SEQUENCE && segments.stream().anyMatch(Segment::isConfederation);
    }

    /** Its length for comparing paths: a set counts once, a confederation not at all (RFC 4271 section 9.1.2.2, RFC 5065 section 5.3). */
    int hops() {
        int hops = 0;
        for (Segment segment : segments) {
            hops += segment.hops();
        }
        return hops;
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

        /**
         * The one with this segment type.
         *
         * @throws Malformed when there is none
         */
        public static Kind of(int code) {
            return switch (code) {
                case 1 -> SET;
                case 2 -> SEQUENCE;
                case 3 -> CONFED_SEQUENCE;
                case 4 -> CONFED_SET;
                default -> throw new Malformed("an AS_PATH segment of type " + code);
            };
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
     * @param kind   what they mean
     * @param packed the numbers, nearest first, four octets each
     */
    public record Segment(Kind kind, Octets packed) {
        /** Checks the length. */
        public Segment {
            if (packed.length() % 4 != 0) {
                throw new IllegalArgumentException("AS numbers of " + packed.length() + " octets");
            }
        }

        /** A run of these, nearest first. */
        public Segment(Kind kind, List<Asn> asns) {
            this(kind, pack(asns));
        }

        /** How many numbers there are. */
        public int size() {
            return packed.length() / 4;
        }

        /** The number at {@code index}, 0 to 4294967295. */
        public long get(int index) {
            return packed.u32(index * 4);
        }

        /** All of them, nearest first. */
        public List<Asn> asns() {
            List<Asn> asns = new ArrayList<>(size());
            for (int i = 0; i < size(); i++) {
                asns.add(new Asn(get(i)));
            }
            return List.copyOf(asns);
        }

        private static Octets pack(List<Asn> asns) {
            OctetWriter out = new OctetWriter(asns.size() * 4);
            for (Asn asn : asns) {
                out.u32(asn.value());
            }
            return out.toOctets();
        }

        private static Segment decode(Cursor in, boolean fourOctetAs) {
            Kind kind = Kind.of(in.u8());
            int size = in.u8();
            if (size == 0) {
                throw new Malformed("an AS_PATH segment without numbers");
            }
            Octets packed = fourOctetAs ? in.octets(size * 4) : widened(in.octets(size * 2));
            for (int i = 0; i < size; i++) {
                if (packed.i32(i * 4) == 0) {
                    // RFC 7607 section 2
                    throw new Malformed("AS 0 in an AS_PATH");
                }
            }
            return new Segment(kind, packed);
        }

        private static Octets widened(Octets narrow) {
            OctetWriter out = new OctetWriter(narrow.length() * 2);
            for (int i = 0; i < narrow.length(); i += 2) {
                out.i32(narrow.u16(i));
            }
            return out.toOctets();
        }

        private void encode(int from, int size, boolean fourOctetAs, OctetWriter out) {
            out.u8(kind.code).u8(size);
            if (fourOctetAs) {
                out.octets(packed, from * 4, size * 4);
                return;
            }
            for (int i = from; i < from + size; i++) {
                out.u16(get(i) > 0xFFFF ? Asn.TRANS.asTwoOctet() : (int) get(i));
            }
        }

        private boolean isWide() {
            for (int i = 0; i < size(); i++) {
                if (packed.u16(i * 4) != 0) {
                    return true;
                }
            }
            return false;
        }

        boolean isConfederation() {
            return kind == Kind.CONFED_SEQUENCE || kind == Kind.CONFED_SET;
        }

        private int hops() {
            return switch (kind) {
                case SEQUENCE -> size();
                case SET -> 1;
                case CONFED_SEQUENCE, CONFED_SET -> 0;
            };
        }

        /** Its first {@code count} numbers. */
        Segment first(int count) {
            return count == size() ? this : new Segment(kind, packed.slice(0, count * 4));
        }

        /** One segment of both, null where they cannot be one. */
        @Nullable Segment joined(Segment next) {
            return kind == Kind.SEQUENCE && next.kind == Kind.SEQUENCE
                    ? new Segment(kind, new OctetWriter().octets(packed).octets(next.packed).toOctets())
                    : null;
        }
    }
}
