package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Aggregator;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.LocalPref;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.Origin;
import exabgp.wire.attribute.UnknownAttribute;
import exabgp.wire.family.Family;
import exabgp.wire.fault.Action;
import exabgp.wire.fault.AttributeFault;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an UPDATE, and what follows, where that is more than the tables of {@link FaultTableTest} say. */
class UpdateFaultTest {
    private static final String COMMUNITY = "C00804 FDE80001";

    @Test
    void withdrawnLengthBeyondTheMessageResets() {
        // section 3 (b)
        assertFault(NotificationCode.MALFORMED_ATTRIBUTE_LIST, "UPDATE withdrawn length 5 exceeds available data", () -> Updates.decode(Body.hex("0005 0000 0000"), Sessions.INTERNAL));
    }

    @Test
    void attributeLengthBeyondTheMessageResets() {
        // section 3 (b)
        assertFault(NotificationCode.MALFORMED_ATTRIBUTE_LIST, "UPDATE attributes length 1 exceeds available data", () -> Updates.decode(Body.hex("0000 0001"), Sessions.INTERNAL));
    }

    @Test
    void aBodyWithoutBothLengthsResets() {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Updates.decode(Octets.of(0, 0, 0), Sessions.INTERNAL));
        assertEquals(NotificationCode.BAD_MESSAGE_LENGTH, fault.code());
        assertEquals(Octets.of(0, 22), fault.data());
    }

    @Test
    void whatIsLeftOutOfAFieldIsSaid() {
        String node = "0001 000D 02 0000000000000000 01000000";
        Update update = Body.attributes(Body.ORIGIN + Body.AS_PATH + "800E2F 400447 04 C0000201 00 0001 0000" + node + "0002 000D 02 0000000000000000 01000000").decode(Sessions.INTERNAL);
        assertEquals(List.of(new AttributeFault(14, Action.DISCARD, "2 malformed NLRI of bgp-ls bgp-ls")), update.faults());
        assertEquals(1, update.announced().getLast().nlris().size());
        Update withdraw = Updates.decode(Body.hex("0000 000A 800F07 400447 0001 0000"), Sessions.INTERNAL);
        assertEquals(List.of(new AttributeFault(15, Action.DISCARD, "1 malformed NLRI of bgp-ls bgp-ls")), withdraw.faults());
    }

    @Test
    void aFlowRuleThatCannotBeReadWithdrawsThoseBesideIt() {
        // RFC 8955 section 10
        Update update = Body.attributes(Body.ORIGIN + Body.AS_PATH + "800E0A 000185 00 00 02 0100 01 FF").decode(Sessions.INTERNAL);
        assertEquals(List.of(new AttributeFault(14, Action.WITHDRAW, "1 malformed NLRI of ipv4 flow")), update.faults());
        assertEquals(List.of(), update.announced());
        assertEquals(1, update.withdrawn().getLast().size());
    }

    @ParameterizedTest
    @CsvSource({"1, ORIGIN is missing", "2, AS_PATH is missing", "3, NEXT_HOP is missing"})
    void aMissingMandatoryAttributeWithdraws(int code, String why) {
        // section 3 (d)
        assertEquals(List.of(new AttributeFault(code, Action.WITHDRAW, why)), assertWithdrawn(code, Body.announce(others(code))).faults());
    }

    @Test
    void nothingIsMandatoryWithoutRoutes() {
        assertEquals(List.of(), new Body(Body.PREFIX, "", "").decode().faults());
        assertEquals(List.of(), Body.attributes(COMMUNITY).decode().faults());
    }

    @Test
    void routesWithANextHopOfTheirOwnNeedNoNextHopAttribute() {
        // RFC 4760 section 3
        Update update = Body.attributes(Body.ORIGIN + Body.AS_PATH + Body.MP_REACH).decode();
        assertEquals(List.of(), update.faults());
        assertEquals(1, update.announced().size());
    }

    @Test
    void aMissingLocalPrefOfAnInternalPeerIsLetPass() {
        // it is well-known, but not mandatory in the sense of RFC 4271 section 5
        assertEquals(List.of(), Body.announce(Body.MANDATORY).decode().faults());
    }

    @Test
    void anAggregatorHasTheLengthTheSessionAgreedOn() {
        // section 7.7
        Body narrow = Body.announce("400101 00 400204 0201 FDE9" + Body.NEXT_HOP + "C00706 FDE8 C0000201");
        assertEquals(List.of(), narrow.decode(Sessions.NARROW).faults());
        assertDiscarded(7, Sessions.NARROW, Body.announce("400101 00 400204 0201 FDE9" + Body.NEXT_HOP + "C00708 0000FDE8 C0000201"));
    }

    @ParameterizedTest
    @CsvSource({
        "800E04 00020110, 'OPTIONAL_ATTRIBUTE', an MP_REACH_NLRI of 4 octets",
        "800E05 0002011020, OPTIONAL_ATTRIBUTE, 'a truncated MP_REACH_NLRI: needs 16 octets, only 1 left'",
        "800E14 000201 10 20010DB8000000000000000000000001, OPTIONAL_ATTRIBUTE, 'a truncated MP_REACH_NLRI: needs 1 octets, only 0 left'",
        "800E09 000101 03 010203 00 00, UPDATE_UNSPECIFIC, invalid ipv4 unicast next-hop length 3 expected 4",
        "800E0A 000201 04 01020304 00 00, UPDATE_UNSPECIFIC, invalid ipv6 unicast next-hop length 4 expected 16 or 32",
        "800E15 000201 10 20010DB8000000000000000000000001 00, UPDATE_UNSPECIFIC, No data to decode in an MPREACHNLRI but it is not an EOR ipv6/unicast",
        "800E0A 000204 04 01020304 00 00, UPDATE_UNSPECIFIC, presented a non-negotiated family ipv6/nlri-mpls",
        "800E0A FFFFFF 04 01020304 00 00, UPDATE_UNSPECIFIC, presented a non-negotiated family undefined-65535/undefined-255",
        "800E16 000201 10 20010DB8000000000000000000000001 00 81, INVALID_NETWORK_FIELD, a prefix length of 129 in ipv6 unicast",
        "800E17 000201 10 20010DB8000000000000000000000001 00 1020, INVALID_NETWORK_FIELD, a truncated prefix in ipv6 unicast"
    })
    void aBadMpReachResets(String attribute, NotificationCode code, String why) {
        // sections 5.3, 7.11
        assertFault(code, why, () -> Body.attributes(Body.ORIGIN + Body.AS_PATH + attribute).decode());
    }

    @Test
    void theReservedOctetOfMpReachIsIgnored() {
        // RFC 4760 section 3
        Update update = Body.attributes(Body.ORIGIN + Body.AS_PATH + Body.MP_REACH.replace("00 20 20010DB8", "07 20 20010DB8")).decode();
        assertEquals(1, update.announced().size());
    }

    @ParameterizedTest
    @CsvSource({
        "800F00, OPTIONAL_ATTRIBUTE, an MP_UNREACH_NLRI of 0 octets",
        "800F02 0002, OPTIONAL_ATTRIBUTE, an MP_UNREACH_NLRI of 2 octets",
        "800F04 000204 00, UPDATE_UNSPECIFIC, presented a non-negotiated family ipv6 nlri-mpls",
        "800F04 000201 81, INVALID_NETWORK_FIELD, a prefix length of 129 in ipv6 unicast"
    })
    void aBadMpUnreachResets(String attribute, NotificationCode code, String why) {
        // section 7.12
        assertFault(code, why, () -> Body.attributes(attribute).decode());
    }

    @ParameterizedTest
    @CsvSource({"800F03 000201, mp-unreach-nlri", Body.MP_REACH + ", mp-reach-nlri"})
    void aSecondMpReachOrUnreachResets(String attribute, String name) {
        // section 3 (g)
        assertFault(NotificationCode.MALFORMED_ATTRIBUTE_LIST, "multiple attribute for " + name, () -> Body.attributes(attribute + attribute).decode());
    }

    @Test
    void ofAnyOtherAttributeTheFirstCounts() {
        // section 3 (g), also for one that is not known
        Update update = Body.announce(Body.MANDATORY + "800404 00000001" + "800404 00000002" + "C06301 01" + "C06301 02" + "400101 02").decode();
        assertEquals(new Med(1), update.attributes().find(Med.class));
        assertEquals(Origin.IGP, update.attributes().find(Origin.class));
        assertEquals(Octets.of(1), update.attributes().find(UnknownAttribute.class).value());
        assertEquals(List.of(4, 99, 1), update.faults().stream().map(AttributeFault::attribute).toList());
        assertTrue(update.faults().stream().allMatch(fault -> fault.action() == Action.DISCARD));
        assertEquals(1, update.announced().size());
    }

    @Test
    void aMalformedFirstOneStaysTheFirst() {
        // the second does not heal the UPDATE
        assertWithdrawn(4, Body.announce(Body.MANDATORY + "800403 000001" + "800404 00000002"));
    }

    @Test
    void theStrongestActionIsTaken() {
        // section 3 (h)
        Update update = assertWithdrawn(8, Body.announce(Body.MANDATORY + "400601 00" + "C00801 00"));
        assertEquals(List.of(Action.DISCARD, Action.WITHDRAW), update.faults().stream().map(AttributeFault::action).toList());
        assertThrows(ProtocolFault.class, () -> Body.announce(Body.MANDATORY + "C00801 00" + "800F00").decode());
    }

    @Test
    void whatIsWithdrawnIsCheckedLikeWhatIsAnnounced() {
        // sections 3 (i), 5.3
        assertFault(NotificationCode.INVALID_NETWORK_FIELD, "a prefix length of 33 in ipv4 unicast", () -> new Body("21 0A000000 00", "", "").decode());
        assertFault(NotificationCode.INVALID_NETWORK_FIELD, "a truncated prefix in ipv4 unicast", () -> new Body("18 0A00", "", "").decode());
        assertFault(NotificationCode.INVALID_NETWORK_FIELD, "a prefix length of 255 in ipv4 unicast", () -> new Body("", Body.MANDATORY, "FF").decode());
        assertFault(NotificationCode.INVALID_NETWORK_FIELD, "a truncated prefix in ipv4 unicast", () -> new Body("", Body.MANDATORY, "08").decode());
    }

    @Test
    void aPathIdentifierWithoutAPrefixResets() {
        Negotiated session = Sessions.named("add-path");
        assertFault(NotificationCode.INVALID_NETWORK_FIELD, "a path identifier without an NLRI in ipv4 unicast", () -> new Body("00000001", "", "").decode(session));
        assertFault(NotificationCode.INVALID_NETWORK_FIELD, "a path identifier without an NLRI in ipv4 unicast", () -> new Body("0000", "", "").decode(session));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80", // one octet left
                "8004", // two
                "900400", // three, but the length has two octets
                "800404 000001", // a value that ends too late
                "C063FF 00",
                "900404FF 00000001"
            })
    void attributesThatEndWithinOneWithdraw(String attribute) {
        // section 4: the routes behind them are still found
        Update update = Body.announce(Body.MANDATORY + attribute).decode();
        assertEquals(List.of(Action.WITHDRAW), update.faults().stream().map(AttributeFault::action).toList());
        assertEquals(1, update.withdrawn().getFirst().size());
        assertEquals(List.of(), update.announced());
    }

    @ParameterizedTest
    @ValueSource(strings = {"800EFF 00020110", "800F04 000201"})
    void attributesThatEndWithinMpReachOrUnreachReset(String attribute) {
        // section 3 (j): its routes cannot be found
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Body.announce(Body.MANDATORY + attribute).decode());
        assertEquals(NotificationCode.OPTIONAL_ATTRIBUTE, fault.code());
    }

    @Test
    void wrongFlagsOfMpReachWithdrawItsRoutes() {
        Update update = assertWithdrawn(14, Body.attributes(Body.ORIGIN + Body.AS_PATH + Body.MP_REACH.replaceFirst("80", "C0")));
        assertEquals(Family.IPV6_UNICAST, update.withdrawn().getFirst().family());
    }

    @Test
    void wrongFlagsOfMpUnreachWithdrawAllTheSame() {
        Update update = Body.attributes("C00F08 000201 20 20010DB8").decode();
        assertEquals(1, update.withdrawn().size());
        assertEquals(15, update.faults().getFirst().attribute());
    }

    @Test
    void anUpdateWithoutRoutesToWithdrawResets() {
        // section 5.2
        assertFault(
                NotificationCode.MALFORMED_ATTRIBUTE_LIST,
                "UPDATE with malformed attribute 4 and without routes: a length of 3, not 4",
                () -> Body.attributes(Body.MANDATORY + "400601 00" + "800403 000001").decode());
        assertThrows(ProtocolFault.class, () -> new Body(Body.PREFIX, "800403 000001", "").decode());
        assertThrows(ProtocolFault.class, () -> Body.attributes("80").decode());
    }

    @Test
    void anUpdateWithoutRoutesMayLoseAnAttribute() {
        // section 5.2
        assertEquals(List.of(), Body.attributes(Body.MANDATORY + "400601 00").decode().withdrawn());
    }

    @Test
    void whatIsTreatedAsWithdrawnJoinsWhatIsWithdrawn() {
        Update update = new Body("10 0A01", Body.ORIGIN + "C00800" + Body.AS_PATH + Body.NEXT_HOP + "800F08 000201 20 20010DB9" + Body.MP_REACH, Body.PREFIX).decode();
        assertEquals(
                "[ipv4 unicast 1 NLRI 0x100A01, ipv6 unicast 1 NLRI 0x2020010DB9, ipv4 unicast 1 NLRI 0x080A, ipv6 unicast 1 NLRI 0x2020010DB8]", update.withdrawn().toString());
        assertEquals(Attributes.NONE, update.attributes());
        assertNull(update.endOfRib());
    }

    @Test
    void anUnknownTransitiveAttributeIsKeptAsPartial() {
        Update update = Body.announce(Body.MANDATORY + "C06302 01FF").decode();
        assertEquals(new UnknownAttribute(99, 0xE0, Octets.of(1, 0xFF)), update.attributes().find(UnknownAttribute.class));
    }

    @Test
    void anUnknownAttributeKeepsItsExtendedLength() {
        Update update = Body.announce(Body.MANDATORY + "5099 0001 FF").decode();
        assertEquals(new UnknownAttribute(0x99, 0x70, Octets.of(0xFF)), update.attributes().find(UnknownAttribute.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"806301 01", "006301 01"})
    void anUnknownAttributeThatIsNotTransitiveIsIgnored(String attribute) {
        Update update = Body.announce(Body.MANDATORY + attribute).decode();
        assertNull(update.attributes().find(UnknownAttribute.class));
        assertEquals(List.of(), update.faults());
    }

    @Test
    void as4AttributesBetweenSpeakersOfFourOctetsAreIgnored() {
        // RFC 6793 section 4.1, malformed or not
        Update update = Body.announce(Body.MANDATORY + "C01106 0201 00011170" + "C01201 00").decode();
        assertEquals(List.of(), update.faults());
        assertEquals(AsPath.sequence(Sessions.OTHER), update.attributes().find(AsPath.class));
    }

    @Test
    void aManyTimesRepeatedAttributeCostsNoMoreThanItsOctets() {
        Octets body = Body.announce(Body.MANDATORY + "C06300".repeat(21_000)).octets();
        Update update = Updates.decode(body, Sessions.INTERNAL);
        assertEquals(20_999, update.faults().size());
        assertEquals(1, update.announced().size());
    }

    @Test
    void aDiscardedAttributeLeavesTheOthers() {
        Update update = Body.announce(Body.MANDATORY + Body.LOCAL_PREF + "C00701 00").decode();
        assertEquals(LocalPref.DEFAULT, update.attributes().find(LocalPref.class));
        assertNull(update.attributes().find(Aggregator.class));
    }

    /** All mandatory attributes but the one with this code. */
    private static String others(int code) {
        return (code == 1 ? "" : Body.ORIGIN) + (code == 2 ? "" : Body.AS_PATH) + (code == 3 ? "" : Body.NEXT_HOP);
    }

    private static Update assertWithdrawn(int code, Body body) {
        Update update = body.decode();
        assertTrue(update.faults().stream().anyMatch(fault -> fault.attribute() == code && fault.action() == Action.WITHDRAW), () -> update.faults().toString());
        assertEquals(List.of(), update.announced());
        assertEquals(1, update.withdrawn().size());
        assertEquals(Attributes.NONE, update.attributes());
        return update;
    }

    private static void assertDiscarded(int code, Negotiated session, Body body) {
        Update update = body.decode(session);
        assertEquals(List.of(code), update.faults().stream().map(AttributeFault::attribute).toList());
        assertEquals(Action.DISCARD, update.faults().getFirst().action());
        assertEquals(1, update.announced().size());
        assertTrue(!update.attributes().has(code), () -> update.attributes().toString());
    }

    private static void assertFault(NotificationCode code, String why, Executable decoding) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, decoding);
        assertEquals(code, fault.code());
        assertEquals(why, fault.why());
    }
}
