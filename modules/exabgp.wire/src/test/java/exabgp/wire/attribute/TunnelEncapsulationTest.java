package exabgp.wire.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.attribute.segment.ListTlv;
import exabgp.wire.attribute.segment.Segment;
import exabgp.wire.attribute.tunnel.PolicyTlv;
import exabgp.wire.attribute.tunnel.SrPolicy;
import exabgp.wire.attribute.tunnel.Tunnel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TunnelEncapsulationTest {
    @Test
    void aPathIsReadPartByPart() {
        TunnelEncapsulation attribute = decode("000F0028" + "0C06000000000064" + "0F020700" + "800014" + "00" + "0906000000000002" + "0106000003E81100" + "5501AA" + "0E03000003");
        SrPolicy policy = (SrPolicy) attribute.tunnels().getFirst();
        assertEquals(new PolicyTlv.Preference(0, 100), policy.subTlvs().getFirst());
        assertEquals(new PolicyTlv.Priority(7), policy.subTlvs().get(1));
        PolicyTlv.SegmentList list = (PolicyTlv.SegmentList) policy.subTlvs().get(2);
        assertEquals(new ListTlv.Weight(0, 2), list.subTlvs().getFirst());
        Segment label = (Segment) list.subTlvs().get(1);
        assertEquals(16001, Segment.label(label.number(Segment.Field.LABEL)));
        assertEquals(new ListTlv.Unknown(85, Octets.of(0xAA)), list.subTlvs().get(2));
        assertEquals(new PolicyTlv.ExplicitNull(0, 3), policy.subTlvs().get(3));
    }

    @Test
    void otherTunnelsArePassedOn() {
        assertEquals(new TunnelEncapsulation(List.of(new Tunnel.Unknown(8, Octets.of(1)), new Tunnel.Unknown(0xFFFF, Octets.EMPTY))), decode("0008000101" + "FFFF0000"));
    }

    /** The octets that nobody defined may say anything (RFC 9830 section 2.4). */
    @Test
    void reservedOctetsDoNotMatter() {
        assertEquals(decode("000F0008" + "0C06000000000064"), decode("000F0008" + "0C0600FF00000064"));
        assertEquals(decode("000F0004" + "80000100"), decode("000F0004" + "800001FF"));
        assertEquals(decode("000F000C" + "800009" + "00" + "0106000003E81100"), decode("000F000C" + "800009" + "00" + "010600FF03E81100"));
    }

    @Test
    void whatIsThereOfASidFollowsFromTheLength() {
        String node = "20010DB8000000000000000000000001";
        String head = "0E";
        assertEquals("[false, false]", parts(head + "12" + "0000" + node));
        assertEquals("[false, true]", parts(head + "1A" + "0000" + node + "0001000000000000"));
        assertEquals("[true, false]", parts(head + "22" + "0000" + node + node));
        assertEquals("[true, true]", parts(head + "2A" + "0000" + node + node + "0001000000000000"));
    }

    private static String parts(String segment) {
        int size = segment.length() / 2;
        TunnelEncapsulation attribute = decode("000F" + String.format("%04X", size + 4) + "80" + String.format("%04X", size + 1) + "00" + segment);
        PolicyTlv.SegmentList list = (PolicyTlv.SegmentList) ((SrPolicy) attribute.tunnels().getFirst()).subTlvs().getFirst();
        Segment read = (Segment) list.subTlvs().getFirst();
        return List.of(!read.sid().isEmpty(), read.behavior() != null).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "00", "000F", "000F0001", "0008000201", "000F00010C", "000F00020C06", "000F00070C050000000064", "000F00090C07000000000064FF", "000F00030D0100", "000F00070D0500000000AA",
        "000F00040E020000", "000F00030F0107", "000F00050F03070000", "000F001314" + "11" + "0000000000000000000000000000000000", "000F0003800000", "000F0003810000", "000F0003820000",
        "000F0004800100", "000F0009800006" + "00" + "0903000000", "000F000B800008" + "00" + "01050000000000", "000F000D80000A" + "00" + "010700000000000000", "000F000580000200" + "01",
        "000F0009800006" + "00" + "0E03000000"
    })
    void aMalformedOneIsAFault(String hex) {
        assertThrows(Malformed.class, () -> decode(hex));
    }

    @Test
    void aSegmentHasWhatItsKindHas() {
        List<Octets> label = List.of(Octets.of(0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Segment(Segment.Kind.A, 0, 1, label, Octets.EMPTY, null));
        assertThrows(IllegalArgumentException.class, () -> new Segment(Segment.Kind.A, 0, 0, label, Octets.of(0, 0, 0, 0), null));
        assertThrows(IllegalArgumentException.class, () -> new Segment(Segment.Kind.B, 0, 0, label, Octets.EMPTY, null));
        assertThrows(IllegalArgumentException.class, () -> new Segment(Segment.Kind.F, 0, 0, label, Octets.EMPTY, null));
    }

    private static TunnelEncapsulation decode(String hex) {
        return TunnelEncapsulation.decode(Octets.parseHex(hex));
    }
}
