package exabgp.wire.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Malformed;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv6;
import exabgp.wire.attribute.prefixsid.LabelIndex;
import exabgp.wire.attribute.prefixsid.OriginatorSrgb;
import exabgp.wire.attribute.prefixsid.PrefixSidTlv;
import exabgp.wire.attribute.prefixsid.SidInformation;
import exabgp.wire.attribute.prefixsid.SidStructure;
import exabgp.wire.attribute.prefixsid.Srv6Service;
import exabgp.wire.attribute.prefixsid.Srv6SubTlv;
import exabgp.wire.attribute.prefixsid.UnknownTlv;
import exabgp.wire.fault.Action;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixSidTest {
    private static final String SID = "20010DB8000000000000000000000001";

    @Test
    void labels() {
        assertBoth("0100070000000000012C", new LabelIndex(0, 300));
        assertBoth("01000700FFFFFFFFFFFF", new LabelIndex(0xFFFF, 0xFFFF_FFFFL));
        assertBoth("03000E0000003E80001F40FFFFFFFFFFFF", srgb());
    }

    private static OriginatorSrgb srgb() {
        return new OriginatorSrgb(0, List.of(new OriginatorSrgb.Block(16000, 8000), new OriginatorSrgb.Block(0xFFFFFF, 0xFFFFFF)));
    }

    @Test
    void services() {
        SidStructure structure = new SidStructure(48, 16, 0, 1, 16, 64);
        assertBoth("0500220001001E00" + SID + "020013000100063010000110" + "40", service(Srv6Service.Kind.L3, new SidInformation(sid(), 2, 0x13, structure, List.of())));
        assertBoth("0600190001001500" + SID + "00FFFF00", service(Srv6Service.Kind.L2, new SidInformation(sid(), 0, SidInformation.OPAQUE, null, List.of())));
    }

    @Test
    void whatIsUnknownIsKeptWhereverItStands() {
        assertBoth("090001FF0200000900020102", new UnknownTlv(9, Octets.of(255)), new UnknownTlv(2, Octets.EMPTY), new UnknownTlv(9, Octets.of(1, 2)));
        SidInformation sid = new SidInformation(sid(), 0, 1, null, List.of(new Srv6SubTlv.Unknown(8, Octets.of(1)), new Srv6SubTlv.Unknown(9, Octets.EMPTY)));
        assertBoth("0500240002000107" + "01001C00" + SID + "0000010008000101090000", service(Srv6Service.Kind.L3, new Srv6SubTlv.Unknown(2, Octets.of(7)), sid));
    }

    @Test
    void ofSeveralTlvsOfAKnownTypeTheFirstCounts() {
        assertEquals(List.of(new LabelIndex(0, 1), new UnknownTlv(4, Octets.EMPTY)), decode("01000700000000000001" + "040000" + "01000700000000000002").tlvs());
        String twice = "0500" + "22" + "00" + "01001E00" + SID + "00000100010006010203040506";
        assertEquals(1, decode(twice + twice).tlvs().size());
    }

    @Test
    void reservedOctetsAreIgnored() {
        assertEquals(decode("01000700000000000001"), decode("010007FF000000000001"));
        assertEquals(decode("0500190001001500" + SID + "00FFFF00"), decode("050019FF010015FF" + SID + "00FFFFFF"));
    }

    @Test
    void whatAUserWroteInHexadecimalIsSentAsItIs() {
        Octets value = Octets.parseHex("010007FF000000000001");
        assertEquals(new UnknownAttribute(40, 0xC0, value), Attribute.ofRaw(40, 0xC0, value));
        assertInstanceOf(PrefixSid.class, Attribute.ofRaw(40, 0xC0, Octets.parseHex("01000700000000000001")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', DISCARD",
        "01, DISCARD",
        "010007000000000000, DISCARD",
        "010006000000000000, DISCARD",
        "01000800000000000000FF, DISCARD",
        "0300020000, DISCARD",
        "0300070000000000000000, DISCARD",
        "09000201, DISCARD",
        "05, WITHDRAW",
        "050000, WITHDRAW",
        "050001, WITHDRAW",
        "0600030001FF, WITHDRAW",
        "090001FF05000400010001, WITHDRAW",
        "05001800010014000000000000000000000000000000000000000000, WITHDRAW",
        "05001D00010019000000000000000000000000000000000000000000010001" + "00, WITHDRAW",
        "05001C0001001800000000000000000000000000000000000000000001FFFF, WITHDRAW"
    })
    void aMalformedOneIsLeftOutButAServiceWithoutItsSidIsWithdrawn(String value, Action action) {
        Octets octets = Octets.parseHex(value);
        assertThrows(Malformed.class, () -> PrefixSid.decode(octets));
        assertEquals(action, Severity.ofValue(PrefixSid.CODE, Flags.OPTIONAL | Flags.TRANSITIVE, octets));
    }

    private static void assertBoth(String hex, PrefixSidTlv... tlvs) {
        PrefixSid attribute = new PrefixSid(List.of(tlvs));
        assertEquals(attribute, decode(hex));
        assertEquals(Octets.parseHex(hex), attribute.packed());
    }

    private static PrefixSid decode(String hex) {
        return PrefixSid.decode(Octets.parseHex(hex));
    }

    private static Srv6Service service(Srv6Service.Kind kind, Srv6SubTlv... parts) {
        return new Srv6Service(kind, List.of(parts));
    }

    private static Ipv6 sid() {
        return Ipv6.parse("2001:db8::1");
    }
}
