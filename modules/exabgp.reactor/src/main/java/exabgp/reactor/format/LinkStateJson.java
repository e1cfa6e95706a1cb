package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.LinkStateAttribute;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.LinkStateTlvs;
import exabgp.wire.attribute.linkstate.SegmentTlv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The BGP-LS attribute as an object of JSON. What an attribute may have several of comes first, in arrays; the rest follows in the order of the wire. */
final class LinkStateJson {
    private LinkStateJson() {}

    static void write(LineBuffer out, LinkStateAttribute attribute) {
        out.ascii("{ ");
        int start = out.length();
        Map<String, List<LinkStateTlv>> arrays = new LinkedHashMap<>();
        List<LinkStateTlv> others = new ArrayList<>();
        for (LinkStateTlv tlv : attribute.tlvs()) {
            List<LinkStateTlv> place = LinkStateTlvs.isRepeatable(tlv) ? arrays.computeIfAbsent(LinkStateNames.key(tlv.type()), _ -> new ArrayList<>()) : others;
            place.add(tlv);
        }
        arrays.forEach((key, tlvs) -> {
            separate(out, start);
            key(out, key).put('[');
            int first = out.length();
            for (LinkStateTlv tlv : tlvs) {
                separate(out, first);
                value(out, tlv);
            }
            out.put(']');
        });
        for (LinkStateTlv tlv : others) {
            separate(out, start);
            value(key(out, LinkStateNames.key(tlv.type())), tlv);
        }
        out.ascii(" }");
    }

    private static void value(LineBuffer out, LinkStateTlv tlv) {
        switch (tlv) {
            case LinkStateTlv.Plain plain -> plain(out, plain);
            case SegmentTlv segment -> SegmentJson.write(out, segment);
        }
    }

    private static void plain(LineBuffer out, LinkStateTlv.Plain tlv) {
        switch (tlv) {
            case LinkStateTlv.Bits bits -> bits(out, bits);
            case LinkStateTlv.Count count -> out.number(count.value());
            case LinkStateTlv.IgpMetric metric -> out.number(metric.value());
            case LinkStateTlv.Counts counts -> counts(out, counts.values());
            case LinkStateTlv.Bandwidth bandwidth -> FloatText.write(out, bandwidth.rate());
            case LinkStateTlv.UnreservedBandwidth bandwidth -> rates(out, bandwidth.rates());
            case LinkStateTlv.Name name -> Escape.json(out, name.name());
            case LinkStateTlv.Opaque opaque -> opaque(out, opaque);
            case LinkStateTlv.Address address -> address(out, address.address());
            case LinkStateTlv.Identifiers numbers ->
                out.ascii("{\"local-id\": ").number(numbers.local()).ascii(", \"remote-id\": ").number(numbers.remote()).put('}');
            case LinkStateTlv.Measurement measurement -> measurement(out, measurement);
            case LinkStateTlv.DelayRange range -> {
                out.ascii("{\"min-delay-us\": ").number(range.least()).ascii(", \"max-delay-us\": ").number(range.most());
                anomalous(out, range.anomalous());
            }
            case LinkStateTlv.Unknown unknown -> out.ascii("\"0x").hex(unknown.value()).put('"');
        }
    }

    private static void bits(LineBuffer out, LinkStateTlv.Bits bits) {
        if (bits.type() == 1038) {
            LinkStateNames.named(out.ascii("{\"flags\": {"), bits.type(), bits.bits());
            out.ascii("}}");
        } else {
            LinkStateNames.flags(out, bits.type(), bits.bits());
        }
    }

    private static void opaque(LineBuffer out, LinkStateTlv.Opaque opaque) {
        out.put('"');
        if (opaque.type() == 1027) {
            out.ascii(decimal(opaque.value()));
        } else {
            out.hexLower(opaque.value());
        }
        out.put('"');
    }

    private static void measurement(LineBuffer out, LinkStateTlv.Measurement measurement) {
        if (measurement.type() == 1117) {
            FloatText.write(out.ascii("{\"loss-percent\": "), measurement.value() * LinkStateTlv.Measurement.LOSS_UNIT);
        } else {
            out.ascii("{\"delay-us\": ").number(measurement.value());
        }
        anomalous(out, measurement.anomalous());
    }

    private static void anomalous(LineBuffer out, boolean anomalous) {
        out.ascii(", \"anomalous\": ").ascii(anomalous ? "true}" : "false}");
    }

    private static void counts(LineBuffer out, List<Long> values) {
        out.put('[');
        int start = out.length();
        for (long value : values) {
            separate(out, start);
            out.ascii(Long.toUnsignedString(value));
        }
        out.put(']');
    }

    private static void rates(LineBuffer out, List<Float> rates) {
        out.put('[');
        int start = out.length();
        for (float rate : rates) {
            separate(out, start);
            FloatText.write(out, rate);
        }
        out.put(']');
    }

    /** Octets as one unsigned number in decimal digits, least digit made first. The work grows with the square of their number, so only a few may come here. */
    private static String decimal(Octets octets) {
        int[] rest = new int[octets.length()];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = octets.u8(i);
        }
        StringBuilder digits = new StringBuilder();
        boolean isZero = false;
        while (!isZero) {
            int remainder = 0;
            isZero = true;
            for (int i = 0; i < rest.length; i++) {
                int part = remainder << 8 | rest[i];
                rest[i] = part / 10;
                remainder = part % 10;
                isZero &= rest[i] == 0;
            }
            digits.append(remainder);
        }
        return digits.reverse().toString();
    }

    static void address(LineBuffer out, Ip address) {
        out.put('"');
        AddressText.ip(out, address);
        out.put('"');
    }

    private static LineBuffer key(LineBuffer out, String key) {
        return out.put('"').ascii(key).ascii("\": ");
    }

    static void separate(LineBuffer out, int start) {
        if (out.length() > start) {
            out.ascii(", ");
        }
    }
}
