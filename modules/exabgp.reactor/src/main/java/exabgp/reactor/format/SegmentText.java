package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.SegmentTlv;
import java.util.List;

/** What the BGP-LS attribute tells of segment routing, as text. */
final class SegmentText {
    private SegmentText() {}

    static void write(LineBuffer out, SegmentTlv tlv) {
        switch (tlv) {
            case SegmentTlv.Capabilities capabilities -> {
                flags(out, "[ flags ", tlv.type(), capabilities.flags());
                ranges(out.ascii(" sids ["), capabilities.ranges());
            }
            case SegmentTlv.AdjacencySid sid -> {
                flags(out, "[ flags ", tlv.type(), sid.flags());
                sids(out, sid.sids());
                out.ascii(" weight ").number(sid.weight());
            }
            case SegmentTlv.LanAdjacencySid sid -> {
                flags(out, "[ flags ", tlv.type(), sid.flags());
                neighbor(out, sid.neighbor());
                sids(out, sid.sids());
                out.ascii(" weight ").number(sid.weight());
            }
            case SegmentTlv.PrefixSid sid -> {
                flags(out, "[ sr-prefix-flags ", tlv.type(), sid.flags());
                sids(out, sid.sids());
                out.ascii(" sr-algorithm ").number(sid.algorithm());
            }
            case SegmentTlv.EndXSid sid -> endX(out, sid);
            case SegmentTlv.Locator locator -> {
                flags(out, "[ flags ", tlv.type(), locator.flags());
                out.ascii(" algorithm ").number(locator.algorithm()).ascii(" metric ").number(locator.metric());
            }
            case SegmentTlv.EndpointBehavior behavior -> {
                out.ascii("[ endpoint-behavior ").number(behavior.behavior());
                flags(out, " flags ", tlv.type(), behavior.flags());
                out.ascii(" algorithm ").number(behavior.algorithm());
            }
            case SegmentTlv.SidStructure structure -> structure(out, structure);
        }
        out.ascii(" ]");
    }

    private static void flags(LineBuffer out, String key, int type, int flags) {
        LinkStateText.flags(out.ascii(key), type, flags);
    }

    private static void ranges(LineBuffer out, List<SegmentTlv.LabelRange> ranges) {
        for (SegmentTlv.LabelRange range : ranges) {
            out.put(' ').number(range.size()).put(':');
            if (range.index()) {
                int first = (int) range.first();
                out.ascii("0x").hex8(first >>> 24).hex8(first >>> 16).hex8(first >>> 8).hex8(first);
            } else {
                out.number(range.first());
            }
        }
        out.ascii(" ]");
    }

    private static void sids(LineBuffer out, SegmentTlv.Sids sids) {
        out.ascii(" sids [");
        sids.values().forEach(sid -> out.put(' ').number(sid));
        out.ascii(" ]");
        if (!sids.undecoded().isEmpty()) {
            out.ascii(" undecoded-sids 0x").hex(sids.undecoded());
        }
    }

    private static void neighbor(LineBuffer out, Octets neighbor) {
        if (neighbor.length() == 4) {
            AddressText.ip(out.ascii(" neighbor-id "), new Ipv4(neighbor.i32(0)));
        } else if (!neighbor.isEmpty()) {
            out.ascii(" neighbor-id ").hexLower(neighbor);
        }
    }

    private static void endX(LineBuffer out, SegmentTlv.EndXSid sid) {
        flags(out, "[ flags ", sid.type(), sid.flags());
        neighbor(out, sid.neighbor());
        out.ascii(" behavior ").number(sid.behavior()).ascii(" algorithm ").number(sid.algorithm()).ascii(" weight ").number(sid.weight());
        AddressText.ip(out.ascii(" sid "), sid.sid());
        for (LinkStateTlv part : sid.parts()) {
            if (part instanceof SegmentTlv.SidStructure structure) {
                structure(out.ascii(" srv6-sid-structure "), structure);
                out.ascii(" ]");
            } else if (part instanceof LinkStateTlv.Unknown unknown) {
                out.ascii(" unknown-subtlv-").number(unknown.type()).ascii(" 0x").hex(unknown.value());
            }
        }
    }

    private static void structure(LineBuffer out, SegmentTlv.SidStructure structure) {
        out.ascii("[ loc_block_len ").number(structure.block()).ascii(" loc_node_len ").number(structure.node());
        out.ascii(" func_len ").number(structure.function()).ascii(" arg_len ").number(structure.argument());
    }
}
