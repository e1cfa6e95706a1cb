package exabgp.wire.attribute.prefixsid;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One TLV of a BGP Prefix-SID attribute (RFC 8669 section 3). Reserved octets are ignored when read and zero when written. */
public sealed interface PrefixSidTlv permits LabelIndex, OriginatorSrgb, Srv6Service, UnknownTlv {
    /** Its type, 0 to 255. */
    int type();

    /** Writes what is behind its length. */
    void encodeValue(OctetWriter out);

    /**
     * Reads all TLVs of an attribute. Of several of one known type the first counts (RFC 8669 section 3.1, RFC 9252 section 7).
     *
     * @throws Malformed when one is malformed
     */
    static List<PrefixSidTlv> decode(Octets value) {
        List<PrefixSidTlv> tlvs = new ArrayList<>(2);
        BitSet seen = new BitSet();
        Cursor in = value.cursor();
        while (!in.isEmpty()) {
            int type = in.u8();
            PrefixSidTlv tlv = decode(type, in.octets(in.u16()));
            if (tlv instanceof UnknownTlv || !seen.get(type)) {
                tlvs.add(tlv);
            }
            seen.set(type);
        }
        return tlvs;
    }

    /** Writes them one behind the other. */
    static void encode(List<PrefixSidTlv> tlvs, OctetWriter out) {
        for (PrefixSidTlv tlv : tlvs) {
            out.u8(tlv.type());
            int mark = out.mark16();
            tlv.encodeValue(out);
            out.patch16(mark);
        }
    }

    /** Whether a TLV of SRv6 services is among the octets, as far as they can be read at all. */
    static boolean hasService(Octets value) {
        int at = 0;
        while (at < value.length()) {
            if (Srv6Service.Kind.of(value.u8(at)) != null) {
                return true;
            }
            at = at + 3 > value.length() ? value.length() : at + 3 + value.u16(at + 1);
        }
        return false;
    }

    private static PrefixSidTlv decode(int type, Octets value) {
        if (type == LabelIndex.TYPE) {
            return LabelIndex.decode(value);
        }
        if (type == OriginatorSrgb.TYPE) {
            return OriginatorSrgb.decode(value);
        }
        Srv6Service.Kind kind = Srv6Service.Kind.of(type);
        return kind == null ? new UnknownTlv(type, value) : Srv6Service.decode(kind, value);
    }
}
