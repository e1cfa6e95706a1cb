package exabgp.wire.attribute.segment;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a segment list, a sub-TLV (RFC 9830 section 2.4.4). Reserved octets are ignored when read and zero when written. */
public sealed interface ListTlv permits Segment, ListTlv.Weight, ListTlv.Unknown {
    /** Its type, 0 to 255. */
    int type();

    /** Writes what is behind its length. */
    void encodeValue(OctetWriter out);

    /**
     * Which share of the traffic the list gets, compared with the other lists (section 2.4.4.1).
     *
     * @param flags  8 bits, none of them defined
     * @param weight 0 to 4294967295
     */
    record Weight(int flags, long weight) implements ListTlv {
        static final int TYPE = 9;
        private static final int LENGTH = 6;

        static Weight decode(Octets value) {
            if (value.length() != LENGTH) {
                throw new Malformed("a weight of " + value.length() + " octets");
            }
            Cursor in = value.cursor();
            int flags = in.u8();
            in.u8(); // reserved
            return new Weight(flags, in.u32());
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void encodeValue(OctetWriter out) {
            out.u8(flags).u8(0).u32(weight);
        }
    }

    /**
     * One of a type that this program does not know, passed on as it is.
     *
     * @param type  0 to 255
     * @param value what is behind its length
     */
    record Unknown(int type, Octets value) implements ListTlv {
        @Override
        public void encodeValue(OctetWriter out) {
            out.octets(value);
        }
    }

    /**
     * Reads what is behind the length of one.
     *
     * @throws Malformed when it is malformed
     */
    static ListTlv decode(int type, Octets value) {
        Segment.@Nullable Kind kind = Segment.Kind.of(type);
        return kind != null ? Segment.decode(kind, value) : type == Weight.TYPE ? Weight.decode(value) : new Unknown(type, value);
    }

    /**
     * One given as octets, for instance by a user.
     *
     * @throws IllegalArgumentException when they are not one
     */
    static ListTlv ofRaw(int type, Octets value) {
        try {
            return decode(type, value);
        } catch (Malformed e) {
            throw new IllegalArgumentException(e.why(), e);
        }
    }

    /**
     * Reads all parts of a list.
     *
     * @throws Malformed when one is malformed
     */
    static List<ListTlv> decode(Octets value) {
        List<ListTlv> parts = new ArrayList<>();
        Cursor in = value.cursor();
        while (!in.isEmpty()) {
            int type = in.u8();
            parts.add(decode(type, in.octets(in.u8())));
        }
        return parts;
    }

    /** Writes them one behind the other. */
    static void encode(List<ListTlv> parts, OctetWriter out) {
        for (ListTlv part : parts) {
            out.u8(part.type());
            int mark = out.mark8();
            part.encodeValue(out);
            out.patch8(mark);
        }
    }
}
