package exabgp.wire.attribute.segment;

import static exabgp.wire.attribute.segment.Segment.Field.IPV4_NODE;
import static exabgp.wire.attribute.segment.Segment.Field.IPV6_NODE;
import static exabgp.wire.attribute.segment.Segment.Field.LABEL;
import static exabgp.wire.attribute.segment.Segment.Field.LOCAL_INTERFACE;
import static exabgp.wire.attribute.segment.Segment.Field.LOCAL_IPV4;
import static exabgp.wire.attribute.segment.Segment.Field.LOCAL_IPV6;
import static exabgp.wire.attribute.segment.Segment.Field.REMOTE_INTERFACE;
import static exabgp.wire.attribute.segment.Segment.Field.REMOTE_IPV4;
import static exabgp.wire.attribute.segment.Segment.Field.REMOTE_IPV6;
import static exabgp.wire.attribute.segment.Segment.Field.SID;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a path, of any of the types A to K (RFC 9830 section 2.4.4.2, RFC 9831 section 2).
 *
 * @param kind      which type
 * @param flags     8 bits, see {@link #usualFlags}
 * @param algorithm the SR algorithm, 0 to 255; 0 for types that have none
 * @param fields    the octets of each of the fields of the kind
 * @param sid       the SID of the node or link, empty where it is not said: an MPLS label stack entry or an SRv6 SID
 * @param behavior  what the router makes of an SRv6 SID, null where it is not said
 */
public record Segment(Kind kind, int flags, int algorithm, List<Octets> fields, Octets sid, @Nullable EndpointBehavior behavior) implements ListTlv {
    private static final int ALGORITHM_FLAG = 0x40;
    private static final int SID_FLAG = 0x20;
    private static final int BEHAVIOR_FLAG = 0x10;

    /** The traffic class, the end of the stack and the time to live stand behind a label. */
    private static final int LABEL_SHIFT = 12;
    private static final long LAST = 0x100;

    /** One part of what every segment of a kind has. */
    public enum Field {
        /** An MPLS label stack entry. */
        LABEL(4),
        /** An SRv6 SID. */
        SID(16),
        IPV4_NODE(4),
        IPV6_NODE(16),
        /** The identifier of the local interface of a link. */
        LOCAL_INTERFACE(4),
        /** The identifier of the remote interface of a link. */
        REMOTE_INTERFACE(4),
        LOCAL_IPV4(4),
        REMOTE_IPV4(4),
        LOCAL_IPV6(16),
        REMOTE_IPV6(16);

        private final int size;

        Field(int size) {
            this.size = size;
        }

        /** Whether it is a number and no address. */
        public boolean isNumber() {
            return this == LABEL || this == LOCAL_INTERFACE || this == REMOTE_INTERFACE;
        }
    }

    /** The types of segments, with the letters of the RFCs. */
    public enum Kind {
        A(1, false, 0, LABEL),
        B(13, false, 0, SID),
        C(3, true, 4, IPV4_NODE),
        D(4, true, 4, IPV6_NODE),
        E(5, false, 4, LOCAL_INTERFACE, IPV4_NODE),
        F(6, false, 4, LOCAL_IPV4, REMOTE_IPV4),
        G(7, false, 4, LOCAL_INTERFACE, LOCAL_IPV6, REMOTE_INTERFACE, REMOTE_IPV6),
        H(8, false, 4, LOCAL_IPV6, REMOTE_IPV6),
        I(14, true, 16, IPV6_NODE),
        J(15, true, 16, LOCAL_INTERFACE, LOCAL_IPV6, REMOTE_INTERFACE, REMOTE_IPV6),
        K(16, true, 16, LOCAL_IPV6, REMOTE_IPV6);

        private final int code;
        private final boolean hasAlgorithm;
        private final int sidLength;
        private final List<Field> fields;

        Kind(int code, boolean hasAlgorithm, int sidLength, Field... fields) {
            this.code = code;
            this.hasAlgorithm = hasAlgorithm;
            this.sidLength = sidLength;
            this.fields = List.of(fields);
        }

        /** The word before one of its fields in configurations and commands. Segments that name both interfaces of a link have longer ones. */
        public String label(Field field) {
            boolean interfaces = fields.contains(REMOTE_INTERFACE);
            return switch (field) {
                case LABEL -> "mpls";
                case SID -> "srv6";
                case IPV4_NODE -> "ipv4";
                case IPV6_NODE -> "ipv6";
                case LOCAL_INTERFACE -> "local-if-id";
                case REMOTE_INTERFACE -> "remote-if-id";
                case LOCAL_IPV4 -> "local";
                case REMOTE_IPV4 -> "remote";
                case LOCAL_IPV6 -> interfaces ? "local-ipv6" : "local";
                case REMOTE_IPV6 -> interfaces ? "remote-ipv6" : "remote";
            };
        }

        /** Whether it names an SR algorithm. */
        public boolean hasAlgorithm() {
            return hasAlgorithm;
        }

        /** Whether a SID may stand behind its fields. */
        public boolean hasSid() {
            return sidLength > 0;
        }

        /** Whether it is about SRv6, so that the behavior may be said. */
        public boolean isSrv6() {
            return this == B || sidLength == SID.size;
        }

        /** Its fields, in the order of the wire. */
        public List<Field> fields() {
            return fields;
        }

        static @Nullable Kind of(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            return null;
        }
    }

    /** Keeps its own list, and checks what fits the kind. */
    public Segment {
        fields = List.copyOf(fields);
        boolean fit = fields.size() == kind.fields.size() && (sid.isEmpty() || sid.length() == kind.sidLength);
        for (int i = 0; fit && i < fields.size(); i++) {
            fit = fields.get(i).length() == kind.fields.get(i).size;
        }
        if (!fit || (algorithm != 0 && !kind.hasAlgorithm) || (behavior != null && !kind.isSrv6())) {
            throw new IllegalArgumentException("parts that a segment of type " + kind + " does not have");
        }
    }

    static Segment decode(Kind kind, Octets value) {
        Cursor in = value.cursor();
        int flags = in.u8();
        int algorithm = in.u8();
        List<Octets> fields = new ArrayList<>(kind.fields.size());
        for (Field field : kind.fields) {
            fields.add(in.octets(field.size));
        }
        // which of these is there follows from the length alone, whatever the flags say
        Octets sid = in.remaining() >= Math.max(1, kind.sidLength) && kind.sidLength > 0 ? in.octets(kind.sidLength) : Octets.EMPTY;
        EndpointBehavior behavior = kind.isSrv6() && in.remaining() == EndpointBehavior.LENGTH ? EndpointBehavior.decode(in) : null;
        if (!in.isEmpty()) {
            throw new Malformed("a segment of type " + kind + " of " + value.length() + " octets");
        }
        return new Segment(kind, flags, kind.hasAlgorithm ? algorithm : 0, fields, sid, behavior);
    }

    /** The flags that say which parts are there (RFC 9830 section 2.4.4.2.3, RFC 9831 section 2.10). */
    public int usualFlags() {
        return (algorithm == 0 ? 0 : ALGORITHM_FLAG) | (sid.isEmpty() ? 0 : SID_FLAG) | (behavior == null ? 0 : BEHAVIOR_FLAG);
    }

    /** The same with the flags that say which parts are there. */
    public Segment withUsualFlags() {
        return new Segment(kind, usualFlags(), algorithm, fields, sid, behavior);
    }

    /** The value of a field that is a number; of a label the whole entry. */
    public long number(Field field) {
        return octets(field).cursor().u32();
    }

    /** The value of a field that is an address. */
    public Ip address(Field field) {
        return Ip.decode(octets(field));
    }

    /** The label stack entry of a label. */
    public static long entry(int label, boolean last) {
        return (long) label << LABEL_SHIFT | (last ? LAST : 0);
    }

    /** The label of a label stack entry. */
    public static int label(long entry) {
        return (int) (entry >>> LABEL_SHIFT);
    }

    private Octets octets(Field field) {
        return fields.get(kind.fields.indexOf(field));
    }

    @Override
    public int type() {
        return kind.code;
    }

    @Override
    public void encodeValue(OctetWriter out) {
        out.u8(flags).u8(algorithm);
        fields.forEach(out::octets);
        out.octets(sid);
        if (behavior != null) {
            behavior.encode(out);
        }
    }
}
