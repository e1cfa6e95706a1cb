package exabgp.wire.attribute.linkstate;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The codec of the value of a BGP-LS attribute (RFC 9552 section 5.3). */
public final class LinkStateTlvs {
    private LinkStateTlvs() {}

    /**
     * All TLVs, in the order of the wire.
     *
     * @throws Malformed when a length is wrong, or a TLV that may be there once is there twice: the attribute is then to be discarded (RFC 9552 section 8.2.2)
     */
    public static List<LinkStateTlv> decode(Octets value) {
        if (value.isEmpty()) {
            throw new Malformed("no TLV at all");
        }
        List<LinkStateTlv> tlvs = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Cursor in = value.cursor();
        while (!in.isEmpty()) {
            int type = in.u16();
            LinkStateTlv tlv = one(type, in.octets(in.u16()));
            if (!isRepeatable(tlv) && !seen.add(type)) {
                throw new Malformed("TLV " + type + " appears more than once");
            }
            tlvs.add(tlv);
        }
        return tlvs;
    }

    /** The TLVs one behind the other, as the attribute carries them. What is reserved is zero. */
    public static Octets encode(List<LinkStateTlv> tlvs) {
        OctetWriter out = new OctetWriter();
        for (LinkStateTlv tlv : tlvs) {
            TlvWriter.write(tlv, out);
        }
        return out.toOctets();
    }

    /** Whether an attribute may have several TLVs of this type. */
    public static boolean isRepeatable(LinkStateTlv tlv) {
        return switch (tlv.type()) {
            case 1027, 1028, 1029, 1030, 1031, 1099, 1100, 1106, 1107, 1108, 1158, 1162 -> true;
            default -> tlv instanceof LinkStateTlv.Unknown;
        };
    }

    private static LinkStateTlv one(int type, Octets value) {
        return switch (type) {
            case 1034, 1099, 1100, 1106, 1107, 1108, 1158, 1162, 1250, 1252 -> SegmentReader.decode(type, value);
            default -> PlainReader.decode(type, value);
        };
    }

    static Octets exactly(int size, int type, Octets value) {
        if (value.length() != size) {
            throw new Malformed("a TLV " + type + " of " + value.length() + " octets, not " + size);
        }
        return value;
    }

    static Octets atLeast(int size, int type, Octets value) {
        if (value.length() < size) {
            throw new Malformed("a TLV " + type + " of " + value.length() + " octets, not at least " + size);
        }
        return value;
    }
}
