package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.BgpRole;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.LinkLocalNextHop;
import exabgp.wire.capability.MultiSession;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.OperationalMessages;
import exabgp.wire.capability.PathsLimit;
import exabgp.wire.capability.Role;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Extensions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExtensionNegotiationTest {
    private static final Asn LOCAL = new Asn(65000);
    private static final Capability V4 = new Multiprotocol(Family.IPV4_UNICAST);
    private static final Capability V6 = new Multiprotocol(Family.IPV6_UNICAST);
    private static final Ipv6 LINK_LOCAL = Ipv6.parse("fe80::1");

    @Test
    void whatOnlyOneAnnouncesDoesNotHold() {
        Capability[] all = {OperationalMessages.INSTANCE, LinkLocalNextHop.INSTANCE, multiSession(0, 1)};
        Extensions both = negotiate(open(all), open(all));
        assertTrue(both.operational() && both.linkLocalNextHop() && both.multiSession());
        assertEquals(LINK_LOCAL, both.withLinkLocal(LINK_LOCAL, true).linkLocal());
        assertTrue(both.withLinkLocal(LINK_LOCAL, true).linkLocalAlone());
        for (Extensions one : List.of(negotiate(open(all), open()), negotiate(open(), open(all)))) {
            assertFalse(one.operational() || one.linkLocalNextHop() || one.multiSession());
            assertNull(one.withLinkLocal(LINK_LOCAL, true).linkLocal());
            assertFalse(one.withLinkLocal(LINK_LOCAL, true).linkLocalAlone());
        }
    }

    @Test
    void limitsOfPathsCountForFamiliesWithSeveralPathsOnly() {
        AddPath send = new AddPath(List.of(new AddPath.Entry(Family.IPV4_UNICAST, AddPath.SEND)));
        AddPath receive = new AddPath(List.of(new AddPath.Entry(Family.IPV4_UNICAST, AddPath.RECEIVE)));
        PathsLimit limit = new PathsLimit(List.of(
                new PathsLimit.Entry(Family.IPV4_UNICAST, 9), new PathsLimit.Entry(Family.IPV4_UNICAST, 3), new PathsLimit.Entry(Family.IPV6_UNICAST, 4)));
        assertEquals(Map.of(Family.IPV4_UNICAST, 3), negotiate(open(V4, V6, send), open(V4, V6, receive, limit)).pathLimits());
        assertEquals(Map.of(), negotiate(open(V4, V6, send, limit), open(V4, V6, receive)).pathLimits());
        assertEquals(Map.of(), negotiate(open(V4, V6), open(V4, V6, receive, limit)).pathLimits());
        PathsLimit none = new PathsLimit(List.of(new PathsLimit.Entry(Family.IPV4_UNICAST, 0)));
        assertEquals(Map.of(), negotiate(open(V4, send), open(V4, receive, none)).pathLimits());
    }

    /** The table of RFC 9234 section 4.2. */
    @ParameterizedTest
    @CsvSource({"PROVIDER, CUSTOMER", "CUSTOMER, PROVIDER", "RS, RS_CLIENT", "RS_CLIENT, RS", "PEER, PEER"})
    void rolesGoWithTheirCounterpartsAlone(Role ours, Role theirs) {
        for (Role role : Role.values()) {
            Optional<ProtocolFault> fault = fault(open(BgpRole.of(ours)), open(BgpRole.of(role)), true);
            assertEquals(role == theirs, fault.isEmpty(), role::toString);
            assertTrue(fault.stream().allMatch(f -> f.code() == NotificationCode.ROLE_MISMATCH));
        }
        assertEquals(ours, negotiate(open(BgpRole.of(ours)), open(BgpRole.of(theirs))).role());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleThatNobodyKnowsGoesWithNone(Role ours) {
        ProtocolFault fault = fault(open(BgpRole.of(ours)), open(new BgpRole(5)), false).orElseThrow();
        assertEquals(NotificationCode.ROLE_MISMATCH, fault.code());
        assertEquals("the peer's role of number 5 does not go with ours, " + ours.label(), fault.why());
    }

    @Test
    void aPeerWithoutARoleIsRefusedInStrictModeOnly() {
        Open ours = open(BgpRole.of(Role.CUSTOMER));
        assertEquals(Optional.empty(), fault(ours, open(), false));
        assertEquals(Role.CUSTOMER, negotiate(ours, open()).role());
        assertEquals(NotificationCode.ROLE_MISMATCH, fault(ours, open(), true).orElseThrow().code());
        assertEquals(Optional.empty(), fault(open(), open(BgpRole.of(Role.PEER)), true));
    }

    @Test
    void aRoleSaidTwiceIsOneAndTwoRolesAreRefused() {
        Capability peer = BgpRole.of(Role.PEER);
        assertEquals(Optional.empty(), fault(open(peer), open(peer, peer), true));
        ProtocolFault fault = fault(open(), open(peer, BgpRole.of(Role.RS)), false).orElseThrow();
        assertEquals(NotificationCode.ROLE_MISMATCH, fault.code());
        assertEquals("the peer says that it has 2 different roles", fault.why());
    }

    @Test
    void severalSessionsNeedThePeerToHaveThemAndTheSameFamilies() {
        Capability[] ours = {V4, multiSession(0), multiSession(1)};
        assertEquals(Optional.empty(), fault(open(ours), open(ours), false));
        assertEquals(Optional.empty(), fault(open(ours), open(V4, multiSession(0, 1)), false));
        assertEquals(Optional.empty(), fault(open(ours), open(V4, new MultiSession(MultiSession.Variant.CISCO, Octets.EMPTY)), false));
        assertEquals(Optional.empty(), fault(open(V4), open(ours), false));
        assertFault(NotificationCode.GROUPING_REQUIRED, "multisession is mandatory with this peer", open(ours), open(V4));
        assertFault(NotificationCode.GROUPING_CONFLICT, "multisession, our peer did not reply with the same sessionid", open(ours), open(V4, multiSession(0, 65)));
        assertFault(
                NotificationCode.GROUPING_CONFLICT, "when checking session id, capability multiprotocol did not match", open(ours), open(V4, V6, multiSession(0, 1)));
    }

    private static Capability multiSession(int... octets) {
        return new MultiSession(MultiSession.Variant.STANDARD, Octets.of(octets));
    }

    private static void assertFault(NotificationCode code, String why, Open sent, Open received) {
        ProtocolFault fault = fault(sent, received, false).orElseThrow();
        assertEquals(code, fault.code());
        assertEquals(why, fault.why());
    }

    private static Optional<ProtocolFault> fault(Open sent, Open received, boolean strict) {
        return Negotiation.fault(LOCAL, null, sent, new Open(65001, 90, Ipv4.parse("192.0.2.2"), received.capabilities()), strict);
    }

    private static Extensions negotiate(Open sent, Open received) {
        return Negotiation.of(LOCAL, sent, received).extensions();
    }

    private static Open open(Capability... capabilities) {
        return new Open(65000, 90, Ipv4.parse("192.0.2.1"), List.of(capabilities));
    }
}
