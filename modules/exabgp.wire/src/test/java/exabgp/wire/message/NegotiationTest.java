package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.EnhancedRouteRefresh;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
    private static final Asn LOCAL = new Asn(65000);
    private static final Capability V4 = new Multiprotocol(Family.IPV4_UNICAST);
    private static final Capability V6 = new Multiprotocol(Family.IPV6_UNICAST);
    private static final Capability V4_MULTICAST = new Multiprotocol(Family.IPV4_MULTICAST);

    @Test
    void theShorterHoldTimeHolds() {
        assertEquals(30, negotiate(open(65000, 30), open(65001, 90)).holdTime());
        assertEquals(0, negotiate(open(65000, 30), open(65001, 0)).holdTime());
    }

    @Test
    void familiesAreThoseOfBothInTheOrderOfThePeer() {
        Negotiated negotiated = negotiate(open(65000, 90, V4, V4_MULTICAST, V6), open(65001, 90, V6, V4, V6));
        assertEquals(List.of(Family.IPV6_UNICAST, Family.IPV4_UNICAST), negotiated.families());
        assertTrue(negotiated.has(Family.IPV6_UNICAST));
        assertFalse(negotiated.has(Family.IPV4_MULTICAST));
    }

    @Test
    void aSpeakerThatNamesNoFamilySpeaksIpv4Unicast() {
        assertEquals(List.of(Family.IPV4_UNICAST), negotiate(open(65000, 90, V4, V6), open(65001, 90)).families());
        assertEquals(List.of(), negotiate(open(65000, 90, V6), open(65001, 90)).families());
    }

    @Test
    void whatOnlyOneAnnouncesDoesNotHold() {
        Capability[] all = {
            ExtendedMessage.INSTANCE, new FourOctetAs(LOCAL), EnhancedRouteRefresh.INSTANCE, exabgp.wire.capability.RouteRefresh.STANDARD
        };
        Negotiated both = negotiate(open(65000, 90, all), open(65001, 90, all));
        assertEquals(65535, both.messageSize());
        assertTrue(both.fourOctetAs());
        assertEquals(Refresh.ENHANCED, both.refresh());
        for (Negotiated one : List.of(negotiate(open(65000, 90, all), open(65001, 90)), negotiate(open(65000, 90), open(65001, 90, all)))) {
            assertEquals(4096, one.messageSize());
            assertFalse(one.fourOctetAs());
            assertEquals(Refresh.ABSENT, one.refresh());
        }
    }

    @Test
    void refreshIsTheBestFormOfBoth() {
        Capability standard = exabgp.wire.capability.RouteRefresh.STANDARD;
        Capability cisco = exabgp.wire.capability.RouteRefresh.CISCO;
        assertEquals(Refresh.NORMAL, negotiate(open(1, 90, standard, EnhancedRouteRefresh.INSTANCE), open(2, 90, standard, cisco)).refresh());
        assertEquals(Refresh.ABSENT, negotiate(open(1, 90, standard), open(2, 90, cisco)).refresh());
    }

    @Test
    void addPathNeedsASenderAndAReceiver() {
        Open sent = open(65000, 90, V4, V6, addPath(Family.IPV4_UNICAST, AddPath.SEND), addPath(Family.IPV6_UNICAST, 3));
        Open received = open(65001, 90, V4, V6, addPath(Family.IPV4_UNICAST, 3), addPath(Family.IPV6_UNICAST, AddPath.SEND));
        Negotiated negotiated = negotiate(sent, received);
        assertEquals(Set.of(Family.IPV4_UNICAST), negotiated.addPathSend());
        assertEquals(Set.of(Family.IPV6_UNICAST), negotiated.addPathReceive());
    }

    @Test
    void addPathIsIgnoredForModesThatMeanNothingAndFamiliesNotNegotiated() {
        Open sent = open(65000, 90, V4, addPath(Family.IPV4_UNICAST, 3), addPath(Family.IPV6_UNICAST, 3));
        Negotiated negotiated = negotiate(sent, open(65001, 90, V4, addPath(Family.IPV4_UNICAST, 7), addPath(Family.IPV6_UNICAST, 3)));
        assertEquals(Set.of(), negotiated.addPathSend());
        assertEquals(Set.of(), negotiated.addPathReceive());
    }

    @Test
    void ofSeveralAddPathEntriesForAFamilyTheLastCounts() {
        Open sent = open(65000, 90, V4, addPath(Family.IPV4_UNICAST, 3));
        Open received = open(65001, 90, V4, addPath(Family.IPV4_UNICAST, 3), addPath(Family.IPV4_UNICAST, AddPath.RECEIVE));
        assertEquals(Set.of(), negotiate(sent, received).addPathReceive());
        assertEquals(Set.of(Family.IPV4_UNICAST), negotiate(sent, received).addPathSend());
    }

    @Test
    void nextHopsOfTheOtherVersionNeedBoth() {
        ExtendedNextHop.Conversion v4 = new ExtendedNextHop.Conversion(Family.IPV4_UNICAST, 2);
        ExtendedNextHop.Conversion multicast = new ExtendedNextHop.Conversion(Family.IPV4_MULTICAST, 2);
        Negotiated negotiated = negotiate(open(1, 90, new ExtendedNextHop(List.of(v4, multicast))), open(2, 90, new ExtendedNextHop(List.of(v4))));
        assertEquals(List.of(v4), negotiated.nextHops());
        assertTrue(negotiated.hasNextHop(Family.IPV4_UNICAST, 2));
        assertFalse(negotiated.hasNextHop(Family.IPV4_MULTICAST, 2));
    }

    @Test
    void anAsOfFourOctetsIsTheRealOneAlsoForInternalPeers() {
        Asn asn = new Asn(4_200_000_000L);
        Open sent = new Open(23456, 90, Ipv4.parse("192.0.2.1"), List.of(new FourOctetAs(asn)));
        Open received = new Open(23456, 90, Ipv4.parse("192.0.2.2"), List.of(new FourOctetAs(asn)));
        Negotiated negotiated = Negotiation.of(asn, sent, received);
        assertEquals(asn, negotiated.localAs());
        assertEquals(asn, negotiated.peerAs());
        assertTrue(negotiated.isInternal());
    }

    @Test
    void anOrdinaryPeerIsAccepted() {
        assertEquals(Optional.empty(), fault(new Asn(65001), open(65001, 90)));
        assertEquals(Optional.empty(), fault(null, open(65001, 0)));
        assertEquals(Optional.empty(), fault(null, open(65001, 3)));
    }

    @Test
    void anotherAsThanConfiguredIsRefused() {
        assertFault(NotificationCode.BAD_PEER_AS, "ASN in OPEN (65001) did not match ASN expected (65002)", new Asn(65002), open(65001, 90));
        Open wide = open(23456, 90, new FourOctetAs(new Asn(70000)));
        assertEquals(Optional.empty(), fault(new Asn(70000), wide));
        assertFault(NotificationCode.BAD_PEER_AS, "ASN in OPEN (70000) did not match ASN expected (23456)", new Asn(23456), wide);
    }

    @Test
    void noSpeakerIsInAsZero() {
        // RFC 7607 section 2
        assertFault(NotificationCode.BAD_PEER_AS, "ASN in OPEN (0) is not one a speaker can have", null, open(0, 90));
    }

    @Test
    void anIdentifierOfZerosIsRefused() {
        assertFault(NotificationCode.BAD_BGP_IDENTIFIER, "0.0.0.0 is an invalid router_id", null, new Open(65001, 90, Ipv4.ANY, List.of()));
    }

    @Test
    void ourOwnIdentifierIsRefusedInOurOwnAsOnly() {
        Ipv4 ours = Ipv4.parse("192.0.2.1");
        assertFault(
                NotificationCode.BAD_BGP_IDENTIFIER,
                "BGP Identifier collision, same router-id (192.0.2.1) on both sides of this IBGP session",
                null,
                new Open(65000, 90, ours, List.of()));
        assertEquals(Optional.empty(), fault(null, new Open(65001, 90, ours, List.of())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aHoldTimeTooShortForKeepalivesIsRefused(int holdTime) {
        assertFault(NotificationCode.UNACCEPTABLE_HOLD_TIME, "Hold Time is invalid (" + holdTime + ")", null, open(65001, holdTime));
    }

    private static Negotiated negotiate(Open sent, Open received) {
        return Negotiation.of(LOCAL, sent, received);
    }

    private static Optional<ProtocolFault> fault(Asn peerAs, Open received) {
        return Negotiation.fault(LOCAL, peerAs, new Open(65000, 90, Ipv4.parse("192.0.2.1"), List.of()), received, false);
    }

    private static void assertFault(NotificationCode code, String why, Asn peerAs, Open received) {
        ProtocolFault fault = fault(peerAs, received).orElseThrow();
        assertEquals(code, fault.code());
        assertEquals(why, fault.why());
    }

    private static Capability addPath(Family family, int mode) {
        return new AddPath(List.of(new AddPath.Entry(family, mode)));
    }

    private static Open open(int asn, int holdTime, Capability... capabilities) {
        return new Open(asn, holdTime, Ipv4.parse("192.0.2.2"), new ArrayList<>(List.of(capabilities)));
    }
}
