package exabgp.reactor.format;

import exabgp.wire.attribute.PrefixSid;
import exabgp.wire.attribute.prefixsid.LabelIndex;
import exabgp.wire.attribute.prefixsid.OriginatorSrgb;
import exabgp.wire.attribute.prefixsid.PrefixSidTlv;
import exabgp.wire.attribute.prefixsid.SidInformation;
import exabgp.wire.attribute.prefixsid.SidStructure;
import exabgp.wire.attribute.prefixsid.Srv6Service;
import exabgp.wire.attribute.prefixsid.Srv6SubTlv;
import exabgp.wire.attribute.prefixsid.UnknownTlv;
import java.util.BitSet;

/** BGP Prefix-SID as a JSON object, a field for each TLV. */
final class PrefixSidJson {
    private PrefixSidJson() {}

    static void write(LineBuffer out, PrefixSid attribute) {
        out.ascii("\"bgp-prefix-sid\": { ");
        // an object must not have two fields of one name, and only unknown types can come twice
        BitSet told = new BitSet();
        for (PrefixSidTlv tlv : attribute.tlvs()) {
            if (!told.get(tlv.type())) {
                out.ascii(told.isEmpty() ? "" : ", ");
                one(out, tlv);
                told.set(tlv.type());
            }
        }
        out.ascii(" }");
    }

    private static void one(LineBuffer out, PrefixSidTlv tlv) {
        switch (tlv) {
            case LabelIndex label -> out.ascii("\"sr-label-index\": ").number(label.index());
            case OriginatorSrgb srgb -> srgb(out, srgb);
            case Srv6Service service -> service(out, service);
            case UnknownTlv unknown -> {
                out.ascii("\"attribute-not-implemented-").number(unknown.type());
                out.ascii("\": \"0x").hexLower(unknown.value()).put('"');
            }
        }
    }

    private static void srgb(LineBuffer out, OriginatorSrgb srgb) {
        out.ascii("\"sr-srgbs\": [");
        boolean first = true;
        for (OriginatorSrgb.Block block : srgb.blocks()) {
            out.ascii(first ? "[" : ", [").number(block.base()).ascii(", ").number(block.range()).put(']');
            first = false;
        }
        out.put(']');
    }

    private static void service(LineBuffer out, Srv6Service service) {
        out.put('"').ascii(service.kind().label()).ascii("\": [ ");
        boolean first = true;
        for (Srv6SubTlv part : service.subTlvs()) {
            out.ascii(first ? "{ " : ", { ");
            first = false;
            switch (part) {
                case SidInformation sid -> sid(out, sid);
                case Srv6SubTlv.Unknown unknown -> unknown(out, unknown);
            }
            out.ascii(" }");
        }
        out.ascii(first ? "]" : " ]");
    }

    private static void sid(LineBuffer out, SidInformation sid) {
        out.ascii("\"sid\": \"");
        AddressText.ip(out, sid.sid());
        out.ascii("\", \"flags\": ").number(sid.flags()).ascii(", \"endpoint_behavior\": ").number(sid.behavior());
        if (sid.structure() != null) {
            out.ascii(", ");
            structure(out, sid.structure());
        }
        BitSet told = new BitSet();
        for (Srv6SubTlv.Unknown unknown : sid.unknown()) {
            if (!told.get(unknown.type())) {
                out.ascii(", ");
                unknown(out, unknown);
                told.set(unknown.type());
            }
        }
    }

    private static void structure(LineBuffer out, SidStructure structure) {
        out.ascii("\"structure\": {\"locator-block-length\": ").number(structure.locatorBlock());
        out.ascii(", \"locator-node-length\": ").number(structure.locatorNode());
        out.ascii(", \"function-length\": ").number(structure.function());
        out.ascii(", \"argument-length\": ").number(structure.argument());
        out.ascii(", \"transposition-length\": ").number(structure.transpositionLength());
        out.ascii(", \"transposition-offset\": ").number(structure.transpositionOffset()).put('}');
    }

    private static void unknown(LineBuffer out, Srv6SubTlv.Unknown unknown) {
        out.ascii("\"attribute-not-implemented-").number(unknown.type()).ascii("\": \"0x").hexLower(unknown.value()).put('"');
    }
}
