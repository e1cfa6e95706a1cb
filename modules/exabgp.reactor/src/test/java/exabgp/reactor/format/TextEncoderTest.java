package exabgp.reactor.format;

import static exabgp.reactor.format.Telling.STAMP;
import static exabgp.reactor.format.Telling.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;
import exabgp.wire.capability.GracefulRestart;
import exabgp.wire.capability.UnknownCapability;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextEncoderTest {
    private static final NextHop HOP = new NextHop(Ip.parse("192.0.2.9"));

    @Test
    void statesAreOneLineAndAnEmptyOne() {
        assertEquals("neighbor 192.0.2.1 connected\n\n", text(new Event.Connected(STAMP)));
        assertEquals("neighbor 192.0.2.1 up\n\n", text(new Event.Up(STAMP)));
        assertEquals("neighbor 192.0.2.1 down - closing connection\n\n", text(new Event.Down(STAMP, "closing connection")));
        assertEquals("shutdown 42 7\n\n", text(new Event.Shutdown(1)));
        assertEquals("gap 1234\n\n", text(new Event.Gap(1, 1234)));
        assertEquals("resync done\n\n", text(new Event.Resync(1)));
    }

    @Test
    void newerEventsHaveNoText() {
        assertEquals("", text(new Event.FsmChange(STAMP, "IDLE")));
        assertEquals("", text(new Event.NegotiatedEvent(STAMP, Telling.NEGOTIATED)));
        assertEquals("", text(new Event.Signal(STAMP, 10, "SIGUSR1")));
    }

    @Test
    void anOpenHasItsCapabilitiesSortedAndInSmallLetters() {
        assertEquals(
                "neighbor 192.0.2.1 receive open version 4 asn 65001 hold_time 90 router_id 9.9.9.9 capabilities ["
                        + "multiprotocol(ipv4 unicast), route refresh, nexthop(ipv4 unicast ipv6), extended message(65535), role(customer), "
                        + "graceful restart flags 0x8 time 120 ipv4/unicast=0x80, asn4(4200000000), multisession (rfc) 1, "
                        + "addpath(send/receive ipv4 unicast,receive ipv6 unicast), enhanced route refresh, hostname(host domain), software(software/1), "
                        + "pathslimit(ipv4 unicast 3), link-local nexthop, unassigned 99, cisco route refresh, operational]\n\n",
                text(Samples.received(new Open(65001, 90, Ipv4.parse("9.9.9.9"), Samples.CAPABILITIES))));
        assertEquals(
                "neighbor 192.0.2.1 send open version 4 asn 1 hold_time 0 router_id 0.0.0.0 capabilities ["
                        + "unknown 20, graceful restart flags 0x0 time 5 , reserved 200]\n\n",
                text(new Event.Sent(STAMP, new Open(1, 0, Ipv4.ANY, List.of(
                        new UnknownCapability(200, Octets.EMPTY), new GracefulRestart(0, 5, List.of()), new UnknownCapability(20, Octets.EMPTY))), Octets.EMPTY, null)));
    }

    @Test
    void smallMessagesAreOneLine() {
        assertEquals("neighbor 192.0.2.1 receive keepalive\n\n", text(Samples.received(Keepalive.INSTANCE)));
        assertEquals(
                "neighbor 192.0.2.1 receive route-refresh afi ipv6 safi unicast end\n\n",
                text(Samples.received(new RouteRefresh(Family.IPV6_UNICAST, RouteRefresh.Subtype.END))));
        assertEquals(
                "neighbor 192.0.2.1 receive notification code 2 subcode 7 data 0x01FF0A\n\n", text(Samples.received(new Notification(2, 7, Octets.of(1, 0xFF, 10)))));
    }

    @Test
    void anUpdateHasALineForEachRoute() {
        Update update = new Update(
                List.of(run(Samples.NLRI.get(0))),
                Attributes.of(Origin.IGP, HOP, new Communities(Octets.parseHex("FDE80001"))),
                List.of(new Update.Reach(run(Samples.NLRI.get(0), Samples.NLRI.get(0)), HOP), new Update.Reach(run(Samples.NLRI.get(1)), null)),
                null,
                List.of());
        assertEquals(
                """
                neighbor 192.0.2.1 receive update start
                neighbor 192.0.2.1 receive update withdrawn 10.0.0.0/24
                neighbor 192.0.2.1 receive update announced 10.0.0.0/24 next-hop 192.0.2.9 origin igp community 65000:1
                neighbor 192.0.2.1 receive update announced 10.0.0.0/24 next-hop 192.0.2.9 origin igp community 65000:1
                neighbor 192.0.2.1 receive update announced 2001:db8::/32 path-information 0.0.0.1 origin igp community 65000:1
                neighbor 192.0.2.1 receive update end

                """,
                text(Samples.received(update)));
    }

    @Test
    void theEndOfTheRibIsALineOfAnUpdate() {
        assertEquals(
                """
                neighbor 192.0.2.1 receive update start
                neighbor 192.0.2.1 receive update route eor 2/1 (ipv6 unicast)
                neighbor 192.0.2.1 receive update end

                """,
                text(Samples.received(new Update(List.of(), Attributes.NONE, List.of(), Family.IPV6_UNICAST, List.of()))));
    }

    @Test
    void consolidatedEventsHaveTheOctetsAtTheEnd() {
        Octets frame = Messages.encode(Keepalive.INSTANCE);
        assertEquals(
                "neighbor 192.0.2.1 send keepalive header 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001304\n\n",
                text(new Event.Sent(STAMP, Keepalive.INSTANCE, frame, null), Telling.CONSOLIDATED));
        Update end = new Update(List.of(), Attributes.NONE, List.of(), Family.IPV4_UNICAST, List.of());
        assertEquals(
                """
                neighbor 192.0.2.1 send update start
                neighbor 192.0.2.1 send update route eor 1/1 (ipv4 unicast)
                 header 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001702 body 0x00000000
                neighbor 192.0.2.1 send update end

                """,
                text(new Event.Sent(STAMP, end, Octets.parseHex("FF".repeat(16) + "00170200000000"), null), Telling.CONSOLIDATED));
    }

    @Test
    void aPacketIsToldByItsOctets() {
        assertEquals(
                "neighbor 192.0.2.1 receive 4 header 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001304\n\n",
                text(new Event.Packet(STAMP, Direction.RECEIVE, Messages.encode(Keepalive.INSTANCE), null)));
        assertEquals(
                "neighbor 192.0.2.1 send 200 header 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF0014C8 body 0x01\n\n",
                text(new Event.Packet(STAMP, Direction.SEND, Octets.parseHex("FF".repeat(16) + "0014C801"), null)));
    }

    @Test
    void oneUpdateCannotAskForGigabytes() {
        // 30,000 octets of communities, to be repeated for each of 15,000 routes
        Attributes attributes = Attributes.of(Origin.IGP, AsPath.EMPTY, HOP, new Communities(Octets.copyOf(new byte[30_000])));
        Nlris routes = Nlris.decode(Family.IPV4_UNICAST, false, Octets.copyOf(new byte[15_000]));
        String lines = text(Samples.received(new Update(List.of(), attributes, List.of(new Update.Reach(routes, HOP)), null, List.of())));
        assertTrue(lines.length() < 32 << 20, "octets: " + lines.length());
        assertEquals(15_000, Collections.frequency(lines.lines().map(line -> line.startsWith("neighbor 192.0.2.1 receive update announced 0.0.0.0/0 next-hop 192.0.2.9")).toList(), true));
    }

    private static Nlris run(Nlri... nlri) {
        return Nlris.of(nlri[0].family(), nlri[0].pathId() != null, List.of(nlri));
    }
}
