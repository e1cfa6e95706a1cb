package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.config.ConfigContext;
import exabgp.reactor.config.ConfigReader;
import exabgp.reactor.config.ConfigResult;
import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.config.ProgramPaths;
import exabgp.session.SessionConfig;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.BgpRole;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.EnhancedRouteRefresh;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.GracefulRestart;
import exabgp.wire.capability.Hostname;
import exabgp.wire.capability.LinkLocalNextHop;
import exabgp.wire.capability.MultiSession;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.OperationalMessages;
import exabgp.wire.capability.PathsLimit;
import exabgp.wire.capability.Role;
import exabgp.wire.capability.RouteRefresh;
import exabgp.wire.capability.SoftwareVersion;
import exabgp.wire.family.Family;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Settings SETTINGS =
            Settings.defaults("1.2.3", line -> {}).with(new Settings.Tcp(List.of(), 179, 1790, 0));

    private static NeighborConfig neighbor(String statements) {
        String text = "neighbor 192.0.2.1 { router-id 1.2.3.4; local-as 70000; peer-as 65001; " + statements + " }\n";
        ConfigContext context = new ConfigContext(Encoder.JSON, false, new ProgramPaths(Path.of("/"), null, List.of()));
        return assertInstanceOf(ConfigResult.Loaded.class, ConfigReader.read("test", text, Path.of("/"), context)).configuration().neighbors().getFirst();
    }

    private static List<Capability> offered(String statements) {
        return Offer.capabilities(neighbor(statements), SETTINGS);
    }

    @Test
    void anOrdinaryNeighborIsOfferedItsFamiliesAndTheUsualCapabilities() {
        assertEquals(
                List.of(
                        new Multiprotocol(Family.IPV4_UNICAST),
                        new Multiprotocol(Family.IPV6_UNICAST),
                        new FourOctetAs(new Asn(70000)),
                        ExtendedMessage.INSTANCE),
                offered("family { ipv4 unicast; ipv6 unicast; }"));
    }

    @Test
    void aigpIsNoCapabilityButTheSessionKnowsOfIt() {
        assertTrue(Offer.of(neighbor("capability { aigp; }"), SETTINGS).aigp());
        assertFalse(Offer.of(neighbor(""), SETTINGS).aigp());
        assertEquals(offered(""), offered("capability { aigp; }"));
    }

    @Test
    void whatFewSpeakersHaveComesLast() {
        List<Capability> all = offered("""
                family { ipv4 unicast; ipv6 unicast; }
                add-path { ipv4 unicast limit 3; ipv6 unicast; ipv4 mpls-vpn limit 4; }
                capability { asn4 disable; add-path receive; operational; link-local-nexthop enable; multi-session; role customer; }""");
        assertEquals(
                List.of(
                        // several sessions: this is the one of the first family
                        new Multiprotocol(Family.IPV4_UNICAST),
                        new AddPath(List.of(new AddPath.Entry(Family.IPV4_UNICAST, 1))),
                        new PathsLimit(List.of(new PathsLimit.Entry(Family.IPV4_UNICAST, 3))),
                        OperationalMessages.INSTANCE,
                        ExtendedMessage.INSTANCE,
                        LinkLocalNextHop.INSTANCE,
                        new MultiSession(MultiSession.Variant.STANDARD, Octets.of(0)),
                        new MultiSession(MultiSession.Variant.STANDARD, Octets.of(1)),
                        BgpRole.of(Role.CUSTOMER)),
                all);
    }

    @Test
    void aLimitIsForPathsThatAreReceived() {
        assertEquals(List.of(), offered("family { ipv4 unicast; } add-path { ipv4 unicast limit 3; } capability { add-path send; }").stream()
                .filter(PathsLimit.class::isInstance)
                .toList());
    }

    @Test
    void ourLinkLocalAddressIsForPeersOnTheSameLink() {
        Ipv6 address = Ipv6.parse("fe80::1");
        assertEquals(address, Offer.of(neighbor("local-link-local fe80::1;"), SETTINGS).linkLocal());
        assertEquals(address, Offer.of(neighbor("local-link-local fe80::1; outgoing-ttl 1;"), SETTINGS).linkLocal());
        assertEquals(address, Offer.of(neighbor("local-link-local fe80::1; outgoing-ttl 255; incoming-ttl 255;"), SETTINGS).linkLocal());
        assertNull(Offer.of(neighbor("local-link-local fe80::1; outgoing-ttl 255; incoming-ttl 254;"), SETTINGS).linkLocal());
        assertNull(Offer.of(neighbor("local-link-local fe80::1; outgoing-ttl 2;"), SETTINGS).linkLocal());
        assertNull(Offer.of(neighbor(""), SETTINGS).linkLocal());
    }

    @Test
    void aStrictRoleIsTheBusinessOfTheSession() {
        assertTrue(Offer.of(neighbor("capability { role peer; role-strict; }"), SETTINGS).strictRole());
        assertFalse(Offer.of(neighbor("capability { role peer; }"), SETTINGS).strictRole());
    }

    @Test
    void everyCapabilityHasItsPlace() {
        assertEquals(
                List.of(
                        new Multiprotocol(Family.IPV4_UNICAST),
                        new Multiprotocol(Family.IPV6_UNICAST),
                        new FourOctetAs(new Asn(70000)),
                        new ExtendedNextHop(List.of(new ExtendedNextHop.Conversion(Family.IPV4_UNICAST, 2))),
                        new AddPath(List.of(new AddPath.Entry(Family.IPV4_UNICAST, 3), new AddPath.Entry(Family.IPV6_UNICAST, 3))),
                        new GracefulRestart(
                                GracefulRestart.RESTARTED,
                                60,
                                List.of(
                                        new GracefulRestart.FamilyFlags(Family.IPV4_UNICAST, GracefulRestart.FORWARDING),
                                        new GracefulRestart.FamilyFlags(Family.IPV6_UNICAST, GracefulRestart.FORWARDING))),
                        RouteRefresh.STANDARD,
                        EnhancedRouteRefresh.INSTANCE,
                        ExtendedMessage.INSTANCE,
                        new Hostname("host", "domain"),
                        new SoftwareVersion("ExaBGP/1.2.3")),
                offered(
                        """
                        host-name host; domain-name domain;
                        family { ipv4 unicast; ipv6 unicast; }
                        nexthop { ipv4 unicast ipv6; }
                        capability { add-path send/receive; graceful-restart 60; route-refresh; software-version enable; nexthop enable; }
                        """));
    }

    @Test
    void addPathIsOfferedForTheFamiliesThatWereNamed() {
        List<Capability> offered =
                offered("family { ipv4 unicast; ipv6 unicast; } add-path { ipv6 unicast; } capability { add-path receive; asn4 disable; extended-message disable; }");
        assertEquals(new AddPath(List.of(new AddPath.Entry(Family.IPV6_UNICAST, AddPath.RECEIVE))), offered.get(2));
        assertEquals(3, offered.size());
    }

    @Test
    void aBareGracefulRestartLastsAsLongAsTheHoldTime() {
        GracefulRestart restart = assertInstanceOf(
                GracefulRestart.class, offered("hold-time 90; family { ipv4 unicast; } capability { graceful-restart; }").get(2));
        assertEquals(90, restart.restartTime());
    }

    @Test
    void theSessionIsThatOfTheNeighbor() {
        SessionConfig session = Offer.of(neighbor("hold-time 30; local-address 192.0.2.9;"), SETTINGS);
        assertEquals(Ip.parse("192.0.2.1"), session.peerAddress());
        assertEquals(Ip.parse("192.0.2.9"), session.localAddress());
        assertEquals(1790, session.port());
        assertEquals(Ipv4.parse("1.2.3.4"), session.routerId());
        assertEquals(30, session.holdTime());
        assertEquals(1791, Offer.of(neighbor("connect 1791;"), SETTINGS).port());
    }
}
