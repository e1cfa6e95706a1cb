package exabgp.wire.attribute;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of AS numbers in an {@link AsPath}.
 *
 * @param kind   what they mean
 * @param packed the numbers, nearest first, four octets each
 */
public record AsSegment(Kind kind, Octets packed) {
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

    /** Checks the length. */
    public AsSegment {
        if (packed.length() % 4 != 0) {
            throw new IllegalArgumentException("AS numbers of " + packed.length() + " octets");
        }
    }

    /** A run of these, nearest first. */
    public AsSegment(Kind kind, List<Asn> asns) {
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

    /** Whether the octets between two places are a set or a sequence that {@link #decode} takes, with AS numbers of four octets. */
    static boolean isPlain(Octets octets, int from, int to) {
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

    /** Reads the next one. */
    static AsSegment decode(Cursor in, boolean fourOctetAs) {
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
        return new AsSegment(kind, packed);
    }

    private static Octets widened(Octets narrow) {
        OctetWriter out = new OctetWriter(narrow.length() * 2);
        for (int i = 0; i < narrow.length(); i += 2) {
            out.i32(narrow.u16(i));
        }
        return out.toOctets();
    }

    /** Writes so many of the numbers as a segment of their own. */
    void encode(int from, int size, boolean fourOctetAs, OctetWriter out) {
        out.u8(kind.code).u8(size);
        if (fourOctetAs) {
            out.octets(packed, from * 4, size * 4);
            return;
        }
        for (int i = from; i < from + size; i++) {
            out.u16(get(i) > 0xFFFF ? Asn.TRANS.asTwoOctet() : (int) get(i));
        }
    }

    /** Whether some number needs four octets. */
    boolean isWide() {
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

    /** What it counts in the length of a path. */
    int hops() {
        return switch (kind) {
            case SEQUENCE -> size();
            case SET -> 1;
            case CONFED_SEQUENCE, CONFED_SET -> 0;
        };
    }

    /** Its first {@code count} numbers. */
    AsSegment first(int count) {
        return count == size() ? this : new AsSegment(kind, packed.slice(0, count * 4));
    }

    /** One segment of both, null where they cannot be one. */
    @Nullable AsSegment joined(AsSegment next) {
        return kind == Kind.SEQUENCE && next.kind == Kind.SEQUENCE
                ? new AsSegment(kind, new OctetWriter().octets(packed).octets(next.packed).toOctets())
                : null;
    }
}
