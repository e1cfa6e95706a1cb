package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Label;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class LabelledNlrisTest {
    private static final Family MPLS = Family.of(Afi.IPV4, Safi.NLRI_MPLS);
    private static final Family VPN = Family.of(Afi.IPV4, Safi.MPLS_VPN);
    private static final Family VPN6 = Family.of(Afi.IPV6, Safi.MPLS_VPN);
    private static final Prefix TEN = prefix("10.0.0.0", 8);

    @Test
    void labelsEndWithTheBottomOfTheStack() {
        Nlris nlris = Nlris.decode(MPLS, false, Octets.parseHex("38" + "0000A0" + "000141" + "0A" + "20" + "FFFFF1" + "0A"));
        assertEquals(
                List.of(new LabelledNlri(MPLS, LabelStack.of(List.of(10, 20)), TEN, null), new LabelledNlri(MPLS, LabelStack.of(List.of(Label.MAX)), TEN, null)),
                values(nlris));
    }

    @Test
    void aFirstEntryOfAWithdrawEndsTheStack() {
        assertEquals(List.of(new LabelledNlri(MPLS, LabelStack.WITHDRAWN, TEN, null)), values(Nlris.decode(MPLS, false, Octets.parseHex("20" + "800000" + "0A"))));
        assertEquals(
                List.of(new LabelledNlri(MPLS, new LabelStack(List.of(new Label(0))), TEN, null)), values(Nlris.decode(MPLS, false, Octets.parseHex("20" + "000000" + "0A"))));
        // but only as the first
        assertInvalid("a label stack without a bottom in ipv4 nlri-mpls", MPLS, "38" + "0000A0" + "800000" + "0A");
    }

    @Test
    void aRouteOfAVpnHasADistinguisher() {
        Nlris nlris = Nlris.decode(VPN, true, Octets.parseHex("00000007" + "60" + "003E81" + "0000FDE800000001" + "0A"));
        assertEquals(List.of(new VpnNlri(VPN, LabelStack.of(List.of(1000)), RouteDistinguisher.parse("65000:1"), TEN, new PathId(7))), values(nlris));
    }

    @Test
    void bitsBehindThePrefixMeanNothing() {
        assertEquals(Nlris.decode(MPLS, true, Octets.parseHex("000000011F" + "000011" + "0A")).packed(), Nlris.decode(MPLS, true, Octets.parseHex("000000011F" + "000011" + "0B")).packed());
    }

    @Test
    void faultyOnesEndTheSession() {
        assertInvalid("a label stack without a bottom in ipv4 nlri-mpls", MPLS, "08" + "0A");
        assertInvalid("a label stack without a bottom in ipv4 nlri-mpls", MPLS, "00");
        assertInvalid("a label stack without a bottom in ipv4 nlri-mpls", MPLS, "20" + "000010" + "0A");
        assertInvalid("a truncated prefix in ipv4 nlri-mpls", MPLS, "20" + "000011");
        assertInvalid("a prefix length of 33 in ipv4 nlri-mpls", MPLS, "39" + "000011" + "0A00000080");
        assertInvalid("a prefix length of 129 in ipv6 mpls-vpn", VPN6, "D9" + "00001" + "1" + "00".repeat(25));
        assertInvalid("an NLRI that is too short for its labels and route distinguisher in ipv4 mpls-vpn", VPN, "20" + "000011" + "0A");
        assertInvalid("an NLRI that is too short for its labels in ipv4 nlri-mpls", MPLS, "17" + "000011");
        assertThrows(ProtocolFault.class, () -> Nlris.decode(VPN, true, Octets.parseHex("00000001")));
    }

    @Test
    void anyOctetsGiveValuesOrAFault() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            Family family = List.of(MPLS, VPN, VPN6).get(random.nextInt(3));
            boolean pathIds = random.nextBoolean();
            Nlris nlris;
            try {
                nlris = Nlris.decode(family, pathIds, Octets.copyOf(bytes));
            } catch (ProtocolFault e) {
                assertEquals(NotificationCode.INVALID_NETWORK_FIELD, e.code());
                continue;
            }
            assertEquals(nlris, Nlris.of(family, pathIds, values(nlris)));
        }
    }

    @Test
    void theLabelsAreNotPartOfTheKey() {
        Nlri one = vpn("65000:1", 1);
        assertEquals("48" + "0000FDE800000001" + "0A", Nlris.key(one).toHex());
        assertEquals(Nlris.key(one), Nlris.key(vpn("65000:1", 5, 6)));
        assertEquals(Nlris.key(one), Nlris.key(vpn("65000:1", 1).withPathId(new PathId(4))));
        assertFalse(Nlris.key(one).equals(Nlris.key(vpn("65000:2", 1))));
        assertEquals("080A", Nlris.key(new LabelledNlri(MPLS, LabelStack.WITHDRAWN, TEN, null)).toHex());
        assertEquals("080A", Nlris.key(new InetNlri(Family.IPV4_UNICAST, TEN, null)).toHex());
        assertTrue(Nlris.isOwnKey(Family.IPV4_UNICAST));
        assertFalse(Nlris.isOwnKey(VPN));
    }

    @Test
    void aStackThatDoesNotEndWithItsLastLabelIsTheCallersFault() {
        assertThrows(IllegalArgumentException.class, () -> new LabelStack(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new LabelStack(List.of(Label.of(1, false))));
        assertThrows(IllegalArgumentException.class, () -> new LabelStack(List.of(Label.of(1, true), Label.of(2, true))));
        assertThrows(IllegalArgumentException.class, () -> new Label(1 << 24));
        LabelStack three = LabelStack.of(List.of(1, 2, 3));
        Prefix host = prefix("2001:db8::1", 128);
        assertThrows(IllegalArgumentException.class, () -> new VpnNlri(VPN6, three, RouteDistinguisher.parse("1:1"), host, null));
    }

    private static void assertInvalid(String why, Family family, String field) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Nlris.decode(family, false, Octets.parseHex(field)));
        assertEquals(NotificationCode.INVALID_NETWORK_FIELD, fault.code());
        assertEquals(why, fault.getMessage());
    }

    private static VpnNlri vpn(String distinguisher, Integer... labels) {
        return new VpnNlri(VPN, LabelStack.of(List.of(labels)), RouteDistinguisher.parse(distinguisher), TEN, null);
    }

    private static Prefix prefix(String address, int length) {
        return new Prefix(Ip.parse(address), length);
    }

    private static List<Nlri> values(Nlris nlris) {
        return StreamSupport.stream(nlris.spliterator(), false).toList();
    }
}
