package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.Flags;
import exabgp.wire.attribute.LargeCommunities;
import exabgp.wire.attribute.LocalPref;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.Origin;
import exabgp.wire.attribute.OriginatorId;
import exabgp.wire.attribute.UnknownAttribute;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import exabgp.wire.nlri.UnknownNlri;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpdatePackerTest {
    private static final NextHop V4_HOP = new NextHop(Ip.parse("192.0.2.1"));
    private static final NextHop V6_HOP = new NextHop(Ip.parse("2001:db8::1"));
    private static final String DEFAULTS = "40010100" + "400200";
    private static final String HOP = "400304C0000201";
    private static final String PREFERENCE = "40050400000064";
    private static final String V6_HOP_HEX = "20010DB8000000000000000000000001";

    private final OctetWriter out = new OctetWriter();

    @Test
    void anInternalPeerGetsTheDefaults() {
        assertBodies(announce(Sessions.INTERNAL, Attributes.of(V4_HOP), v4("10.0.0.0/24")), update("", DEFAULTS + HOP + PREFERENCE, "180A0000"));
    }

    @Test
    void anExternalPeerGetsOurAsAndNoPreference() {
        assertBodies(
                announce(Sessions.EXTERNAL, Attributes.of(V4_HOP, new LocalPref(200)), v4("10.0.0.0/24")),
                update("", "40010100" + "40020602010000FDE8" + HOP, "180A0000"));
    }

    @Test
    void aRouteOfMobileUserPlaneWithIpv6HasItsIpv4NextHopMappedAndNoneBeside() {
        Negotiated session = SharedSamples.named("internal");
        announce(session, Attributes.of(V4_HOP), Nlris.of(MupSamples.DIRECT.family(), false, List.of(MupSamples.DIRECT)));
        String octets = out.toOctets().toHex();
        assertTrue(octets.contains("800E31" + "000255" + "10" + "00000000000000000000FFFFC0000201" + "00"), octets);
        assertTrue(!octets.contains(HOP), octets);
    }

    @Test
    void whatWasGivenIsSentUnchanged() {
        Attributes attributes = Attributes.of(V4_HOP, Origin.INCOMPLETE, AsPath.sequence(new Asn(1), new Asn(2)), new Med(5), new LocalPref(7));
        assertBodies(
                announce(Sessions.INTERNAL, attributes, v4("10.0.0.0/24")),
                update("", "40010102" + "40020A02020000000100000002" + HOP + "80040400000005" + "40050400000007", "180A0000"));
        assertBodies(
                announce(Sessions.EXTERNAL, attributes, v4("10.0.0.0/24")),
                update("", "40010102" + "40020A02020000000100000002" + HOP + "80040400000005", "180A0000"));
    }

    @Test
    void anAsTooLargeForThePeerIsSentInFullBesideAsTrans() {
        Negotiated session = new Sessions.Session().localAs(new Asn(70000)).peerAs(Sessions.OTHER).fourOctetAs(false).build();
        assertBodies(
                announce(session, Attributes.of(V4_HOP), v4("10.0.0.0/24")),
                update("", "40010100" + "40020402015BA0" + "C01106020100011170" + HOP, "180A0000"));
    }

    @Test
    void communitiesAreSentInOrder() {
        Attributes attributes = Attributes.of(
                V4_HOP, new Communities(Octets.parseHex("FDE80002" + "FDE80001")), new LargeCommunities(Octets.parseHex("000000020000000000000000" + "000000010000000000000000")));
        assertBodies(
                announce(Sessions.INTERNAL, attributes, v4("10.0.0.0/24")),
                update("", DEFAULTS + HOP + PREFERENCE + "C00808FDE80001FDE80002" + "C02018000000010000000000000000000000020000000000000000", "180A0000"));
    }

    @Test
    void ipv4UnicastRoutesShareAnUpdateInOrder() {
        Nlris nlris = v4("10.0.1.0/24", "10.0.0.0/24", "200.0.0.0/8", "0.0.0.0/0");
        assertBodies(announce(Sessions.INTERNAL, Attributes.of(V4_HOP), nlris), update("", DEFAULTS + HOP + PREFERENCE, "00" + "08C8" + "180A0000" + "180A0001"));
    }

    @Test
    void withoutGroupingEachRouteHasAnUpdateInTheOrderGiven() {
        int messages = new UpdatePacker(Sessions.INTERNAL, false).announce(Attributes.of(V4_HOP), v4("10.0.1.0/24", "10.0.0.0/24"), out);
        assertEquals(2, messages);
        assertBodies(out, update("", DEFAULTS + HOP + PREFERENCE, "180A0001"), update("", DEFAULTS + HOP + PREFERENCE, "180A0000"));
    }

    @Test
    void ipv6RoutesHaveAnUpdateEach() {
        assertBodies(
                announce(Sessions.INTERNAL, Attributes.of(V6_HOP), v6("2001:db8:1::/48", "2001:db8::/32")),
                update("", DEFAULTS + PREFERENCE + "800E1C" + "00020110" + V6_HOP_HEX + "00" + "3020010DB80001", ""),
                update("", DEFAULTS + PREFERENCE + "800E1A" + "00020110" + V6_HOP_HEX + "00" + "2020010DB8", ""));
    }

    @Test
    void mpReachStandsBehindAllOthers() {
        Attributes attributes = Attributes.of(V6_HOP, new UnknownAttribute(200, Flags.OPTIONAL | Flags.TRANSITIVE, Octets.of(1)));
        assertBodies(
                announce(Sessions.INTERNAL, attributes, v6("2001:db8::/32")),
                update("", DEFAULTS + PREFERENCE + "C0C80101" + "800E1A" + "00020110" + V6_HOP_HEX + "00" + "2020010DB8", ""));
    }

    @Test
    void aLinkLocalNextHopFollowsTheGlobalOne() {
        NextHop both = new NextHop(V6_HOP.address(), Ipv6.parse("fe80::1"));
        assertBodies(
                announce(Sessions.INTERNAL, Attributes.of(both), v6("2001:db8::/32")),
                update("", DEFAULTS + PREFERENCE + "800E2A" + "00020120" + V6_HOP_HEX + "FE800000000000000000000000000001" + "00" + "2020010DB8", ""));
    }

    @Test
    void anIpv4RouteWithAnIpv6NextHopStandsInMpReach() {
        assertBodies(
                announce(Sessions.INTERNAL, Attributes.of(V6_HOP), v4("10.1.0.0/16", "10.0.0.0/16")),
                update("", DEFAULTS + PREFERENCE + "800E1B" + "00010110" + V6_HOP_HEX + "00" + "100A00" + "100A01", ""));
    }

    @Test
    void anIpv6RouteWithAnIpv4NextHopHasItInBothPlaces() {
        assertBodies(
                announce(Sessions.INTERNAL, Attributes.of(V4_HOP), v6("2001:db8::/32")),
                update("", DEFAULTS + HOP + PREFERENCE + "800E0E" + "00020104" + "C0000201" + "00" + "2020010DB8", ""));
    }

    @Test
    void multicastRoutesStandInMpReach() {
        // in the field of BGP-4 they would be unicast (RFC 4760 section 3)
        Nlris nlris = Nlris.of(Family.IPV4_MULTICAST, false, List.of(new InetNlri(Family.IPV4_MULTICAST, new Prefix(Ip.parse("224.0.0.0"), 4), null)));
        assertBodies(
                announce(Sessions.INTERNAL, Attributes.of(V4_HOP), nlris),
                update("", DEFAULTS + HOP + PREFERENCE + "800E0B" + "00010204" + "C0000201" + "00" + "04E0", ""));
    }

    @Test
    void pathIdentifiersAreAddedWhereTheSessionWantsThem() {
        Negotiated session = new Sessions.Session().addPath(Set.of(Family.IPV4_UNICAST)).build();
        assertBodies(announce(session, Attributes.of(V4_HOP), v4("10.0.0.0/8")), update("", DEFAULTS + HOP + PREFERENCE, "00000000080A"));
        Nlris identified = Nlris.of(Family.IPV4_UNICAST, true, List.of(Samples.inet("10.0.0.0", 8, new PathId(2)), Samples.inet("11.0.0.0", 8, new PathId(1))));
        assertBodies(announce(session, Attributes.of(V4_HOP), identified), update("", DEFAULTS + HOP + PREFERENCE, "00000001080B00000002080A"));
        assertBodies(withdraw(session, identified), update("00000002080A", "", ""), update("00000001080B", "", ""));
    }

    @Test
    void pathIdentifiersAreLeftOutWhereItDoesNot() {
        Nlris identified = Nlris.of(Family.IPV4_UNICAST, true, List.of(Samples.inet("10.0.0.0", 8, new PathId(2))));
        assertBodies(announce(Sessions.INTERNAL, Attributes.of(V4_HOP), identified), update("", DEFAULTS + HOP + PREFERENCE, "080A"));
        assertBodies(withdraw(Sessions.INTERNAL, identified), update("080A", "", ""));
    }

    @Test
    void withdrawnRoutesHaveAnUpdateEachWithoutAttributes() {
        assertBodies(withdraw(Sessions.INTERNAL, v4("10.9.0.0/24", "0.0.0.0/0")), update("180A0900", "", ""), update("00", "", ""));
        assertBodies(withdraw(Sessions.INTERNAL, v6("2001:db8::/32")), update("", "800F08" + "000201" + "2020010DB8", ""));
    }

    @Test
    void attributesWithoutRoutesAreSentAlone() {
        assertBodies(announce(Sessions.INTERNAL, Attributes.of(V4_HOP), v4()), update("", DEFAULTS + HOP + PREFERENCE, ""));
    }

    @Test
    void theEndOfTheInitialRoutesHasAFormForEachFamily() {
        UpdatePacker packer = new UpdatePacker(Sessions.INTERNAL, true);
        packer.endOfRib(Family.IPV4_UNICAST, out);
        packer.endOfRib(Family.IPV6_UNICAST, out);
        packer.endOfRib(Samples.EVPN, out);
        assertBodies(out, update("", "", ""), update("", "900F0003000201", ""), update("", "900F0003001946", ""));
    }

    @Test
    void whateverWasSentCanBeReadBack() {
        // next hops of the other version though that was not negotiated, path identifiers in one direction, attributes that are not for an external peer
        Negotiated oneWay = new Negotiated(
                Sessions.LOCAL, Sessions.OTHER, 90, 4096, true, Sessions.INTERNAL.families(), List.of(), Set.of(Family.IPV4_UNICAST), Set.of(Family.IPV6_UNICAST), Refresh.ABSENT);
        Attributes attributes = Attributes.of(new OriginatorId(Ipv4.parse("192.0.2.2")));
        for (NextHop nextHop : Samples.nextHops()) {
            announce(oneWay, attributes.with(nextHop), v4("10.0.0.0/8"));
            for (Octets frame : frames(out)) {
                Update update = (Update) Messages.decode(frame, oneWay.readBack());
                assertEquals(List.of(), update.faults());
                assertEquals(nextHop, update.announced().getFirst().nextHop());
                assertEquals(Samples.inet("10.0.0.0", 8, PathId.ZERO), update.announced().getFirst().nlris().iterator().next());
                assertEquals(attributes.find(OriginatorId.class), update.attributes().find(OriginatorId.class));
            }
            announce(oneWay, attributes.with(nextHop), v6("2001:db8::/32"));
            assertEquals(1, ((Update) Messages.decode(frames(out).getFirst(), oneWay.readBack())).announced().size());
        }
    }

    @Test
    void aFamilyThatWasNotNegotiatedIsSkipped() {
        Negotiated session = new Sessions.Session().families(Family.IPV6_UNICAST).build();
        UpdatePacker packer = new UpdatePacker(session, true);
        assertEquals(0, packer.announce(Attributes.of(V4_HOP), v4("10.0.0.0/8"), out));
        assertEquals(0, packer.withdraw(v4("10.0.0.0/8"), out));
        assertTrue(out.isEmpty());
    }

    @Test
    void messagesAreFilledToTheLastOctetAndNoFurther() {
        // header, lengths and attributes leave room for 4096 - 23 - 21 - 4052 octets
        int room = 4096 - Packing.FIXED - (DEFAULTS + HOP + PREFERENCE).length() / 2;
        assertEquals(0, room % 4);
        List<Nlri> values = new ArrayList<>();
        for (int i = 0; i < room / 4 + 1; i++) {
            values.add(new InetNlri(Family.IPV4_UNICAST, new Prefix(new Ipv4(0x0A000000 + i * 256), 24), null));
        }
        UpdatePacker packer = new UpdatePacker(Sessions.INTERNAL, true);
        assertEquals(1, packer.announce(Attributes.of(V4_HOP), Nlris.of(Family.IPV4_UNICAST, false, values.subList(0, room / 4)), out));
        assertEquals(4096, out.length());
        out.clear();
        assertEquals(2, packer.announce(Attributes.of(V4_HOP), Nlris.of(Family.IPV4_UNICAST, false, values), out));
        assertEquals(values, announced(Sessions.INTERNAL));
    }

    @Test
    void extendedMessagesAreFilledToo() {
        Negotiated session = Sessions.named("extended-message");
        List<Nlri> values = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            values.add(new InetNlri(Family.IPV4_UNICAST, new Prefix(new Ipv4(i << 8), 24), null));
        }
        assertEquals(3, new UpdatePacker(session, true).announce(Attributes.of(V4_HOP), Nlris.of(Family.IPV4_UNICAST, false, values), out));
        assertEquals(values, announced(session));
    }

    @Test
    void groupedRoutesInMpReachFillMessagesToo() {
        List<Nlri> values = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            values.add(new InetNlri(Family.IPV4_UNICAST, new Prefix(new Ipv4(i << 8), 24), null));
        }
        Negotiated session = Sessions.named("extended-next-hop");
        assertEquals(3, new UpdatePacker(session, true).announce(Attributes.of(V6_HOP), Nlris.of(Family.IPV4_UNICAST, false, values), out));
        assertEquals(values, announced(session));
    }

    @Test
    void attributesThatFillAMessageLeaveRoomForOneRoute() {
        int fixed = Packing.FIXED + (DEFAULTS + HOP + PREFERENCE).length() / 2 + 4;
        Attributes fits = Attributes.of(V4_HOP, new UnknownAttribute(99, 0xD0, Octets.copyOf(new byte[4096 - fixed - 5])));
        assertEquals(2, new UpdatePacker(Sessions.INTERNAL, true).announce(fits, v4("1.2.3.4/32", "1.2.3.5/32"), out));
        assertEquals(2 * 4096, out.length());
        assertEquals(2, announced(Sessions.INTERNAL).size());
    }

    @Test
    void attributesThatLeaveNoRoomAreReportedAndNothingIsWritten() {
        int fixed = Packing.FIXED + (DEFAULTS + HOP + PREFERENCE).length() / 2 + 4;
        Attributes tooLarge = Attributes.of(V4_HOP, new UnknownAttribute(99, 0xD0, Octets.copyOf(new byte[4096 - fixed - 4])));
        UpdatePacker packer = new UpdatePacker(Sessions.INTERNAL, true);
        TooLarge refused = assertThrows(TooLarge.class, () -> packer.announce(tooLarge, v4("0.0.0.0/0", "1.2.3.4/32"), out));
        assertEquals("attributes and one route need a message of 4097 octets, the session allows 4096", refused.getMessage());
        assertTrue(out.isEmpty());
        assertEquals(1, packer.announce(tooLarge, v4("10.0.0.0/24"), out));
        Attributes hopeless = Attributes.of(new UnknownAttribute(99, 0xD0, Octets.copyOf(new byte[5000])));
        assertThrows(TooLarge.class, () -> packer.announce(hopeless, v4(), out));
    }

    @Test
    void anNlriThatNoMessageHasRoomForIsReported() {
        Family evpn = Samples.OPAQUE;
        Nlris tooLarge = Nlris.of(evpn, false, List.of(new UnknownNlri(evpn, Octets.copyOf(new byte[4090]))));
        UpdatePacker packer = new UpdatePacker(Sessions.INTERNAL, true);
        assertThrows(TooLarge.class, () -> packer.withdraw(tooLarge, out));
        assertThrows(TooLarge.class, () -> packer.announce(Attributes.of(V4_HOP), tooLarge, out));
        assertTrue(out.isEmpty());
    }

    @Test
    void changedAttributesAreNotMistakenForTheLastOnes() {
        UpdatePacker packer = new UpdatePacker(Sessions.INTERNAL, true);
        packer.announce(Attributes.of(V4_HOP, new Med(1)), v4("10.0.0.0/8"), out);
        packer.announce(Attributes.of(V4_HOP, new Med(1)), v4("11.0.0.0/8"), out);
        packer.announce(Attributes.of(V4_HOP, new Med(2)), v4("12.0.0.0/8"), out);
        String start = DEFAULTS + HOP;
        assertBodies(
                out,
                update("", start + "80040400000001" + PREFERENCE, "080A"),
                update("", start + "80040400000001" + PREFERENCE, "080B"),
                update("", start + "80040400000002" + PREFERENCE, "080C"));
    }

    private OctetWriter announce(Negotiated session, Attributes attributes, Nlris nlris) {
        out.clear();
        new UpdatePacker(session, true).announce(attributes, nlris, out);
        return out;
    }

    private OctetWriter withdraw(Negotiated session, Nlris nlris) {
        out.clear();
        assertEquals(nlris.size(), new UpdatePacker(session, true).withdraw(nlris, out));
        return out;
    }

    /** All routes announced in what was written, in order. */
    private List<Nlri> announced(Negotiated session) {
        List<Nlri> values = new ArrayList<>();
        for (Octets frame : frames(out)) {
            assertTrue(frame.length() <= session.messageSize());
            Update update = (Update) Messages.decode(frame, session);
            assertEquals(List.of(), update.faults());
            update.announced().forEach(reach -> reach.nlris().forEach(values::add));
        }
        return values;
    }

    private static void assertBodies(OctetWriter written, String... bodies) {
        assertEquals(List.of(bodies), frames(written).stream().map(frame -> frame.toHex().substring(2 * Framing.HEADER)).toList());
    }

    private static List<Octets> frames(OctetWriter written) {
        byte[] bytes = written.toOctets().toByteArray();
        List<Octets> frames = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += frames.getLast().length()) {
            frames.add(Octets.copyOf(bytes, at, Framing.complete(bytes, at, bytes.length, Negotiated.EXTENDED_MESSAGE_SIZE)));
        }
        return frames;
    }

    private static String update(String withdrawn, String attributes, String nlri) {
        return new Body(withdrawn, attributes, nlri).octets().toHex();
    }

    private static Nlris v4(String... prefixes) {
        return nlris(Family.IPV4_UNICAST, prefixes);
    }

    private static Nlris v6(String... prefixes) {
        return nlris(Family.IPV6_UNICAST, prefixes);
    }

    private static Nlris nlris(Family family, String... prefixes) {
        List<Nlri> values = new ArrayList<>();
        for (String prefix : prefixes) {
            int slash = prefix.indexOf('/');
            values.add(new InetNlri(family, new Prefix(Ip.parse(prefix.substring(0, slash)), Integer.parseInt(prefix.substring(slash + 1))), null));
        }
        return Nlris.of(family, false, values);
    }
}
