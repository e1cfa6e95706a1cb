package exabgp.reactor.format;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.TunnelEncapsulation;
import exabgp.wire.attribute.segment.EndpointBehavior;
import exabgp.wire.attribute.segment.ListTlv;
import exabgp.wire.attribute.tunnel.PolicyTlv;
import exabgp.wire.attribute.tunnel.SrPolicy;
import exabgp.wire.attribute.tunnel.Tunnel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tunnel Encapsulation as text, the form in which commands take it. What the words cannot say exactly, as flags that nobody defined, is told in hexadecimal. */
final class TunnelText {
    private TunnelText() {}

    static void write(LineBuffer out, TunnelEncapsulation attribute) {
        out.ascii("tunnel-encap [");
        for (Tunnel tunnel : attribute.tunnels()) {
            switch (tunnel) {
                case SrPolicy policy -> {
                    out.ascii(" sr-policy");
                    policy.subTlvs().forEach(part -> part(out.put(' '), part));
                }
                case Tunnel.Unknown unknown -> out.ascii(" tunnel-type-").number(unknown.type()).ascii(" 0x").hexLower(unknown.value());
            }
        }
        out.ascii(" ]");
    }

    private static void part(LineBuffer out, PolicyTlv part) {
        boolean said = switch (part) {
            case PolicyTlv.Preference preference when preference.flags() == 0 -> number(out, "preference ", preference.preference());
            case PolicyTlv.BindingSid sid -> bindingSid(out, sid);
            case PolicyTlv.Srv6BindingSid sid when sid.flags() == usualFlags(sid) -> srv6(out, sid);
            case PolicyTlv.ExplicitNull label when label.flags() == 0 -> number(out, "enlp ", label.policy());
            case PolicyTlv.Priority priority -> number(out, "priority ", priority.priority());
            case PolicyTlv.SegmentList list -> segments(out, list);
            case PolicyTlv.CandidatePathName name -> name(out, "candidate-path-name ", name.name());
            case PolicyTlv.PolicyName name -> name(out, "policy-name ", name.name());
            case PolicyTlv.Preference _, PolicyTlv.Srv6BindingSid _, PolicyTlv.ExplicitNull _, PolicyTlv.Unknown _ -> false;
        };
        if (!said) {
            OctetWriter value = new OctetWriter();
            part.encodeValue(value);
            out.ascii("unknown-subtlv-").number(part.type()).ascii(" 0x").hexLower(value.toOctets());
        }
    }

    private static int usualFlags(PolicyTlv.Srv6BindingSid sid) {
        return PolicyTlv.Srv6BindingSid.of(sid.sid(), sid.behavior()).flags();
    }

    private static boolean number(LineBuffer out, String word, long number) {
        out.ascii(word).number(number);
        return true;
    }

    private static boolean bindingSid(LineBuffer out, PolicyTlv.BindingSid sid) {
        if (sid.equals(PolicyTlv.BindingSid.none())) {
            out.ascii("binding-sid null");
            return true;
        }
        boolean label = sid.label() >= 0 && sid.equals(PolicyTlv.BindingSid.ofLabel(sid.label()));
        return label && number(out, "binding-sid mpls ", sid.label());
    }

    private static boolean srv6(LineBuffer out, PolicyTlv.Srv6BindingSid sid) {
        AddressText.ip(out.ascii("srv6-binding-sid "), sid.sid());
        behavior(out, sid.behavior());
        return true;
    }

    /** Of an empty list nothing but its own word is left. */
    private static boolean segments(LineBuffer out, PolicyTlv.SegmentList list) {
        out.ascii("segment-list");
        List<ListTlv> parts = list.subTlvs();
        for (int i = 0; i < parts.size(); i++) {
            if (i == 0 && parts.getFirst() instanceof ListTlv.Weight weight && weight.flags() == 0) {
                out.ascii(" weight ").number(weight.weight());
            } else {
                TunnelSegmentText.write(out.ascii(" segment "), parts.get(i), i == parts.size() - 1);
            }
        }
        return true;
    }

    static void behavior(LineBuffer out, @Nullable EndpointBehavior behavior) {
        if (behavior != null) {
            out.ascii(" endpoint-behavior ").number(behavior.behavior()).put(' ').number(behavior.locatorBlock()).put(' ').number(behavior.locatorNode());
            out.put(' ').number(behavior.function()).put(' ').number(behavior.argument());
        }
    }

    /** Between quotes nothing can stand but plain letters and signs. */
    private static boolean name(LineBuffer out, String word, Octets name) {
        for (int i = 0; i < name.length(); i++) {
            int c = name.u8(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\'' || c == '\\') {
                return false;
            }
        }
        out.ascii(word).put('"');
        for (int i = 0; i < name.length(); i++) {
            out.put((char) name.u8(i));
        }
        out.put('"');
        return true;
    }
}
