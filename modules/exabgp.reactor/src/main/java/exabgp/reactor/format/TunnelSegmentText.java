package exabgp.reactor.format;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.segment.ListTlv;
import exabgp.wire.attribute.segment.Segment;
import exabgp.wire.attribute.segment.Segment.Field;
import java.util.Locale;

/** The segments of an SR Policy as text, the form in which commands take them. */
final class TunnelSegmentText {
    private TunnelSegmentText() {}

    /** Writes what stands behind {@code segment}. */
    static void write(LineBuffer out, ListTlv part, boolean last) {
        if (part instanceof Segment segment && isSpeakable(segment, last)) {
            words(out, segment);
        } else {
            OctetWriter value = new OctetWriter();
            part.encodeValue(value);
            out.ascii("unknown-subtlv-").number(part.type()).ascii(" 0x").hexLower(value.toOctets());
        }
    }

    private static boolean isSpeakable(Segment segment, boolean last) {
        boolean label = segment.kind() != Segment.Kind.A || segment.number(Field.LABEL) == Segment.entry(Segment.label(segment.number(Field.LABEL)), last);
        boolean sid = segment.sid().isEmpty() || segment.kind().isSrv6() || isLabel(segment.sid().cursor().u32());
        return label && sid && segment.flags() == segment.usualFlags();
    }

    private static boolean isLabel(long entry) {
        return entry == Segment.entry(Segment.label(entry), false);
    }

    private static void words(LineBuffer out, Segment segment) {
        out.ascii("type-").ascii(segment.kind().name().toLowerCase(Locale.ROOT));
        for (Field field : segment.kind().fields()) {
            out.put(' ').ascii(segment.kind().label(field)).put(' ');
            if (field == Field.LABEL) {
                out.number(Segment.label(segment.number(field)));
            } else if (field.isNumber()) {
                out.number(segment.number(field));
            } else {
                AddressText.ip(out, segment.address(field));
            }
        }
        if (segment.kind().hasAlgorithm()) {
            out.ascii(" algorithm ").number(segment.algorithm());
        }
        if (!segment.sid().isEmpty()) {
            out.ascii(" sid ");
            if (segment.kind().isSrv6()) {
                AddressText.ip(out, Ip.decode(segment.sid()));
            } else {
                out.number(Segment.label(segment.sid().cursor().u32()));
            }
        }
        TunnelText.behavior(out, segment.behavior());
    }

}
