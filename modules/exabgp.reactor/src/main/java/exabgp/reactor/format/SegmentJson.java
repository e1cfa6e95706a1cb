package exabgp.reactor.format;

import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.SegmentTlv;

/** What the BGP-LS attribute tells of segment routing, as values of JSON. */
final class SegmentJson {
    private SegmentJson() {}

    static void write(LineBuffer out, SegmentTlv tlv) {
        switch (tlv) {
            case SegmentTlv.Capabilities capabilities -> capabilities(out, capabilities);
            case SegmentTlv.AdjacencySid sid -> {
                flags(out, "{\"flags\": ", sid.type(), sid.flags());
                sids(out.ascii(", \"sids\": "), sid.sids(), ", \"weight\": " + sid.weight());
                out.put('}');
            }
            // ExaBGP tells the flags alone, without a name
            case SegmentTlv.LanAdjacencySid sid -> LinkStateNames.flags(out, sid.type(), sid.flags());
            case SegmentTlv.PrefixSid sid -> {
                flags(out, "{\"sr-prefix-flags\": ", sid.type(), sid.flags());
                sids(out.ascii(", \"sids\": "), sid.sids(), "");
                out.ascii(", \"sr-algorithm\": ").number(sid.algorithm()).put('}');
            }
            case SegmentTlv.EndXSid sid -> endX(out, sid);
            case SegmentTlv.Locator locator -> {
                flags(out, "{\"flags\": ", locator.type(), locator.flags());
                out.ascii(", \"algorithm\": ").number(locator.algorithm()).ascii(", \"metric\": ").number(locator.metric()).put('}');
            }
            case SegmentTlv.EndpointBehavior behavior ->
                // no flag has a name yet (RFC 9514 section 7.1)
                out.ascii("{\"endpoint-behavior\": ").number(behavior.behavior()).ascii(", \"flags\": [], \"algorithm\": ").number(behavior.algorithm()).put('}');
            case SegmentTlv.SidStructure structure -> structure(out, structure);
        }
    }

    /** Two fields of the attribute: the key of the first was written. */
    private static void capabilities(LineBuffer out, SegmentTlv.Capabilities capabilities) {
        LinkStateNames.flags(out, capabilities.type(), capabilities.flags());
        out.ascii(", \"sids\": [");
        int start = out.length();
        for (SegmentTlv.LabelRange range : capabilities.ranges()) {
            LinkStateJson.separate(out, start);
            out.put('[').number(range.size()).ascii(", ").number(range.first()).put(']');
        }
        out.put(']');
    }

    private static void flags(LineBuffer out, String key, int type, int flags) {
        LinkStateNames.flags(out.ascii(key), type, flags);
    }

    private static void sids(LineBuffer out, SegmentTlv.Sids sids, String between) {
        out.put('[');
        int start = out.length();
        for (long sid : sids.values()) {
            LinkStateJson.separate(out, start);
            out.number(sid);
        }
        out.put(']').ascii(between).ascii(", \"undecoded-sids\": [");
        if (!sids.undecoded().isEmpty()) {
            out.ascii("\"0x").hex(sids.undecoded()).put('"');
        }
        out.put(']');
    }

    private static void endX(LineBuffer out, SegmentTlv.EndXSid sid) {
        flags(out, "{\"flags\": ", sid.type(), sid.flags());
        switch (sid.neighbor().length()) {
            case 0 -> {}
            case 4 -> LinkStateJson.address(out.ascii(", \"neighbor-id\": "), new Ipv4(sid.neighbor().i32(0)));
            default -> out.ascii(", \"neighbor-id\": \"").hexLower(sid.neighbor()).put('"');
        }
        out.ascii(", \"behavior\": ").number(sid.behavior()).ascii(", \"algorithm\": ").number(sid.algorithm());
        out.ascii(", \"weight\": ").number(sid.weight());
        LinkStateJson.address(out.ascii(", \"sid\": "), sid.sid());
        for (LinkStateTlv part : sid.parts()) {
            if (part instanceof SegmentTlv.SidStructure structure) {
                structure(out.ascii(", \"srv6-sid-structure\": "), structure);
            } else if (part instanceof LinkStateTlv.Unknown unknown) {
                out.ascii(", \"unknown-subtlv-").number(unknown.type()).ascii("\": \"0x").hex(unknown.value()).put('"');
            }
        }
        out.put('}');
    }

    private static void structure(LineBuffer out, SegmentTlv.SidStructure structure) {
        out.ascii("{\"loc_block_len\": ").number(structure.block()).ascii(", \"loc_node_len\": ").number(structure.node());
        out.ascii(", \"func_len\": ").number(structure.function()).ascii(", \"arg_len\": ").number(structure.argument()).put('}');
    }
}
