package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.PathId;
import exabgp.wire.attribute.TunnelEncapsulation;
import exabgp.wire.attribute.segment.EndpointBehavior;
import exabgp.wire.attribute.segment.ListTlv;
import exabgp.wire.attribute.segment.Segment;
import exabgp.wire.attribute.tunnel.PolicyTlv;
import exabgp.wire.attribute.tunnel.SrPolicy;
import exabgp.wire.attribute.tunnel.Tunnel;
import exabgp.wire.nlri.SrPolicyNlri;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SR Policies with all that can be said of them. */
final class SrPolicySamples {
    static final SrPolicyNlri IPV4 = new SrPolicyNlri(7, 0xFFFF_FFFFL, Ip.parse("192.0.2.1"), null);
    static final SrPolicyNlri IPV6 = new SrPolicyNlri(0xFFFF_FFFFL, 9, Ip.parse("2001:db8::1"), new PathId(5));

    private static final EndpointBehavior BEHAVIOR = new EndpointBehavior(0xFFFE, 32, 16, 8, 255);
    private static final Ipv6 SID = (Ipv6) Ip.parse("2001:db8:5::");

    private SrPolicySamples() {}

    /** The ordinary things, with every type of segment. */
    static TunnelEncapsulation usual() {
        List<ListTlv> all = new ArrayList<>(List.of(new ListTlv.Weight(0, 3)));
        for (Segment.Kind kind : Segment.Kind.values()) {
            all.add(segment(kind, Octets.EMPTY, null));
            if (kind.hasSid()) {
                all.add(segment(kind, kind.isSrv6() ? SID.octets() : Octets.of(0x3E, 0x80, 0x10, 0), kind.isSrv6() ? BEHAVIOR : null));
            }
            if (kind.isSrv6()) {
                all.add(segment(kind, Octets.EMPTY, BEHAVIOR));
            }
        }
        return new TunnelEncapsulation(List.of(new SrPolicy(List.of(
                new PolicyTlv.Preference(0, 100),
                PolicyTlv.BindingSid.ofLabel(16000),
                PolicyTlv.Srv6BindingSid.of(SID, null),
                new PolicyTlv.ExplicitNull(0, 4),
                new PolicyTlv.Priority(9),
                new PolicyTlv.SegmentList(all),
                new PolicyTlv.SegmentList(List.of(new Segment(Segment.Kind.A, 0, 0, List.of(Octets.of(0x3E, 0x80, 0x11, 0)), Octets.EMPTY, null))),
                new PolicyTlv.CandidatePathName(name("primary")),
                new PolicyTlv.PolicyName(name("one of ours"))))));
    }

    /** What has no words of its own, more than once, and other tunnels. */
    static TunnelEncapsulation unusual() {
        return new TunnelEncapsulation(List.of(
                new Tunnel.Unknown(8, Octets.of(1, 2)),
                new SrPolicy(List.of(
                        new PolicyTlv.Preference(1, 100),
                        new PolicyTlv.Preference(0, 0),
                        PolicyTlv.BindingSid.none(),
                        new PolicyTlv.BindingSid(0, SID.octets()),
                        new PolicyTlv.BindingSid(0xC0, Octets.of(1, 2, 3, 4)),
                        PolicyTlv.Srv6BindingSid.of(SID, BEHAVIOR),
                        new PolicyTlv.Srv6BindingSid(0xFF, SID, null),
                        new PolicyTlv.ExplicitNull(1, 255),
                        new PolicyTlv.SegmentList(List.of()),
                        new PolicyTlv.SegmentList(List.of(
                                new ListTlv.Unknown(200, Octets.EMPTY),
                                new ListTlv.Weight(1, 2),
                                new Segment(Segment.Kind.C, 0xFF, 255, List.of(Octets.of(192, 0, 2, 9)), Octets.of(1, 2, 3, 4), null),
                                new Segment(Segment.Kind.A, 0, 0, List.of(Octets.of(255, 255, 255, 255)), Octets.EMPTY, null))),
                        new PolicyTlv.PolicyName(name("a \" in it\n")),
                        new PolicyTlv.CandidatePathName(Octets.of(0xC3)),
                        new PolicyTlv.Unknown(99, Octets.of(0)),
                        new PolicyTlv.Unknown(199, Octets.EMPTY))),
                new SrPolicy(List.of()),
                new Tunnel.Unknown(8, Octets.EMPTY)));
    }

    private static Segment segment(Segment.Kind kind, Octets sid, @Nullable EndpointBehavior behavior) {
        List<Octets> fields = kind.fields().stream().map(SrPolicySamples::octets).toList();
        return new Segment(kind, 0, kind.hasAlgorithm() && !sid.isEmpty() ? 128 : 0, fields, sid, behavior).withUsualFlags();
    }

    private static Octets octets(Segment.Field field) {
        return switch (field) {
            case LABEL -> Octets.of(0x3E, 0x80, 0x10, 0);
            case LOCAL_INTERFACE -> Octets.of(0, 0, 0, 1);
            case REMOTE_INTERFACE -> Octets.of(0, 0, 0, 2);
            case IPV4_NODE, LOCAL_IPV4 -> Octets.of(192, 0, 2, 1);
            case REMOTE_IPV4 -> Octets.of(192, 0, 2, 2);
            case SID -> SID.octets();
            case IPV6_NODE, LOCAL_IPV6 -> Ip.parse("2001:db8::1").octets();
            case REMOTE_IPV6 -> Ip.parse("2001:db8::2").octets();
        };
    }

    private static Octets name(String name) {
        return Octets.copyOf(name.getBytes(StandardCharsets.US_ASCII));
    }
}
