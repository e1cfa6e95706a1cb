package exabgp.wire.attribute.linkstate;

import exabgp.wire.OctetWriter;

/** Writes the values of the TLVs of segment routing. */
final class SegmentWriter {
    private SegmentWriter() {}

    static void write(SegmentTlv tlv, OctetWriter out) {
        switch (tlv) {
            case SegmentTlv.Capabilities capabilities -> capabilities(capabilities, out);
            case SegmentTlv.AdjacencySid sid -> sids(sid.sids(), SegmentReader.isAdjacencyLabel(sid.flags()), out.u8(sid.flags()).u8(sid.weight()).u16(0));
            case SegmentTlv.LanAdjacencySid sid ->
                sids(sid.sids(), SegmentReader.isAdjacencyLabel(sid.flags()), out.u8(sid.flags()).u8(sid.weight()).u16(0).octets(sid.neighbor()));
            case SegmentTlv.PrefixSid sid -> sids(sid.sids(), SegmentReader.isPrefixLabel(sid.flags()), out.u8(sid.flags()).u8(sid.algorithm()).u16(0));
            case SegmentTlv.EndXSid sid -> endX(sid, out);
            case SegmentTlv.Locator locator -> out.u8(locator.flags()).u8(locator.algorithm()).u16(0).u32(locator.metric());
            case SegmentTlv.EndpointBehavior behavior -> out.u16(behavior.behavior()).u8(behavior.flags()).u8(behavior.algorithm());
            case SegmentTlv.SidStructure s -> out.u8(s.block()).u8(s.node()).u8(s.function()).u8(s.argument());
        }
    }

    private static void capabilities(SegmentTlv.Capabilities capabilities, OctetWriter out) {
        out.u8(capabilities.flags()).u8(0);
        for (SegmentTlv.LabelRange range : capabilities.ranges()) {
            out.u24(range.size()).u16(SegmentReader.SID_LABEL);
            if (range.index()) {
                out.u16(4).u32(range.first());
            } else {
                out.u16(3).u24((int) range.first());
            }
        }
    }

    private static void sids(SegmentTlv.Sids sids, boolean labels, OctetWriter out) {
        for (long sid : sids.values()) {
            if (labels) {
                out.u24((int) sid);
            } else {
                out.u32(sid);
            }
        }
        out.octets(sids.undecoded());
    }

    private static void endX(SegmentTlv.EndXSid sid, OctetWriter out) {
        out.u16(sid.behavior()).u8(sid.flags()).u8(sid.algorithm()).u8(sid.weight()).u8(0).octets(sid.neighbor());
        sid.sid().encode(out);
        sid.parts().forEach(part -> TlvWriter.write(part, out));
    }
}
