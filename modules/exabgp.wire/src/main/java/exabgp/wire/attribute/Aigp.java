package exabgp.wire.attribute;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * AIGP: how far it is to the next hop, added up over ASes under one administration (RFC 7311). Sessions carry it only where that was agreed on ({@code Negotiated.aigp}).
 *
 * @param tlvs what it says, in the order of the wire; those of unknown types are kept
 */
public record Aigp(List<Tlv> tlvs) implements Attribute {
    /** Says that there is no metric: an attribute with it is malformed (RFC 7311 section 3). */
    public static final long NO_METRIC = -1;

    static final int CODE = 26;

    private static final int METRIC = 1;
    private static final int HEADER = 3;

    /** Keeps its own list. */
    public Aigp {
        tlvs = List.copyOf(tlvs);
    }

    /** One with this metric, the 64 bits of an unsigned number. */
    public static Aigp of(long metric) {
        return new Aigp(List.of(new Tlv(METRIC, new OctetWriter(Long.BYTES).i64(metric).toOctets())));
    }

    /** The 64 bits of the metric, an unsigned number; empty when none of the TLVs is one. Of several the first counts (RFC 7311 section 3). */
    public OptionalLong metric() {
        return tlvs.stream().filter(tlv -> tlv.type() == METRIC).mapToLong(tlv -> tlv.value().i64(0)).findFirst();
    }

    /** Whether it says a metric and nothing else. */
    public boolean isPlain() {
        return tlvs.size() == 1 && tlvs.getFirst().type() == METRIC;
    }

    static Aigp decode(Octets value) {
        List<Tlv> tlvs = new ArrayList<>(1);
        Cursor in = Shape.several(1, value).cursor();
        while (!in.isEmpty()) {
            tlvs.add(Tlv.decode(in));
        }
        Aigp aigp = new Aigp(tlvs);
        if (aigp.metric().orElse(0) == NO_METRIC) {
            throw new Malformed("a metric that stands for none");
        }
        return aigp;
    }

    /** Its value, as it stands in an UPDATE. */
    public Octets packed() {
        OctetWriter out = new OctetWriter(HEADER + Long.BYTES);
        tlvs.forEach(tlv -> out.u8(tlv.type()).u16(HEADER + tlv.value().length()).octets(tlv.value()));
        return out.toOctets();
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL;
    }

    /**
     * One thing it says.
     *
     * @param type  0 to 255
     * @param value eight octets for a metric, any number for what is unknown
     */
    public record Tlv(int type, Octets value) {
        /** Checks the length of a metric. */
        public Tlv {
            if (type == METRIC && value.length() != Long.BYTES) {
                throw new IllegalArgumentException("a metric of " + value.length() + " octets");
            }
        }

        private static Tlv decode(Cursor in) {
            int type = in.u8();
            int length = in.u16();
            if (length < HEADER || (type == METRIC && length != HEADER + Long.BYTES)) {
                throw new Malformed("a TLV of type " + type + " and length " + length);
            }
            return new Tlv(type, in.octets(length - HEADER));
        }
    }
}
