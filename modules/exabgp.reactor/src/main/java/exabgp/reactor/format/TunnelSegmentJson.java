package exabgp.reactor.format;

import exabgp.wire.address.Ip;
import exabgp.wire.attribute.segment.EndpointBehavior;
import exabgp.wire.attribute.segment.ListTlv;
import exabgp.wire.attribute.segment.Segment;
import exabgp.wire.attribute.segment.Segment.Field;

/** The segments of an SR Policy as JSON objects. */
final class TunnelSegmentJson {
    private static final int LAST = 0x100;

    private TunnelSegmentJson() {}

    static void write(LineBuffer out, ListTlv part) {
        switch (part) {
            case Segment segment -> segment(out, segment);
            // a weight that another one came before
            case ListTlv.Weight weight -> out.ascii("{\"weight\": ").number(weight.weight()).put('}');
            case ListTlv.Unknown unknown -> {
                out.ascii("{\"unknown-subtlv-").number(unknown.type()).ascii("\": ");
                TunnelJson.octets(out, unknown.value());
                out.put('}');
            }
        }
    }

    private static void segment(LineBuffer out, Segment segment) {
        out.ascii("{\"type\": \"").ascii(segment.kind().name()).put('"');
        for (Field field : segment.kind().fields()) {
            out.ascii(", \"").ascii(key(field)).ascii("\": ");
            if (field == Field.LABEL) {
                label(out, segment.number(field));
            } else if (field.isNumber()) {
                out.number(segment.number(field));
            } else {
                TunnelJson.address(out, segment.address(field));
            }
        }
        if (segment.kind().hasAlgorithm()) {
            out.ascii(", \"algorithm\": ").number(segment.algorithm());
        }
        sid(out, segment);
        EndpointBehavior behavior = segment.behavior();
        if (behavior != null) {
            TunnelJson.behavior(out.ascii(", \"endpoint-behavior\": {"), behavior);
            out.put('}');
        }
        out.put('}');
    }

    private static void sid(LineBuffer out, Segment segment) {
        if (segment.sid().isEmpty()) {
            return;
        }
        out.ascii(", \"sid\": ");
        if (segment.kind().isSrv6()) {
            TunnelJson.address(out, Ip.decode(segment.sid()));
        } else {
            out.number(Segment.label(segment.sid().cursor().u32()));
        }
    }

    private static void label(LineBuffer out, long entry) {
        out.number(Segment.label(entry)).ascii(", \"tc\": ").number(entry >>> 9 & 7).ascii(", \"s\": ").ascii((entry & LAST) == 0 ? "false" : "true");
        out.ascii(", \"ttl\": ").number(entry & 0xFF);
    }

    private static String key(Field field) {
        return switch (field) {
            case LABEL -> "label";
            case SID -> "sid";
            case IPV4_NODE -> "ipv4_node";
            case IPV6_NODE -> "ipv6_node";
            case LOCAL_INTERFACE -> "local_if_id";
            case REMOTE_INTERFACE -> "remote_if_id";
            case LOCAL_IPV4 -> "local_ipv4";
            case REMOTE_IPV4 -> "remote_ipv4";
            case LOCAL_IPV6 -> "local_ipv6";
            case REMOTE_IPV6 -> "remote_ipv6";
        };
    }
}
