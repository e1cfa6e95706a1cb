package exabgp.wire.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.attribute.linkstate.LinkStateTlv;
import exabgp.wire.attribute.linkstate.LinkStateTlvs;
import exabgp.wire.attribute.linkstate.SegmentTlv;
import exabgp.wire.family.Family;
import exabgp.wire.fault.Action;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkStateAttributeTest {
    private static final Negotiated SESSION = new Negotiated(
            new Asn(65000), new Asn(65000), 90, 4096, true, List.of(Family.IPV4_UNICAST), List.of(), Set.of(), Set.of(), Refresh.NORMAL);

    private static final String END_X = "04530024" + "003980000000" + "000000000014" + "FC302200000DE0020000000000000000" + "04E4000420101040";

    @Test
    void tlvsAreReadInTheOrderOfTheWire() {
        assertEquals(
                List.of(
                        new LinkStateTlv.Name(1026, "r1"),
                        new LinkStateTlv.IgpMetric(1095, 3, 10),
                        new LinkStateTlv.Unknown(9999, Octets.of(1)),
                        new LinkStateTlv.Unknown(9999, Octets.of(2))),
                decode("04020002" + "7231" + "04470003" + "00000A" + "270F0001" + "01" + "270F0001" + "02"));
    }

    @Test
    void theNeighborStandsBeforeTheSidOfALan() {
        SegmentTlv.EndXSid sid = (SegmentTlv.EndXSid) decode(END_X).getFirst();
        assertEquals("fc30:2200:d:e002::", sid.sid().toString());
        assertEquals(Octets.parseHex("000000000014"), sid.neighbor());
        assertEquals(List.of(new SegmentTlv.SidStructure(1252, 32, 16, 16, 64)), sid.parts());
        SegmentTlv.EndXSid ospf = (SegmentTlv.EndXSid) decode("0454001A" + "002940000A00" + "01020304" + "FC300000000000000000000000000001").getFirst();
        assertEquals("fc30::1", ospf.sid().toString());
        assertEquals(Octets.of(1, 2, 3, 4), ospf.neighbor());
    }

    @Test
    void flagsTellWhetherASidIsALabelOrAnIndex() {
        assertEquals(new SegmentTlv.Sids(List.of(24000L), Octets.EMPTY), sids("30", "005DC0"));
        assertEquals(new SegmentTlv.Sids(List.of(100L), Octets.EMPTY), sids("00", "00000064"));
        assertEquals(new SegmentTlv.Sids(List.of(), Octets.of(0, 0, 0x64)), sids("20", "000064"));
        assertEquals(new SegmentTlv.Sids(List.of(), Octets.of(0, 0, 0x64)), sids("00", "000064"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', no TLV at all",
        "040200, 'needs 2 octets, only 1 left'",
        "04020002 41, 'needs 2 octets, only 1 left'",
        "04470004 00000001, an IGP metric of 4 octets",
        "04400003 000001, 'a TLV 1088 of 3 octets, not 4'",
        "04830004 00000001 04830004 00000001, TLV 1155 appears more than once",
        "04480005 0000000001, 'a TLV 1096 of 5 octets, not a multiple of 4'",
        "04030000, an area identifier of 0 octets",
        "04840003 010203, an IP address of 3 octets",
        "044B0003 300000, 'a TLV 1099 of 3 octets, not at least 4'",
        "040A000B 8000 0003E8 048A 0002 0001, a range of labels with a sub-TLV 1162 of 2 octets",
        "04520015 002940000A00 FC3000000000000000000000000000, 'needs 16 octets, only 15 left'",
    })
    void aMalformedAttributeIsDiscardedAndNoRouteIsLost(String value, String why) {
        Octets octets = Octets.parseHex(value.replace(" ", ""));
        assertEquals(why, assertThrows(Malformed.class, () -> LinkStateTlvs.decode(octets)).why());
        Decoded decoded = update(0x80, octets);
        assertNull(decoded.attributes().find(LinkStateAttribute.class));
        assertEquals(List.of(Action.DISCARD), decoded.faults().stream().map(fault -> fault.action()).toList());
        assertThrows(IllegalArgumentException.class, () -> new LinkStateAttribute(octets));
    }

    @Test
    void flagsThatAreNotItsOwnWithdrawTheRoutes() {
        // RFC 7606 section 3 (c): RFC 9552 says nothing else about flags
        Decoded decoded = update(0xC0, Octets.parseHex("0402000141"));
        assertNull(decoded.attributes().find(LinkStateAttribute.class));
        assertEquals(List.of(Action.WITHDRAW), decoded.faults().stream().map(fault -> fault.action()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0403000149", "040400040A000001", "044B000700000000000001", "044C000B0000000001020304000001", "048A0008000000000000000A"})
    void whatMayComeOftenIsKeptEachTime(String tlv) {
        assertEquals(2, decode(tlv + tlv).size());
    }

    @Test
    void damagedOctetsAreAValueOrMalformed() {
        Octets whole = Octets.parseHex(END_X + "040A000C80000003E804890003003E80" + "044B000730000000005DC0" + "04860008000000000000000A" + "045B00080000000100000002");
        for (int seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = whole.toByteArray();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Octets damaged = Octets.copyOf(bytes, 0, random.nextInt(bytes.length + 1));
            try {
                assertEquals(LinkStateTlvs.decode(damaged), new LinkStateAttribute(damaged).tlvs());
            } catch (Malformed e) {
                assertThrows(IllegalArgumentException.class, () -> new LinkStateAttribute(damaged), e.why());
            }
        }
    }

    private static SegmentTlv.Sids sids(String flags, String sids) {
        String value = flags + "000000" + sids;
        return ((SegmentTlv.AdjacencySid) decode("044B00" + String.format("%02X", value.length() / 2) + value).getFirst()).sids();
    }

    private static List<LinkStateTlv> decode(String hex) {
        return LinkStateTlvs.decode(Octets.parseHex(hex));
    }

    private static Decoded update(int flags, Octets value) {
        return Attributes.decode(new OctetWriter().u8(flags).u8(29).u8(value.length()).octets(value).toOctets(), SESSION);
    }
}
