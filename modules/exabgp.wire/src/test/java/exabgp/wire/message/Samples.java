package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.attribute.Aggregator;
import exabgp.wire.attribute.Aigp;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.AtomicAggregate;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ClusterList;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.Flags;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.LargeCommunities;
import exabgp.wire.attribute.LinkStateAttribute;
import exabgp.wire.attribute.LocalPref;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.OnlyToCustomer;
import exabgp.wire.attribute.Origin;
import exabgp.wire.attribute.OriginatorId;
import exabgp.wire.attribute.PmsiTunnel;
import exabgp.wire.attribute.PrefixSid;
import exabgp.wire.attribute.UnknownAttribute;
import exabgp.wire.attribute.prefixsid.LabelIndex;
import exabgp.wire.attribute.prefixsid.OriginatorSrgb;
import exabgp.wire.attribute.prefixsid.SidInformation;
import exabgp.wire.attribute.prefixsid.SidStructure;
import exabgp.wire.attribute.prefixsid.Srv6Service;
import exabgp.wire.attribute.prefixsid.Srv6SubTlv;
import exabgp.wire.attribute.prefixsid.UnknownTlv;
import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.EnhancedRouteRefresh;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.GracefulRestart;
import exabgp.wire.capability.Hostname;
import exabgp.wire.capability.BgpRole;
import exabgp.wire.capability.LinkLocalNextHop;
import exabgp.wire.capability.MultiSession;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.OperationalMessages;
import exabgp.wire.capability.PathsLimit;
import exabgp.wire.capability.SoftwareVersion;
import exabgp.wire.capability.UnknownCapability;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import exabgp.wire.nlri.RtcNlri;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.nlri.evpn.EthernetAutoDiscovery;
import exabgp.wire.nlri.evpn.EthernetSegment;
import exabgp.wire.nlri.evpn.InclusiveMulticast;
import exabgp.wire.nlri.evpn.IpPrefixAdvertisement;
import exabgp.wire.nlri.evpn.UnknownEvpnRoute;
import exabgp.wire.nlri.linkstate.LinkStateObject;
import exabgp.wire.nlri.mvpn.SharedTreeJoin;
import exabgp.wire.nlri.mvpn.SourceTreeJoin;
import exabgp.wire.nlri.mvpn.UnknownMvpnRoute;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.VpnNlri;
import exabgp.wire.operational.Advisory;
import exabgp.wire.operational.Counter;
import exabgp.wire.operational.Query;
import exabgp.wire.operational.UnknownOperational;
import java.util.Arrays;
import java.util.List;

/** Values of every type that can stand in a message. */
final class Samples {
    static final Family EVPN = Family.of(Afi.L2VPN, Safi.EVPN);

    /** One that can be negotiated and means nothing. */
    static final Family OPAQUE = Family.of(Afi.IPV4, Safi.EVPN);
    /** A node as link-state NLRI begin with it: IS-IS level 2, instance 1, AS 65000, one router. */
    private static final String NODE = "02" + "0000000000000001" + "01000012" + "020000040000FDE8" + "02030006010203040506";

    private Samples() {}

    static List<Capability> capabilities() {
        return List.of(
                new Multiprotocol(Family.IPV4_UNICAST),
                new Multiprotocol(new Family(65535, 255)),
                exabgp.wire.capability.RouteRefresh.STANDARD,
                exabgp.wire.capability.RouteRefresh.CISCO,
                new ExtendedNextHop(List.of()),
                new ExtendedNextHop(List.of(new ExtendedNextHop.Conversion(Family.IPV4_UNICAST, 2), new ExtendedNextHop.Conversion(new Family(1, 128), 2))),
                ExtendedMessage.INSTANCE,
                new GracefulRestart(GracefulRestart.RESTARTED, 120, List.of(new GracefulRestart.FamilyFlags(Family.IPV6_UNICAST, GracefulRestart.FORWARDING))),
                new GracefulRestart(15, GracefulRestart.MAX_RESTART_TIME, List.of()),
                new FourOctetAs(new Asn(0)),
                new FourOctetAs(new Asn(Asn.MAX)),
                new AddPath(List.of(new AddPath.Entry(Family.IPV4_UNICAST, AddPath.RECEIVE | AddPath.SEND), new AddPath.Entry(EVPN, 255))),
                EnhancedRouteRefresh.INSTANCE,
                new Hostname("router", "example.net"),
                new Hostname("", ""),
                new SoftwareVersion("ExaBGP/6.0.0 \u00e9"),
                new BgpRole(0),
                new BgpRole(255),
                new PathsLimit(List.of(new PathsLimit.Entry(Family.IPV4_UNICAST, 65535), new PathsLimit.Entry(EVPN, 0))),
                LinkLocalNextHop.INSTANCE,
                new MultiSession(MultiSession.Variant.STANDARD, Octets.of(0, 1)),
                new MultiSession(MultiSession.Variant.CISCO, Octets.EMPTY),
                OperationalMessages.INSTANCE,
                new UnknownCapability(66, Octets.of(1, 2, 3)),
                new UnknownCapability(255, Octets.copyOf(new byte[255])));
    }

