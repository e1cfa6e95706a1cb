package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.TunnelEncapsulation;
import exabgp.wire.attribute.segment.EndpointBehavior;
import exabgp.wire.attribute.segment.ListTlv;
import exabgp.wire.attribute.tunnel.PolicyTlv;
import exabgp.wire.attribute.tunnel.SrPolicy;
import exabgp.wire.attribute.tunnel.Tunnel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tunnel Encapsulation as JSON. What is there more than once becomes an array, as no object may have two fields of one name. */
final class TunnelJson {
    private TunnelJson() {}

    static void write(LineBuffer out, TunnelEncapsulation attribute) {
        Map<String, List<Tunnel>> tunnels = new LinkedHashMap<>();
        for (Tunnel tunnel : attribute.tunnels()) {
            String key = switch (tunnel) {
                case SrPolicy _ -> "sr-policy";
                case Tunnel.Unknown unknown -> "tunnel-type-" + unknown.type();
            };
            tunnels.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(tunnel);
        }
        out.ascii("\"tunnel-encap\": {");
        String separator = "";
        for (Map.Entry<String, List<Tunnel>> entry : tunnels.entrySet()) {
            out.ascii(separator).put('"').ascii(entry.getKey()).ascii("\": ");
            values(out, entry.getValue(), TunnelJson::tunnel);
            separator = ", ";
        }
        out.put('}');
    }

    /** Writes one value. */
    private interface Value<T> {
        void write(LineBuffer out, T value);
    }

    private static <T> void values(LineBuffer out, List<T> values, Value<? super T> one) {
        if (values.size() == 1) {
            one.write(out, values.getFirst());
        } else {
            list(out, values, one);
        }
    }

    static <T> void list(LineBuffer out, List<? extends T> values, Value<T> one) {
        out.put('[');
        String separator = "";
        for (T value : values) {
            one.write(out.ascii(separator), value);
            separator = ", ";
        }
        out.put(']');
    }

    private static void tunnel(LineBuffer out, Tunnel tunnel) {
        switch (tunnel) {
            case SrPolicy policy -> policy(out, policy);
            case Tunnel.Unknown unknown -> octets(out, unknown.value());
        }
    }

    /** In the order of the wire, but for the segment lists: these are last. */
    private static void policy(LineBuffer out, SrPolicy policy) {
        Map<String, List<PolicyTlv>> parts = new LinkedHashMap<>();
        List<PolicyTlv.SegmentList> lists = new ArrayList<>();
        for (PolicyTlv part : policy.subTlvs()) {
            if (part instanceof PolicyTlv.SegmentList list) {
                lists.add(list);
            } else {
                parts.computeIfAbsent(key(part), _ -> new ArrayList<>(1)).add(part);
            }
        }
        out.put('{');
        String separator = "";
        for (Map.Entry<String, List<PolicyTlv>> entry : parts.entrySet()) {
            out.ascii(separator).put('"').ascii(entry.getKey()).ascii("\": ");
            values(out, entry.getValue(), TunnelJson::value);
            separator = ", ";
        }
        if (!lists.isEmpty()) {
            out.ascii(separator).ascii("\"segment-lists\": ");
            list(out, lists, TunnelJson::value);
        }
        out.put('}');
    }

    private static String key(PolicyTlv part) {
        return switch (part) {
            case PolicyTlv.Preference _ -> "preference";
            case PolicyTlv.BindingSid _ -> "binding-sid";
            case PolicyTlv.Srv6BindingSid _ -> "srv6-binding-sid";
            case PolicyTlv.ExplicitNull _ -> "enlp";
            case PolicyTlv.Priority _ -> "priority";
            case PolicyTlv.SegmentList _ -> "segment-lists";
            case PolicyTlv.CandidatePathName _ -> "candidate-path-name";
            case PolicyTlv.PolicyName _ -> "policy-name";
            case PolicyTlv.Unknown unknown -> "unknown-subtlv-" + unknown.type();
        };
    }

    private static void value(LineBuffer out, PolicyTlv part) {
        switch (part) {
            case PolicyTlv.Preference preference -> out.number(preference.preference());
            case PolicyTlv.BindingSid sid -> bindingSid(out, sid);
            case PolicyTlv.Srv6BindingSid sid -> srv6(out, sid);
            case PolicyTlv.ExplicitNull label -> out.number(label.policy());
            case PolicyTlv.Priority priority -> out.number(priority.priority());
            case PolicyTlv.SegmentList list -> segments(out, list);
            case PolicyTlv.CandidatePathName name -> name(out, name.name());
            case PolicyTlv.PolicyName name -> name(out, name.name());
            case PolicyTlv.Unknown unknown -> octets(out, unknown.value());
        }
    }

    private static void bindingSid(LineBuffer out, PolicyTlv.BindingSid sid) {
        if (sid.sid().isEmpty()) {
            out.ascii("null");
        } else if (sid.label() >= 0) {
            out.ascii("{\"type\": \"mpls\", \"label\": ").number(sid.label()).put('}');
        } else {
            out.ascii("{\"type\": \"srv6\", \"sid\": ");
            address(out, Ip.decode(sid.sid()));
            out.put('}');
        }
    }

    private static void srv6(LineBuffer out, PolicyTlv.Srv6BindingSid sid) {
        EndpointBehavior behavior = sid.behavior();
        if (behavior == null) {
            address(out, sid.sid());
        } else {
            out.ascii("{\"sid\": ");
            address(out, sid.sid());
            behavior(out.ascii(", "), behavior);
            out.put('}');
        }
    }

    private static void segments(LineBuffer out, PolicyTlv.SegmentList list) {
        out.put('{');
        List<ListTlv> segments = new ArrayList<>(list.subTlvs().size());
        boolean weighed = false;
        for (ListTlv part : list.subTlvs()) {
            if (part instanceof ListTlv.Weight weight && !weighed) {
                out.ascii("\"weight\": ").number(weight.weight()).ascii(", ");
                weighed = true;
            } else {
                segments.add(part);
            }
        }
        list(out.ascii("\"segments\": "), segments, TunnelSegmentJson::write);
        out.put('}');
    }

    static void behavior(LineBuffer out, EndpointBehavior behavior) {
        out.ascii("\"behavior\": ").number(behavior.behavior()).ascii(", \"lb-length\": ").number(behavior.locatorBlock());
        out.ascii(", \"ln-length\": ").number(behavior.locatorNode()).ascii(", \"fun-length\": ").number(behavior.function());
        out.ascii(", \"arg-length\": ").number(behavior.argument());
    }

    static void address(LineBuffer out, Ip address) {
        AddressText.ip(out.put('"'), address);
        out.put('"');
    }

    static void octets(LineBuffer out, Octets octets) {
        out.ascii("\"0x").hexLower(octets).put('"');
    }

    private static void name(LineBuffer out, Octets name) {
        Escape.json(out, new String(name.toByteArray(), StandardCharsets.UTF_8));
    }
}
