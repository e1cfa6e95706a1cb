package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
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
import exabgp.wire.attribute.UnknownAttribute;
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
import exabgp.wire.capability.Role;
import exabgp.wire.capability.RouteRefresh;
import exabgp.wire.capability.SoftwareVersion;
import exabgp.wire.capability.UnknownCapability;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import exabgp.wire.nlri.RtcNlri;
import exabgp.wire.nlri.SrPolicyNlri;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.nlri.VplsNlri;
import exabgp.wire.nlri.evpn.InclusiveMulticast;
import exabgp.wire.nlri.mvpn.SourceActive;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.VpnNlri;
import java.util.List;
import java.util.stream.Stream;

/** At least one value of every type that events tell of; {@link EveryTypeTest} fails when one is missing. */
final class Samples {
    static final List<Capability> CAPABILITIES = List.of(
            new Multiprotocol(Family.IPV4_UNICAST),
            new FourOctetAs(new Asn(4_200_000_000L)),
            new ExtendedNextHop(List.of(new ExtendedNextHop.Conversion(Family.IPV4_UNICAST, 2))),
            new AddPath(List.of(new AddPath.Entry(Family.IPV4_UNICAST, 3), new AddPath.Entry(Family.IPV6_UNICAST, 1))),
            new GracefulRestart(8, 120, List.of(new GracefulRestart.FamilyFlags(Family.IPV4_UNICAST, 0x80))),
            RouteRefresh.STANDARD,
            RouteRefresh.CISCO,
            EnhancedRouteRefresh.INSTANCE,
            ExtendedMessage.INSTANCE,
            new Hostname("host", "domain"),
            new SoftwareVersion("software/1"),
            BgpRole.of(Role.CUSTOMER),
            new PathsLimit(List.of(new PathsLimit.Entry(Family.IPV4_UNICAST, 3))),
            LinkLocalNextHop.INSTANCE,
            new MultiSession(MultiSession.Variant.STANDARD, Octets.of(0, 1)),
            OperationalMessages.INSTANCE,
            new UnknownCapability(99, Octets.of(1, 2)));

    static final List<Attribute> ATTRIBUTES = List.of(
            Origin.EGP,
            new AsPath(List.of(
                    new AsSegment(AsSegment.Kind.SEQUENCE, List.of(new Asn(65001), new Asn(4_200_000_000L))),
                    new AsSegment(AsSegment.Kind.SET, List.of(new Asn(7))),
                    new AsSegment(AsSegment.Kind.CONFED_SEQUENCE, List.of(new Asn(8))),
                    new AsSegment(AsSegment.Kind.CONFED_SET, List.of(new Asn(9), new Asn(10))))),
            new NextHop(Ip.parse("192.0.2.1")),
            new Med(4_294_967_295L),
            new LocalPref(100),
            AtomicAggregate.INSTANCE,
            new Aggregator(new Asn(65001), Ipv4.parse("1.2.3.4")),
            new Communities(Octets.parseHex("FDE80001FFFFFF01")),
            new OriginatorId(Ipv4.parse("1.2.3.4")),
            new ClusterList(List.of(Ipv4.parse("10.0.0.1"), Ipv4.parse("10.0.0.2"))),
            new LargeCommunities(Octets.parseHex("000000010000000200000003" + "0000FDE80000000AFFFFFFFF")),
            new UnknownAttribute(0x63, 0xE0, Octets.parseHex("01FF")),
            new LinkStateAttribute(Octets.parseHex("04020006726F75746572")),
            new ExtendedCommunities(Octets.parseHex("0002FDE800000064" + "8006000000000000")),
            new Ipv6ExtendedCommunities(Octets.parseHex("000C20010DB80000000000000000000000010001")));

    /** Those whose forms are tested in places of their own. */
    static final List<Attribute> MORE_ATTRIBUTES = List.of(
            Aigp.of(100),
            new Aigp(List.of(new Aigp.Tlv(7, Octets.of(1)))),
            new OnlyToCustomer(new Asn(4_200_000_000L)),
            new PmsiTunnel(0, 6, 300, Octets.parseHex("0A000001")),
            PrefixSidTest.LABELS,
            PrefixSidTest.SERVICE,
            TunnelTest.SIMPLE);