    /** Attributes that any internal session can carry; the next hop is not among them, since its place depends on the route. */
    static List<Attribute> attributes() {
        return List.of(
                Origin.IGP,
                Origin.EGP,
                Origin.INCOMPLETE,
                AsPath.EMPTY,
                AsPath.sequence(new Asn(1), new Asn(65535)),
                new AsPath(List.of(
                        segment(AsSegment.Kind.CONFED_SEQUENCE, 65010), segment(AsSegment.Kind.CONFED_SET, 65011, 65012), segment(AsSegment.Kind.SEQUENCE, 1, 2), segment(AsSegment.Kind.SET, 3, 4))),
                new Med(0),
                new Med(0xFFFF_FFFFL),
                new LocalPref(0xFFFF_FFFFL),
                AtomicAggregate.INSTANCE,
                new Aggregator(new Asn(65535), Ipv4.parse("192.0.2.1")),
                new Communities(Octets.of(0, 1, 0, 2, 0xFF, 0xFF, 0xFF, 1)),
                new OriginatorId(Ipv4.parse("192.0.2.2")),
                new ClusterList(List.of(Ipv4.parse("192.0.2.3"), Ipv4.ANY)),
                Aigp.of(0),
                Aigp.of(-2),
                new Aigp(List.of(new Aigp.Tlv(7, Octets.EMPTY), new Aigp.Tlv(8, Octets.of(1)))),
                new OnlyToCustomer(new Asn(Asn.MAX)),
                new PmsiTunnel(0, 0, 0, Octets.EMPTY),
                new PmsiTunnel(1, 1, 0x640, Octets.parseHex("0A000001" + "0000" + "0007" + "C0000201")),
                new PmsiTunnel(0, 2, 0, Octets.parseHex("06000104C0000201000701000400000001")),
                new PmsiTunnel(0, 3, 0, Octets.parseHex("C0000201E9FC0001")),
                new PmsiTunnel(0, 4, 0, Octets.parseHex("20010DB8000000000000000000000001" + "FF0E0000000000000000000000000001")),
                new PmsiTunnel(0, 5, 0, Octets.parseHex("C0000201E9FC0001")),
                new PmsiTunnel(0xFF, 6, 0xFFFFFF, Octets.parseHex("C0000201")),
                new PmsiTunnel(0, 6, 300, Octets.parseHex("20010DB8000000000000000000000001")),
                new PmsiTunnel(0, 7, 0, Octets.parseHex("08000104C0000201000701000400000001")),
                new PmsiTunnel(0, 255, 0, Octets.of(1)),
                LinkStateSamples.plain(),
                LinkStateSamples.segments(),
                new LinkStateAttribute(Octets.parseHex("0402000272310447000300000A270F0001FF")),
                new LargeCommunities(Octets.parseHex("0000000100000002000000030000000A0000000B0000000C")),
                new PrefixSid(List.of(new LabelIndex(0, 4_294_967_295L), new OriginatorSrgb(0, List.of(new OriginatorSrgb.Block(16000, 8000))), new UnknownTlv(9, Octets.of(1)))),
                new PrefixSid(List.of(new Srv6Service(
                        Srv6Service.Kind.L3,
                        List.of(
                            new SidInformation(Ipv6.parse("2001:db8::1"), 1, 0x48, new SidStructure(64, 24, 16, 0, 1, 2), List.of(new Srv6SubTlv.Unknown(7, Octets.of(1)))),
                            new Srv6SubTlv.Unknown(2, Octets.of(5)))))),
                new ExtendedCommunities(Octets.parseHex("0002FDE800000064" + "8006000000000000")),
                new Ipv6ExtendedCommunities(Octets.parseHex("000C20010DB80000000000000000000000010001")),
                SrPolicySamples.usual(),
                SrPolicySamples.unusual(),
                new UnknownAttribute(99, Flags.OPTIONAL | Flags.TRANSITIVE | Flags.PARTIAL, Octets.of(1)),
                new UnknownAttribute(250, Flags.TRANSITIVE | Flags.PARTIAL | Flags.EXTENDED, Octets.of(1)),
                new UnknownAttribute(251, Flags.OPTIONAL | Flags.TRANSITIVE | Flags.PARTIAL, Octets.EMPTY));
    }

