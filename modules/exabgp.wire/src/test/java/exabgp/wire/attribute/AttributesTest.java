package exabgp.wire.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesTest {
    private static final int OPTIONAL_TRANSITIVE = Flags.OPTIONAL | Flags.TRANSITIVE;

    @Test
    void theyStandInTheOrderOfTheirCodesAndOfSeveralTheFirstCounts() {
        Attributes attributes = Attributes.of(new Med(1), Origin.IGP, new Med(2), Origin.EGP, LocalPref.DEFAULT);
        assertEquals("[IGP, Med[value=1], LocalPref[value=100]]", attributes.toString());
        assertEquals(3, attributes.size());
    }

    @Test
    void equalSetsAreEqualWhateverTheOrderTheyWereGivenIn() {
        Attributes a = Attributes.of(new Med(1), Origin.IGP);
        Attributes b = Attributes.of(Origin.IGP, new Med(1));
        assertEquals(a, b);
        assertEquals(a.hashCode(), b.hashCode());
        assertNotEquals(a, Attributes.of(Origin.IGP));
        assertNotEquals(a, Attributes.of(Origin.IGP, new Med(2)));
    }

    @Test
    void oneIsReplacedOrLeftOut() {
        Attributes attributes = Attributes.of(Origin.IGP, new Med(1));
        assertEquals(Attributes.of(Origin.IGP, new Med(2)), attributes.with(new Med(2)));
        assertEquals(Attributes.of(Origin.IGP), attributes.without(Med.CODE));
        assertSame(attributes, attributes.without(99));
        assertSame(Attributes.NONE, Attributes.of(Origin.IGP).without(Origin.CODE));
        assertEquals(new Med(1), attributes.find(Med.class));
        assertNull(attributes.find(LocalPref.class));
        assertTrue(attributes.has(Origin.CODE));
        assertFalse(attributes.has(99));
    }

    @Test
    void anyNumberOfTheSameIsNoWork() {
        List<Attribute> many = new ArrayList<>(Collections.nCopies(200_000, new Med(1)));
        many.add(Origin.IGP);
        assertEquals(Attributes.of(Origin.IGP, new Med(1)), Attributes.of(many));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0x40, 01, EGP",
        "2, 0x40, 02010000FDE8, 'AsPath[segments=[AsSegment[kind=SEQUENCE, packed=0x0000FDE8]]]'",
        "3, 0x40, C0000201, 'NextHop[address=192.0.2.1, linkLocal=null]'",
        "4, 0x80, 00000064, Med[value=100]",
        "5, 0x40, 00000064, LocalPref[value=100]",
        "6, 0x40, '', INSTANCE",
        "7, 0xC0, 0000FDE8C0000201, 'Aggregator[asn=65000, address=192.0.2.1]'",
        "8, 0xC0, FDE80001, Communities[packed=0xFDE80001]",
        "32, 0xC0, 000000010000000200000003, LargeCommunities[packed=0x000000010000000200000003]"
    })
    void octetsOfAKnownAttributeAreThatAttribute(int code, String flags, String value, String attribute) {
        assertEquals(attribute, Attribute.ofRaw(code, Integer.decode(flags), Octets.parseHex(value)).toString());
    }

    @ParameterizedTest
    @CsvSource({"4, 0xC0, 00000064", "4, 0xA0, 00000064", "4, 0x90, 00000064", "4, 0x80, 0064", "153, 0x60, 00000064", "17, 0xC0, 02010000FDE8", "14, 0x80, ''", "35, 0xC0, 00"})
    void otherOctetsAreSentAsTheyAre(int code, String flags, String value) {
        Octets octets = Octets.parseHex(value);
        assertEquals(new UnknownAttribute(code, Integer.decode(flags), octets), Attribute.ofRaw(code, Integer.decode(flags), octets));
    }

    @Test
    void octetsThatWouldBeSentOtherwiseAreSentAsTheyAre() {
        // twice the same community, a length of two octets without need
        String twice = "000000010000000200000003".repeat(2);
        assertEquals("C02018" + twice, encode(true, Attribute.ofRaw(32, 0xC0, Octets.parseHex(twice))));
        assertEquals("900400040000000A", encode(true, Attribute.ofRaw(4, 0x90, Octets.parseHex("0000000A"))));
        assertEquals("801A00", encode(true, Attribute.ofRaw(26, 0x80, Octets.EMPTY)));
    }

    @Test
    void anAttributeLongerThan255OctetsHasALengthOfTwo() {
        Octets value = Octets.copyOf(new byte[256]);
        assertEquals("D0080100" + value.toHex(), encode(true, new Communities(value)));
        assertEquals("C008FC", encode(true, new Communities(Octets.copyOf(new byte[252]))).substring(0, 6));
    }

    @Test
    void anAttributeLongerThanAnyLengthIsTheCallersFault() {
        UnknownAttribute tooLong = new UnknownAttribute(99, OPTIONAL_TRANSITIVE, Octets.copyOf(new byte[65536]));
        assertThrows(IllegalArgumentException.class, () -> encode(true, tooLong));
    }

    @Test
    void extendedLengthIsKeptWhereAUserAskedForIt() {
        assertEquals("7099000101", encode(true, new UnknownAttribute(0x99, 0x70, Octets.of(1))));
        assertEquals("60990101", encode(true, new UnknownAttribute(0x99, 0x60, Octets.of(1))));
    }

    @Test
    void anEmptyListIsNotSent() {
        assertEquals("", encode(true, new Communities(Octets.EMPTY), new LargeCommunities(Octets.EMPTY), new ClusterList(List.of()), new Aigp(List.of())));
    }

    @Test
    void onlyAnIpv4NextHopIsAnAttribute() {
        assertEquals("400304C0000201", encode(true, new NextHop(Ip.parse("192.0.2.1"))));
        assertEquals("", encode(true, new NextHop(Ip.parse("2001:db8::1"))));
    }

    @Test
    void aSegmentOfMoreThan255NumbersIsSplit() {
        AsPath path = AsPath.sequence(Collections.nCopies(300, new Asn(1)).toArray(Asn[]::new));
        String hex = encode(true, path);
        assertEquals("500204B4" + "02FF", hex.substring(0, 12));
        assertEquals("022D", hex.substring(12 + 255 * 8, 16 + 255 * 8));
        assertEquals(300, AsPath.decode(Octets.parseHex(hex.substring(8)), true).hops());
    }

    @Test
    void whatHasNoRoomInTwoOctetsFollowsInFull() {
        // RFC 6793 section 4.2.2
        assertEquals("4002060202FDE85BA0" + "C0110A02020000FDE800011170", encode(false, AsPath.sequence(new Asn(65000), new Asn(70000))));
        assertEquals("C007065BA0C0000201" + "C0120800011170C0000201", encode(false, new Aggregator(new Asn(70000), Ipv4.parse("192.0.2.1"))));
    }

    @Test
    void whatHasRoomInTwoOctetsIsSentOnce() {
        assertEquals("4002040201FDE8", encode(false, AsPath.sequence(new Asn(65000))));
        assertEquals("C00706FDE8C0000201", encode(false, new Aggregator(new Asn(65000), Ipv4.parse("192.0.2.1"))));
        assertEquals("400200", encode(false, AsPath.EMPTY));
    }

    @Test
    void aNarrowPathThroughAConfederationFollowsInFullWithoutIt() {
        AsPath path = new AsPath(List.of(
                new AsSegment(AsSegment.Kind.CONFED_SEQUENCE, List.of(new Asn(70001))), new AsSegment(AsSegment.Kind.SEQUENCE, List.of(new Asn(70000)))));
        assertEquals("40020803015BA002015BA0" + "C01106020100011170", encode(false, path));
    }

    @Test
    void communitiesAreSortedByNumberAndLargeOnesOnce() {
        assertEquals(Octets.parseHex("00000001" + "FFFF0000"), new Communities(Octets.parseHex("FFFF0000" + "00000001")).sorted().packed());
        String a = "000000010000000200000003";
        String b = "000000010000000300000002";
        assertEquals(Octets.parseHex(a + b), new LargeCommunities(Octets.parseHex(b + a + b)).sorted().packed());
        Communities sorted = new Communities(Octets.parseHex("0000000100000001"));
        assertSame(sorted, sorted.sorted());
    }

    @Test
    void aLargeCommunityReceivedTwiceCountsOnce() {
        // RFC 8092 section 2
        String a = "000000010000000200000003";
        String b = "000000010000000300000002";
        assertEquals(Octets.parseHex(b + a), LargeCommunities.decode(Octets.parseHex(b + a + b + a)).packed());
        Octets own = Octets.parseHex(b + a);
        assertSame(own, LargeCommunities.decode(own).packed());
    }

    @Test
    void listsOfAWrongLengthAreTheCallersFault() {
        assertThrows(IllegalArgumentException.class, () -> new Communities(Octets.of(1, 2, 3)));
        assertThrows(IllegalArgumentException.class, () -> new LargeCommunities(Octets.of(1, 2, 3, 4)));
        assertThrows(IllegalArgumentException.class, () -> new AsSegment(AsSegment.Kind.SET, Octets.of(1, 2)));
    }

    private static String encode(boolean fourOctetAs, Attribute... attributes) {
        OctetWriter out = new OctetWriter();
        Attributes.of(attributes).encode(fourOctetAs, out);
        return out.toOctets().toHex();
    }
}
