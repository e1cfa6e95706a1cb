package exabgp.reactor.format;

import exabgp.wire.attribute.PrefixSid;
import exabgp.wire.attribute.prefixsid.LabelIndex;
import exabgp.wire.attribute.prefixsid.OriginatorSrgb;
import exabgp.wire.attribute.prefixsid.PrefixSidTlv;
import exabgp.wire.attribute.prefixsid.SidInformation;
import exabgp.wire.attribute.prefixsid.SidStructure;
import exabgp.wire.attribute.prefixsid.Srv6Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** BGP Prefix-SID as commands take it; what the words of commands cannot say is written in hexadecimal, so that nothing is lost. */
final class PrefixSidText {
    private PrefixSidText() {}

    static void write(LineBuffer out, PrefixSid attribute) {
        List<PrefixSidTlv> tlvs = attribute.tlvs();
        SidInformation sid = onlySid(tlvs);
        if (sid != null && tlvs.getFirst() instanceof Srv6Service service) {
            service(out, service.kind(), sid);
        } else if (isLabel(tlvs) && tlvs.getFirst() instanceof LabelIndex label) {
            out.ascii("bgp-prefix-sid [ ").number(label.index());
            if (tlvs.size() == 2 && tlvs.get(1) instanceof OriginatorSrgb srgb) {
                srgb(out, srgb);
            }
            out.ascii(" ]");
        } else {
            AttributeText.generic(out, attribute, attribute.packed());
        }
    }

    private static boolean isLabel(List<PrefixSidTlv> tlvs) {
        boolean label = !tlvs.isEmpty() && tlvs.getFirst() instanceof LabelIndex index && index.flags() == 0;
        return label && (tlvs.size() == 1 || (tlvs.size() == 2 && tlvs.get(1) instanceof OriginatorSrgb srgb && srgb.flags() == 0));
    }

    private static @Nullable SidInformation onlySid(List<PrefixSidTlv> tlvs) {
        boolean one = tlvs.size() == 1 && tlvs.getFirst() instanceof Srv6Service service && service.subTlvs().size() == 1;
        if (one && tlvs.getFirst() instanceof Srv6Service service && service.subTlvs().getFirst() instanceof SidInformation sid) {
            return sid.flags() == 0 && sid.unknown().isEmpty() ? sid : null;
        }
        return null;
    }

    private static void srgb(LineBuffer out, OriginatorSrgb srgb) {
        out.ascii(", [ ");
        for (OriginatorSrgb.Block block : srgb.blocks()) {
            out.ascii("( ").number(block.base()).put(',').number(block.range()).ascii(" ) ");
        }
        out.put(']');
    }

    private static void service(LineBuffer out, Srv6Service.Kind kind, SidInformation sid) {
        out.ascii("bgp-prefix-sid-srv6 ( ").ascii(kind.label()).put(' ');
        AddressText.ip(out, sid.sid());
        SidStructure structure = sid.structure();
        if (structure != null || sid.behavior() != SidInformation.OPAQUE) {
            out.ascii(" 0x").hexGroup(sid.behavior());
        }
        if (structure != null) {
            out.ascii(" [").number(structure.locatorBlock()).put(',').number(structure.locatorNode()).put(',').number(structure.function());
            out.put(',').number(structure.argument()).put(',').number(structure.transpositionLength()).put(',').number(structure.transpositionOffset()).put(']');
        }
        out.ascii(" )");
    }
}