    static List<NextHop> nextHops() {
        return List.of(new NextHop(Ip.parse("192.0.2.9")), new NextHop(Ip.parse("2001:db8::9")), new NextHop(Ip.parse("2001:db8::9"), Ipv6.parse("fe80::9")));
    }

    static List<Nlri> nlris() {
        return List.of(
                inet("0.0.0.0", 0, null),
                inet("10.0.0.0", 7, null),
                inet("10.0.0.0", 8, new PathId(-1)),
                inet("10.1.2.3", 32, PathId.ZERO),
                inet("::", 0, null),
                inet("2001:db8::", 33, null),
                inet("2001:db8::1", 128, new PathId(7)),
                new InetNlri(Family.IPV4_MULTICAST, new Prefix(Ip.parse("224.0.0.0"), 4), null),
                FlowSamples.EVERYTHING,
                FlowSamples.VPN,
                FlowSamples.EVERYTHING_OF_IPV6,
                FlowSamples.LONG,
                LayerTwoSamples.evpn(),
                LayerTwoSamples.evpn(new EthernetAutoDiscovery(LayerTwoSamples.RD, LayerTwoSamples.ESI, 0xFFFF_FFFFL, List.of(0x000641))),
                LayerTwoSamples.evpn(new InclusiveMulticast(LayerTwoSamples.RD, 5, Ip.parse("192.0.2.7"))),
                LayerTwoSamples.evpn(new EthernetSegment(LayerTwoSamples.RD, LayerTwoSamples.ESI, Ip.parse("2001:db8::7"))),
                LayerTwoSamples.evpn(new IpPrefixAdvertisement(LayerTwoSamples.RD, LayerTwoSamples.ESI, 0, 24, Ip.parse("10.1.2.0"), Ip.parse("0.0.0.0"), 0x000641)),
                LayerTwoSamples.evpn(new UnknownEvpnRoute(99, Octets.of(1, 2))),
                LayerTwoSamples.vpls(),
                RtcNlri.wildcard(),
                RtcNlri.of(Sessions.OTHER, 0x0002_FDE8_0000_0001L),
                new RtcNlri(32, new Asn(4_200_000_000L), 0, new PathId(5)),
                new RtcNlri(49, new Asn(1), 0x0002_8000_0000_0000L, null),
                LayerTwoSamples.mvpn(),
                LayerTwoSamples.mvpn(new SharedTreeJoin(LayerTwoSamples.RD, Sessions.OTHER, Ip.parse("192.0.2.7"), Ip.parse("233.252.0.1"))),
                LayerTwoSamples.mvpn(new SourceTreeJoin(LayerTwoSamples.RD, Sessions.OTHER, Ip.parse("2001:db8::7"), Ip.parse("ff0e::1"))),
                LayerTwoSamples.mvpn(new UnknownMvpnRoute(99, Octets.of(1, 2))),
                linkState(LinkStateObject.NODE, NODE, null),
                linkState(LinkStateObject.NODE, "03" + "0000000000000000" + "0100001D" + "0201000400000001" + "0202000400000000" + "02030004C0000201" + "02630001FF", null),
                linkState(LinkStateObject.NODE, "03" + "0000000000000000" + "0100000C" + "02030008C0000201C0000202", null),
                linkState(LinkStateObject.LINK, NODE + "0101000A020300060102030405070107000400020FFFFFFF0001AB", new PathId(3)),
                linkState(LinkStateObject.PREFIX_V4, NODE + "01080001030109000310AC10", null),
                linkState(LinkStateObject.PREFIX_V6, NODE + "010900052020010DB8", null),
                linkState(LinkStateObject.SRV6_SID, NODE + "02060010FC300000000000000000000000000001", null),
                linkState(5, "", null),
                new LinkStateNlri(Family.of(Afi.BGP_LS, Safi.BGP_LS_VPN), LinkStateObject.NODE, RouteDistinguisher.parse("1:2"), Octets.parseHex(NODE), null),
                MupSamples.INTERWORK,
                MupSamples.DIRECT,
                MupSamples.SESSION,
                MupSamples.TUNNELS,
                MupSamples.UNKNOWN,
                SrPolicySamples.IPV4,
                SrPolicySamples.IPV6,
                labelled("10.1.0.0", 16, null, 3),
                labelled("2001:db8::", 32, new PathId(3), 0xFFFFF, 0, 16),
                vpn("65000:1", "0.0.0.0", 0, null, LabelStack.WITHDRAWN),
                vpn("192.0.2.1:7", "10.128.0.0", 9, new PathId(9), LabelStack.of(List.of(1, 2, 3, 4, 5, 6))),
                vpn("4200000000:1", "2001:db8::1", 128, null, LabelStack.of(List.of(1048575, 0))),
                new UnknownNlri(OPAQUE, Octets.of(1, 2, 3)));
    }

