package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.attribute.LinkStateAttribute;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.LinkStateTlvs;
import exabgp.wire.attribute.linkstate.SegmentTlv;
import exabgp.wire.attribute.linkstate.TlvType;
import java.util.List;

/**
 * The BGP-LS attribute as text, the form in which commands take it: in the order of the wire, with the keys of its JSON as words. What the words cannot say exactly, reserved bits and
 * all that a peer may hide in a name, is told in hexadecimal.
 */
final class LinkStateText {
    private static final int WIDE = 3;

    private LinkStateText() {}

    static void write(LineBuffer out, LinkStateAttribute attribute) {
        out.ascii("bgp-ls [");
        Octets packed = attribute.packed();
        int at = 0;
        for (LinkStateTlv tlv : attribute.tlvs()) {
            int size = 4 + packed.u16(at + 2);
            Octets octets = packed.slice(at, size);
            if (isSpeakable(tlv) && LinkStateTlvs.encode(List.of(tlv)).equals(octets)) {
                value(out.put(' ').ascii(LinkStateNames.key(tlv.type())).put(' '), tlv);
            } else {
                out.ascii(" generic-lsid-").number(tlv.type()).ascii(" 0x").hex(octets.slice(4, size - 4));
            }
            at += size;
        }
        out.ascii(" ]");
    }

    private static boolean isSpeakable(LinkStateTlv tlv) {
        return switch (tlv) {
            case LinkStateTlv.Name name -> name.name().chars().allMatch(LinkStateText::isInQuotes);
            case LinkStateTlv.Bandwidth bandwidth -> Float.isFinite(bandwidth.rate());
            case LinkStateTlv.UnreservedBandwidth bandwidth -> bandwidth.rates().stream().allMatch(Float::isFinite);
            case LinkStateTlv.Plain _, SegmentTlv _ -> true;
        };
    }

    /** Quotes cannot stand in quotes, and nobody reads control characters. */
    private static boolean isInQuotes(int c) {
        return c >= ' ' && c != '"' && c != '\'' && c != 0x7F && c != '\uFFFD';
    }

    private static void value(LineBuffer out, LinkStateTlv tlv) {
        switch (tlv) {
            case LinkStateTlv.Plain plain -> plain(out, plain);
            case SegmentTlv segment -> SegmentText.write(out, segment);
        }
    }

    private static void plain(LineBuffer out, LinkStateTlv.Plain tlv) {
        switch (tlv) {
            case LinkStateTlv.Bits bits -> flags(out, bits.type(), bits.bits());
            case LinkStateTlv.Count count -> out.number(count.value());
            case LinkStateTlv.IgpMetric metric -> metric(out, metric);
            case LinkStateTlv.Counts counts -> counts(out, counts.values());
            case LinkStateTlv.Bandwidth bandwidth -> FloatText.write(out, bandwidth.rate());
            case LinkStateTlv.UnreservedBandwidth bandwidth -> {
                out.put('[');
                bandwidth.rates().forEach(rate -> FloatText.write(out.put(' '), rate));
                out.ascii(" ]");
            }
            case LinkStateTlv.Name name -> Escape.json(out, name.name());
            case LinkStateTlv.Opaque opaque -> out.ascii("0x").hex(opaque.value());
            case LinkStateTlv.Address address -> AddressText.ip(out, address.address());
            case LinkStateTlv.Identifiers numbers -> out.ascii("[ local-id ").number(numbers.local()).ascii(" remote-id ").number(numbers.remote()).ascii(" ]");
            case LinkStateTlv.Measurement measurement -> measurement(out, measurement);
            case LinkStateTlv.DelayRange range -> {
                out.ascii("[ min-delay-us ").number(range.least()).ascii(" max-delay-us ").number(range.most());
                anomalous(out, range.anomalous());
            }
            case LinkStateTlv.Unknown unknown -> out.ascii("0x").hex(unknown.value());
        }
    }

    /** The names of what is set; a number where a bit has no name, or one that an RFC gives to another bit. */
    static void flags(LineBuffer out, int type, int bits) {
        TlvType known = TlvType.of(type).orElse(null);
        List<String> names = known == null || known.shape() == TlvType.Shape.UNNAMED_FLAGS ? List.of() : known.flags();
        if ((bits & 0xFF >> names.size()) != 0 || names.isEmpty()) {
            out.ascii("0x").hex8(bits);
            return;
        }
        out.put('[');
        for (int i = 0; i < names.size(); i++) {
            if ((bits & 0x80 >> i) != 0) {
                out.put(' ').ascii(names.get(i));
            }
        }
        out.ascii(" ]");
    }

    private static void metric(LineBuffer out, LinkStateTlv.IgpMetric metric) {
        if (metric.size() == WIDE) {
            out.number(metric.value());
        } else {
            out.ascii("0x");
            for (int shift = 8 * (metric.size() - 1); shift >= 0; shift -= 8) {
                out.hex8(metric.value() >>> shift);
            }
        }
    }

    private static void counts(LineBuffer out, List<Long> values) {
        out.put('[');
        values.forEach(value -> out.put(' ').ascii(Long.toUnsignedString(value)));
        out.ascii(" ]");
    }

    private static void measurement(LineBuffer out, LinkStateTlv.Measurement measurement) {
        if (measurement.type() == TlvType.LOSS.code()) {
            FloatText.write(out.ascii("[ loss-percent "), measurement.value() * LinkStateTlv.Measurement.LOSS_UNIT);
        } else {
            out.ascii("[ delay-us ").number(measurement.value());
        }
        anomalous(out, measurement.anomalous());
    }

    private static void anomalous(LineBuffer out, boolean anomalous) {
        out.ascii(" anomalous ").ascii(anomalous ? "true ]" : "false ]");
    }
}
