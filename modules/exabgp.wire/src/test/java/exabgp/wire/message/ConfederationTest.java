package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Asn;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths through a confederation (RFC 5065). */
class ConfederationTest {
    private static final String SEQUENCE = "0301 0000FDF2 ";
    private static final String SET = "0402 0000FDF3 0000FDF4 ";
    private static final String OUTSIDE = "0201 0000FDE9 ";

    private static final AsSegment INSIDE = Samples.segment(AsSegment.Kind.CONFED_SEQUENCE, 65010);
    private static final AsSegment INSIDE_SET = Samples.segment(AsSegment.Kind.CONFED_SET, 65011, 65012);

    @ParameterizedTest
    @ValueSource(strings = {SEQUENCE, SEQUENCE + OUTSIDE, SEQUENCE + SET + OUTSIDE, OUTSIDE, ""})
    void aNeighbourWithinTheConfederationPutsItselfInFront(String path) {
        assertEquals(List.of(), decode(path, Sessions.EXTERNAL).faults());
        assertEquals(1, decode(path, Sessions.EXTERNAL).announced().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {SET, SET + OUTSIDE, OUTSIDE + SEQUENCE, OUTSIDE + SET, OUTSIDE + SEQUENCE + OUTSIDE})
    void segmentsOfAnotherConfederationWithdraw(String path) {
        // RFC 5065 section 5, RFC 7606 section 7.2
        Update update = decode(path, Sessions.EXTERNAL);
        assertEquals(List.of(new AttributeFault(2, Action.WITHDRAW, "a segment of a confederation, from a peer outside of it")), update.faults());
        assertEquals(1, update.withdrawn().size());
        assertEquals(List.of(), update.announced());
    }

    @ParameterizedTest
    @ValueSource(strings = {SEQUENCE, SET, SET + OUTSIDE, OUTSIDE + SEQUENCE + SET})
    void anInternalPeerMaySendAny(String path) {
        assertEquals(List.of(), decode(path, Sessions.INTERNAL).faults());
    }

    @Test
    void theyAreSentWhereTheyStandInThePath() {
        AsPath path = new AsPath(List.of(INSIDE, INSIDE_SET, Samples.segment(AsSegment.Kind.SEQUENCE, 1), Samples.segment(AsSegment.Kind.SET, 2, 3)));
        for (Negotiated session : List.of(Sessions.INTERNAL, Sessions.EXTERNAL, Sessions.NARROW)) {
            assertEquals(path, sent(path, session).find(AsPath.class));
        }
    }

    @Test
    void aNarrowPathKeepsItsConfederationAndGetsTheRestInFull() {
        AsPath path = new AsPath(List.of(INSIDE, Samples.segment(AsSegment.Kind.SEQUENCE, 70000)));
        assertEquals(path, sent(path, Sessions.NARROW).find(AsPath.class));
    }

    @Test
    void noAs4PathIsSentForTheConfederationAlone() {
        // what AS4_PATH would have left is narrow, and an empty one is malformed (RFC 6793 sections 3 and 6)
        AsPath path = new AsPath(List.of(Samples.segment(AsSegment.Kind.CONFED_SEQUENCE, 70000), Samples.segment(AsSegment.Kind.SEQUENCE, 1)));
        OctetWriter out = new OctetWriter();
        Attributes.of(path).encode(false, out);
        assertEquals("400208" + "03015BA0" + "02010001", out.toOctets().toHex());
    }

    @Test
    void segmentsOfAConfederationInAs4PathAreLeftOut() {
        // RFC 6793 section 6
        Update update = Body.announce(Body.ORIGIN + "400204 0201 5BA0" + Body.NEXT_HOP + "C0110C 0301 0000FDF2 0201 00011170").decode(Sessions.NARROW);
        assertEquals(List.of(), update.faults());
        assertEquals(AsPath.sequence(new Asn(70000)), update.attributes().find(AsPath.class));
    }

    private static Update decode(String path, Negotiated session) {
        return Body.announce(Body.ORIGIN + "4002" + String.format("%02X", Body.hex(path).length()) + path + Body.NEXT_HOP).decode(session);
    }

    private static Attributes sent(AsPath path, Negotiated session) {
        OctetWriter out = new OctetWriter();
        Attributes attributes = Attributes.of(path, Samples.nextHops().getFirst());
        new UpdatePacker(session, true).announce(attributes, Nlris.of(Family.IPV4_UNICAST, false, List.of(Samples.inet("10.0.0.0", 8, null))), out);
        return ((Update) Messages.decode(out.toOctets(), session.readBack())).attributes();
    }
}