    static final List<Nlri> NLRI = List.of(
            new InetNlri(Family.IPV4_UNICAST, prefix("10.0.0.0", 24), null),
            new InetNlri(Family.IPV6_MULTICAST, prefix("2001:db8::", 32), new PathId(1)),
            FlowJsonTest.SOME,
            new EvpnNlri(new InclusiveMulticast(new RouteDistinguisher(0x0001_C000_0201_0001L), 0, Ip.parse("192.0.2.1")), null),
            new MvpnNlri(Family.of(Afi.IPV4, Safi.MCAST_VPN), new SourceActive(new RouteDistinguisher(0xFDE8_0000_0001L), Ip.parse("192.0.2.1"), Ip.parse("233.252.0.1")), null),
            new VplsNlri(new RouteDistinguisher(0xFDE8_0000_0001L), 1, 2, 3, 4, null),
            new SrPolicyNlri(1, 2, Ip.parse("192.0.2.1"), null),
            MupTest.SESSION,
            new LinkStateNlri(Family.of(Afi.BGP_LS, Safi.BGP_LS), 5, null, Octets.of(1, 2), null),
            new LabelledNlri(Family.of(Afi.IPV4, Safi.NLRI_MPLS), LabelStack.of(List.of(10, 20)), prefix("10.1.0.0", 24), new PathId(1)),
            new VpnNlri(Family.of(Afi.IPV6, Safi.MPLS_VPN), LabelStack.of(List.of(100)), RouteDistinguisher.parse("1:2"), prefix("2001:db8::", 32), null),
            RtcNlri.of(new Asn(65000), 0x0002_FDE8_0000_0001L),
            new UnknownNlri(new Family(25, 199), Octets.of(0, 0xAB, 0xFF)));

    static final List<Message> MESSAGES = List.of(
            new Open(65001, 90, Ipv4.parse("9.9.9.9"), CAPABILITIES),
            new Update(
                    List.of(Nlris.of(Family.IPV4_UNICAST, false, List.of(NLRI.getFirst()))),
                    Attributes.of(ATTRIBUTES),
                    List.of(new Update.Reach(Nlris.of(Family.IPV4_UNICAST, false, List.of(NLRI.getFirst())), new NextHop(Ip.parse("192.0.2.1")))),
                    null,
                    List.of()),
            new Notification(6, 2, Octets.parseHex("0568656C6C6F")),
            Keepalive.INSTANCE,
            new exabgp.wire.message.RouteRefresh(Family.IPV4_UNICAST, exabgp.wire.message.RouteRefresh.Subtype.QUERY),
            OperationalTest.ADVISORY);

    static final List<Event> EVENTS = List.of(
            new Event.Connected(Telling.STAMP),
            new Event.Up(Telling.STAMP),
            new Event.Down(Telling.STAMP, "because"),
            new Event.FsmChange(Telling.STAMP, "IDLE"),
            new Event.NegotiatedEvent(Telling.STAMP, Telling.MORE),
            new Event.Signal(Telling.STAMP, 15, "SIGTERM"),
            new Event.Received(Telling.STAMP, Keepalive.INSTANCE, Messages.encode(Keepalive.INSTANCE), Telling.NEGOTIATED),
            new Event.Sent(Telling.STAMP, Keepalive.INSTANCE, Messages.encode(Keepalive.INSTANCE), null),
            new Event.Decoded(Telling.STAMP, Keepalive.INSTANCE, Messages.encode(Keepalive.INSTANCE)),
            new Event.Packet(Telling.STAMP, Direction.RECEIVE, Messages.encode(Keepalive.INSTANCE), null),
            new Event.Shutdown(1),
            new Event.Gap(2, 7),
            new Event.Resync(3));

    private Samples() {}

    static List<Attribute> attributes() {
        return Stream.concat(ATTRIBUTES.stream(), MORE_ATTRIBUTES.stream()).toList();
    }

    static Prefix prefix(String address, int length) {
        return new Prefix(Ip.parse(address), length);
    }

    static Event.Received received(Message message) {
        return new Event.Received(Telling.STAMP, message, Octets.EMPTY, Telling.NEGOTIATED);
    }
}