    static List<Message> messages() {
        Nlris v4 = Nlris.of(Family.IPV4_UNICAST, false, List.of(inet("10.0.0.0", 8, null), inet("10.1.0.0", 16, null)));
        Nlris v6 = Nlris.of(Family.IPV6_UNICAST, false, List.of(inet("2001:db8::", 32, null)));
        Attributes some = Attributes.of(Origin.IGP, AsPath.sequence(Sessions.OTHER), nextHops().getFirst(), LocalPref.DEFAULT);
        return List.of(
                Keepalive.INSTANCE,
                new Open(65000, 180, Ipv4.parse("192.0.2.1"), List.of()),
                new Open(23456, 0, Ipv4.parse("255.255.255.255"), capabilities()),
                new Notification(6, 2, ShutdownCommunication.encode("maintenance")),
                new Notification(255, 255, Octets.EMPTY),
                Notification.of(NotificationCode.HOLD_TIMER_EXPIRED),
                new RouteRefresh(Family.IPV6_UNICAST, RouteRefresh.Subtype.QUERY),
                new RouteRefresh(new Family(65535, 255), RouteRefresh.Subtype.END),
                new Operational(new Advisory(Advisory.Kind.ASM, Family.IPV4_UNICAST, "h\u00e9llo")),
                new Operational(new Advisory(Advisory.Kind.ADM, new Family(65535, 255), "")),
                new Operational(new Query(Query.Kind.LPCQ, Family.IPV6_UNICAST, Ipv4.parse("192.0.2.1"), 4_294_967_295L)),
                new Operational(new Counter(Counter.Kind.RPCP, Family.IPV4_UNICAST, Ipv4.ANY, 7, 4_294_967_295L)),
                new Operational(new UnknownOperational(65535, Octets.of(1))),
                new Operational(new UnknownOperational(1, Octets.of(0, 1, 1, 0xFF))),
                new Update(List.of(), Attributes.NONE, List.of(), Family.IPV4_UNICAST, List.of()),
                new Update(List.of(), Attributes.NONE, List.of(), EVPN, List.of()),
                new Update(List.of(v4), Attributes.NONE, List.of(), null, List.of()),
                new Update(List.of(v6), Attributes.NONE, List.of(), null, List.of()),
                new Update(List.of(), some, List.of(new Update.Reach(v4, nextHops().getFirst())), null, List.of()),
                new Update(List.of(), some, List.of(), null, List.of()),
                new Update(
                        List.of(v4, v6),
                        some,
                        List.of(new Update.Reach(v4, nextHops().getFirst()), new Update.Reach(v6, nextHops().getLast())),
                        null,
                        List.of()));
    }

    static AsSegment segment(AsSegment.Kind kind, long... asns) {
        return new AsSegment(kind, Arrays.stream(asns).mapToObj(Asn::new).toList());
    }

    private static LinkStateNlri linkState(int type, String body, PathId pathId) {
        return new LinkStateNlri(Family.of(Afi.BGP_LS, Safi.BGP_LS), type, null, Octets.parseHex(body), pathId);
    }

    static LabelledNlri labelled(String address, int length, PathId pathId, Integer... labels) {
        Prefix prefix = new Prefix(Ip.parse(address), length);
        return new LabelledNlri(Family.of(address.contains(":") ? Afi.IPV6 : Afi.IPV4, Safi.NLRI_MPLS), LabelStack.of(List.of(labels)), prefix, pathId);
    }

    static VpnNlri vpn(String distinguisher, String address, int length, PathId pathId, LabelStack labels) {
        Prefix prefix = new Prefix(Ip.parse(address), length);
        return new VpnNlri(Family.of(address.contains(":") ? Afi.IPV6 : Afi.IPV4, Safi.MPLS_VPN), labels, RouteDistinguisher.parse(distinguisher), prefix, pathId);
    }

    static InetNlri inet(String address, int length, PathId pathId) {
        Ip ip = Ip.parse(address);
        return new InetNlri(ip instanceof Ipv4 ? Family.IPV4_UNICAST : Family.IPV6_UNICAST, new Prefix(ip, length), pathId);
    }
}
