package exabgp.reactor.rib;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import exabgp.wire.nlri.VpnNlri;
import java.util.List;
import java.util.Set;

/** Values that the tests of this package share. */
final class Samples {
    static final Family V4 = Family.IPV4_UNICAST;
    static final Family V6 = Family.IPV6_UNICAST;
    static final Family VPN = Family.of(Afi.IPV4, Safi.MPLS_VPN);
    static final Family FLOW = Family.of(Afi.IPV4, Safi.FLOW);
    static final Ip LOCAL = Ip.parse("192.0.2.1");

    private Samples() {}

    static AdjRibOut.Config config(Family... families) {
        return new AdjRibOut.Config(List.of(families), true, true, true, false, false, Ipv4.parse("10.0.0.1"));
    }

    static AdjRibOut.Config forgetful(Family... families) {
        return new AdjRibOut.Config(List.of(families), true, true, false, false, false, Ipv4.parse("10.0.0.1"));
    }

    static AdjRibOut.Config ungrouped(Family... families) {
        return new AdjRibOut.Config(List.of(families), false, true, true, false, false, Ipv4.parse("10.0.0.1"));
    }

    static Negotiated negotiated(Family... families) {
        return negotiated(Refresh.ABSENT, Set.of(), families);
    }

    static Negotiated negotiated(Refresh refresh, Set<Family> addPath, Family... families) {
        Asn asn = new Asn(65000);
        return new Negotiated(asn, asn, 90, Negotiated.MESSAGE_SIZE, true, List.of(families), List.of(), addPath, addPath, refresh);
    }

    static Nlri nlri(String text) {
        String[] parts = text.split("/");
        Prefix prefix = new Prefix(Ip.parse(parts[0]), Integer.parseInt(parts[1]));
        return new InetNlri(parts[0].contains(":") ? V6 : V4, prefix, null);
    }

    static Nlri nlri(String text, int pathId) {
        return nlri(text).withPathId(new PathId(pathId));
    }

    /** A route of a VPN, which the labels do not tell from others; without any, one as withdraws have it. */
    static Nlri vpn(String text, Integer... labels) {
        LabelStack stack = labels.length == 0 ? LabelStack.WITHDRAWN : LabelStack.of(List.of(labels));
        return new VpnNlri(VPN, stack, RouteDistinguisher.parse("65000:1"), ((InetNlri) nlri(text)).prefix(), null);
    }

    /** The only rule in these octets. */
    static Nlri flow(int... octets) {
        return Nlris.decode(FLOW, false, Octets.of(octets)).iterator().next();
    }

    static Attributes attributes(String nextHop, int med) {
        return Attributes.of(new NextHop(Ip.parse(nextHop)), new Med(med));
    }

    static Route route(String prefix, int med) {
        return new Route(nlri(prefix), attributes(prefix.contains(":") ? "2001:db8::1" : "192.0.2.9", med));
    }
}
