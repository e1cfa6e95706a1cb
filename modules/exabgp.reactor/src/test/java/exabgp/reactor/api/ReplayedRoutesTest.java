package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import exabgp.reactor.format.Event;
import exabgp.reactor.format.PeerIdentity;
import exabgp.reactor.format.Shape;
import exabgp.reactor.format.Stamp;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.rib.AdjRibIn;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a table is what the messages told that filled it. */
class ReplayedRoutesTest {
    private static final Shape BOTH = new Shape(true, true, false);
    private static final Shape CONSOLIDATED = new Shape(true, true, true);
    private static final PeerIdentity PEER = new PeerIdentity(null, Ip.parse("192.0.2.1"), null, null, null);

    private static Negotiated session(boolean pathIds) {
        List<Family> families = List.of(
                Family.IPV4_UNICAST, Family.IPV6_UNICAST, Family.of(Afi.IPV4, Safi.MPLS_VPN), Family.of(Afi.IPV4, Safi.FLOW), Family.of(Afi.IPV4, Safi.NLRI_MPLS));
        Set<Family> paths = pathIds ? Set.of(Family.IPV4_UNICAST, Family.IPV6_UNICAST) : Set.of();
        return new Negotiated(new Asn(65000), new Asn(65001), 180, 4096, true, families, List.of(), Set.of(), paths, Refresh.ABSENT);
    }

    /** The message that announces what a command does. */
    private static Octets frame(String command, Negotiated session) {
        ParsedRoute route = assertInstanceOf(Command.Announce.class, new CommandParser().parse(command)).routes().getFirst();
        Family family = route.nlri().family();
        NextHop nextHop = route.attributes().find(NextHop.class);
        Attributes attributes = family.equals(Family.IPV4_UNICAST) || nextHop == null ? route.attributes() : route.attributes().without(nextHop.code());
        Nlris nlris = Nlris.of(family, session.addPathReceive().contains(family), List.of(route.nlri()));
        return Messages.encode(new Update(List.of(), attributes, List.of(new Update.Reach(nlris, nextHop)), null, List.of()), session.readBack());
    }

    private static List<Event> replay(List<Octets> frames, Negotiated session, Shape shape) {
        AdjRibIn table = new AdjRibIn();
        frames.forEach(frame -> table.apply((Update) Messages.decode(frame, session)));
        List<Event> told = new ArrayList<>();
        ReplayedRoutes routes = new ReplayedRoutes(session, shape, () -> new Stamp(PEER, 1, 1), (event, ignored) -> told.add(event));
        table.forEach(routes::add);
        routes.flush();
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "announce route 10.0.0.0/24 next-hop 1.1.1.1 origin igp as-path [ 65001 65002 ] med 5 community [ 65001:1 no-export ]",
            "announce ipv6 unicast 2001:db8::/32 next-hop 2001:db8::1 origin egp as-path [ 65001 ] large-community [ 1:2:3 ]",
            "announce route 10.0.0.0/24 path-information 1.2.3.4 next-hop 1.1.1.1 origin igp as-path [ 65001 ]",
            "announce ipv4 nlri-mpls 10.0.0.0/24 label 100 next-hop 1.1.1.1 origin igp as-path [ 65001 ]",
            "announce ipv4 mpls-vpn 10.0.0.0/24 rd 65001:7 label 100 next-hop 1.1.1.1 origin igp as-path [ 65001 ] extended-community [ target:65001:1 ]",
            "announce flow route { match { destination 10.0.0.0/24; destination-port =80; } then { discard; origin igp; as-path [ 65001 ]; } }"
    })
    void aRouteIsToldAsItCame(String command) {
        Negotiated session = session(command.contains("path-information"));
        Octets frame = frame(command, session);
        List<Event> told = replay(List.of(frame), session, CONSOLIDATED);
        assertEquals(1, told.size());
        Event.Received received = assertInstanceOf(Event.Received.class, told.getFirst());
        assertEquals(Messages.decode(frame, session), received.message());
        assertEquals(frame, received.frame());
        told = replay(List.of(frame), session, BOTH);
        assertEquals(frame, assertInstanceOf(Event.Packet.class, told.getFirst()).frame());
        assertEquals(Messages.decode(frame, session), assertInstanceOf(Event.Received.class, told.getLast()).message());
        assertEquals(2, told.size());
    }

    @Test
    void routesOfEqualAttributesShareAMessageUpToABound() {
        Negotiated session = session(false);
        List<Octets> frames = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            frames.add(frame("announce route 10.0." + i + ".0/24 next-hop 1.1.1.1 origin igp as-path [ 65001 ]", session));
        }
        frames.add(frame("announce route 10.1.0.0/24 next-hop 1.1.1.1 origin igp as-path [ 65001 ] med 9", session));
        List<Integer> sizes = replay(frames, session, Shape.PARSED).stream()
                .map(event -> ((Update) ((Event.Received) event).message()).announced().getFirst().nlris().size())
                .toList();
        assertEquals(List.of(64, 36, 1), sizes);
        assertEquals(202, replay(frames, session, BOTH).size(), "octets are told for each route alone");
    }
}
