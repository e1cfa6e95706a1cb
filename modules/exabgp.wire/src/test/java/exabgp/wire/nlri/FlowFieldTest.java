package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.Ip;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.nlri.flow.ComponentType;
import exabgp.wire.nlri.flow.FlowMatch;
import exabgp.wire.nlri.flow.FlowPrefix;
import exabgp.wire.nlri.flow.FlowRule;
import exabgp.wire.nlri.flow.FlowTerm;
import exabgp.wire.nlri.flow.NumericOperator;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowFieldTest {
    private static final Family FLOW = Family.of(Afi.IPV4, Safi.FLOW);
    private static final Family FLOW6 = Family.of(Afi.IPV6, Safi.FLOW);
    private static final Family VPN = Family.of(Afi.IPV4, Safi.FLOW_VPN);

    @Test
    void aRuleThatCannotBeReadIsLeftOutAndTheOthersStay() {
        String good = "03038106";
        for (String bad : List.of(
                "00", // no component
                "030E8106", // an unknown type
                "030D8106", // one of IPv6 only
                "06058150038106", // out of order
                "06038106038111", // one type twice
                "03030106", // no last term
                "0203A1", // a short value
                "020121", // a prefix longer than an address
                "0401180A00")) {
            assertEquals("0303810603038106", packed(FLOW, good + bad + good), bad);
        }
    }

    @Test
    void aRuleWithoutItsDistinguisherIsLeftOut() {
        assertEquals("", packed(VPN, "03038106"));
        assertEquals("0B0000FDE80000000103" + "8106", packed(VPN, "0B0000FDE800000001038106"));
    }

    @Test
    void aLengthBeyondTheFieldEndsTheSession() {
        for (String field : List.of("04038106", "F0", "F0FF038106", "0303810605")) {
            ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Nlris.decode(FLOW, false, Octets.parseHex(field)), field);
            assertEquals(NotificationCode.INVALID_NETWORK_FIELD, fault.code());
        }
        assertThrows(ProtocolFault.class, () -> Nlris.decode(FLOW, true, Octets.parseHex("00000001")));
    }

    @Test
    void bitsWithoutAMeaningMakeNoOtherRule() {
        // AND in the first term, a reserved bit, host bits, a long form of the length
        assertEquals("08" + "0118CB0071" + "038106", packed(FLOW, "F008" + "0118CB0071" + "03C906"));
        assertEquals("060119CB007180", packed(FLOW, "060119CB0071FF"));
    }

    @Test
    void lengthsHaveOneOrTwoOctets() {
        assertEquals("EF", flow(119).toHex().substring(0, 2));
        assertEquals("F0F1", flow(120).toHex().substring(0, 4));
        assertEquals("FFFF", flow(2047).toHex().substring(0, 4));
        for (int terms : List.of(119, 120, 127, 128, 2047)) {
            Octets field = flow(terms);
            assertEquals(field, Nlris.decode(FLOW, false, field).packed());
            assertEquals(terms, ((FlowMatch) rule(FLOW, field).components().getFirst()).terms().size());
        }
        assertThrows(IllegalArgumentException.class, () -> flow(2048));
    }

    @Test
    void anOffsetIsTakenWithAndWithoutTheOctetsBeforeIt() {
        FlowPrefix prefix = new FlowPrefix(ComponentType.SOURCE, new Prefix(Ip.parse("::1"), 128), 120);
        assertEquals(List.of(prefix), rule(FLOW6, Octets.parseHex("13" + "028078" + "00000000000000000000000000000001")).components());
        assertEquals(List.of(prefix), rule(FLOW6, Octets.parseHex("04" + "02807801")).components());
        // RFC 8956 section 3.8.2: ::1234:5678:9a00:0/64-104
        FlowPrefix example = new FlowPrefix(ComponentType.DESTINATION, new Prefix(Ip.parse("::1234:5678:9a00:0"), 104), 64);
        assertEquals(example, rule(FLOW6, Octets.parseHex("0B" + "016840123456789A" + "038106")).components().getFirst());
        FlowPrefix odd = new FlowPrefix(ComponentType.DESTINATION, new Prefix(Ip.parse("0:2468:acf0::"), 44), 17);
        assertEquals(odd, rule(FLOW6, Octets.parseHex("07" + "012C1148D159E0")).components().getFirst());
    }

    @Test
    void anOffsetThatLeavesNothingIsNone() {
        assertEquals("", packed(FLOW6, "0401082020" + "0302200A"));
        assertThrows(IllegalArgumentException.class, () -> new FlowPrefix(ComponentType.SOURCE, new Prefix(Ip.parse("::"), 0), 1));
        assertThrows(IllegalArgumentException.class, () -> new FlowPrefix(ComponentType.SOURCE, new Prefix(Ip.parse("10.0.0.0"), 8), 1));
    }

    private static Octets flow(int terms) {
        FlowRule rule = new FlowRule(List.of(new FlowMatch(ComponentType.PORT, Collections.nCopies(terms, FlowTerm.of(false, NumericOperator.EQUAL, 1)))));
        OctetWriter out = new OctetWriter();
        Nlris.append(new FlowNlri(FLOW, null, rule, null), false, out);
        return out.toOctets();
    }

    private static FlowRule rule(Family family, Octets field) {
        return ((FlowNlri) Nlris.decode(family, false, field).iterator().next()).rule();
    }

    private static String packed(Family family, String hex) {
        return Nlris.decode(family, false, Octets.parseHex(hex)).packed().toHex();
    }
}
