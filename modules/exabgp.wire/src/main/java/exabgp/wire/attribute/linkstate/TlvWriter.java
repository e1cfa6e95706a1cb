package exabgp.wire.attribute.linkstate;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes TLVs, each with its type and its length. */
final class TlvWriter {
    private static final int ANOMALOUS = 0x8000_0000;

    private TlvWriter() {}

    static void write(LinkStateTlv tlv, OctetWriter out) {
        out.u16(tlv.type());
        int length = out.mark16();
        switch (tlv) {
            case LinkStateTlv.Plain plain -> plain(plain, out);
            case SegmentTlv segment -> SegmentWriter.write(segment, out);
        }
        out.patch16(length);
    }

    private static void plain(LinkStateTlv.Plain tlv, OctetWriter out) {
        switch (tlv) {
            case LinkStateTlv.Bits bits -> bits(bits, out);
            case LinkStateTlv.Count count -> out.u32(count.value());
            case LinkStateTlv.IgpMetric metric -> metric(metric, out);
            case LinkStateTlv.Counts counts -> counts(counts.type(), counts.values(), out);
            case LinkStateTlv.Bandwidth bandwidth -> out.i32(Float.floatToRawIntBits(bandwidth.rate()));
            case LinkStateTlv.UnreservedBandwidth bandwidth -> bandwidth.rates().forEach(rate -> out.i32(Float.floatToRawIntBits(rate)));
            case LinkStateTlv.Name name -> text(name.name(), out);
            case LinkStateTlv.Opaque opaque -> out.octets(opaque.value());
            case LinkStateTlv.Address address -> address.address().encode(out);
            case LinkStateTlv.Identifiers numbers -> out.u32(numbers.local()).u32(numbers.remote());
            case LinkStateTlv.Measurement measurement -> out.i32((measurement.anomalous() ? ANOMALOUS : 0) | measurement.value());
            case LinkStateTlv.DelayRange range -> out.i32((range.anomalous() ? ANOMALOUS : 0) | range.least()).i32(range.most());
            case LinkStateTlv.Unknown unknown -> out.octets(unknown.value());
        }
    }

    private static void bits(LinkStateTlv.Bits bits, OctetWriter out) {
        out.u8(bits.bits());
        switch (bits.type()) {
            case 1093 -> out.u8(0);
            case 1038 -> out.u24(0);
            default -> {}
        }
    }

    private static void metric(LinkStateTlv.IgpMetric metric, OctetWriter out) {
        for (int shift = 8 * (metric.size() - 1); shift >= 0; shift -= 8) {
            out.u8(metric.value() >>> shift);
        }
    }

    private static void counts(int type, List<Long> values, OctetWriter out) {
        for (long value : values) {
            switch (type) {
                case 1035 -> out.u8((int) value);
                case 1154 -> out.i64(value);
                default -> out.u32(value);
            }
        }
    }

    private static void text(String text, OctetWriter out) {
        out.octets(Octets.copyOf(text.getBytes(StandardCharsets.UTF_8)));
    }
}
