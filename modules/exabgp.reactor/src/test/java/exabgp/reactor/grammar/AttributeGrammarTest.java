package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.reactor.format.RouteText;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Aggregator;
import exabgp.wire.attribute.Aigp;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.AtomicAggregate;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ClusterList;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.LargeCommunities;
import exabgp.wire.attribute.LocalPref;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.OnlyToCustomer;
import exabgp.wire.attribute.Origin;
import exabgp.wire.attribute.OriginatorId;
import exabgp.wire.attribute.UnknownAttribute;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AttributeGrammarTest {
    @Test
    void nextHop() {
        assertAttribute(new NextHop(Ip.parse("1.2.3.4")), "next-hop 1.2.3.4");
        assertAttribute(new NextHop(Ip.parse("2001:db8::1")), "next-hop 2001:DB8::1");
        assertError("1:10", "expected a next hop (an IP address, or 'self'), found 'nowhere'", "next-hop nowhere");
        assertError("1:10", "expected a next hop (an IP address, or 'self'), found '1.2.3.4.5'", "next-hop 1.2.3.4.5");
    }

    @Test
    void origin() {
        assertAttribute(Origin.IGP, "origin igp");
        assertAttribute(Origin.EGP, "origin EGP");
        assertAttribute(Origin.INCOMPLETE, "origin Incomplete");
        assertError("1:8", "expected an origin (igp, egp or incomplete), found 'incomplet'; did you mean 'incomplete'?", "origin incomplet");
        assertError("1:8", "expected an origin (igp, egp or incomplete), found the end of the command", "origin ");
    }

    @Test
    void asPath() {
        assertAttribute(path(sequence(65000)), "as-path 65000");
        assertAttribute(path(sequence(65536)), "as-path 1.0");
        assertAttribute(path(sequence(1, 2, 3)), "as-path [ 1 2, 3 ]");
        assertAttribute(path(sequence(1, 2), set(3, 4)), "as-path [1 2](3 4)");
        assertAttribute(path(sequence(1), set(2), sequence(3)), "as-path [ 1 ] , ( 2 ) , [ 3 ]");
        assertAttribute(AsPath.EMPTY, "as-path [ ]");
        assertError("1:9", "expected an AS path (AS numbers in brackets, or one AS number), found 'x'", "as-path x");
        assertError("1:9", "expected an AS path (AS numbers in brackets, or one AS number), found ','", "as-path ,");
        assertError("1:11", "expected ']' at the end of this part of the AS path, found '('", "as-path [ (1) ]");
        assertError("1:11", "expected an AS number (0 to 4294967295), found '4294967296'", "as-path [ 4294967296 ]");
        assertAttribute(path(new AsSegment(AsSegment.Kind.CONFED_SEQUENCE, List.of(new Asn(65010), new Asn(65011)))), "as-path [{ 65010,65011 }]");
        assertAttribute(path(sequence(1), new AsSegment(AsSegment.Kind.CONFED_SET, List.of(new Asn(65010)))), "as-path [1] ( { 65010 } )");
        assertAttribute(path(sequence(1)), "as-path [{ }] ({}) [ 1 ]");
        assertError("1:17", "expected ']' behind the part of the AS path within the confederation, found ')'", "as-path [{ 1 2 })");
        assertError("1:14", "expected '}' at the end of this part of the AS path, found ']'", "as-path [{ 1 ]");
        assertError("1:12", "expected ')' at the end of this part of the AS path, found the end of the command", "as-path ( 1");
    }

    @Test
    void parenthesesOfPathsMayTouchWordsInFilesToo() throws GrammarError {
        assertEquals(Attributes.of(path(sequence(1), set(3, 4)), new Med(1)), inFile("as-path [1] (3 4) med 1"));
        assertEquals(Attributes.of(path(set(3)), new Med(1)), inFile("as-path (3) med 1"));
        assertEquals(Attributes.of(new Aggregator(new Asn(1), new Ipv4(0x01020304)), new Med(1)), inFile("aggregator (1:1.2.3.4) med 1"));
        assertEquals(Attributes.of(new Med(1)), inFile("watchdog a(b)c med 1"));
    }

    @Test
    void med() {
        assertAttribute(new Med(0), "med 0");
        assertAttribute(new Med(4294967295L), "med 4294967295");
        assertError("1:5", "expected a MED (0 to 4294967295), found '4294967296'", "med 4294967296");
        assertError("1:5", "expected a MED (0 to 4294967295), found '-1'", "med -1");
        assertError("1:5", "expected a MED (0 to 4294967295), found '99999999999999999999999999'", "med 99999999999999999999999999");
    }

    @Test
    void localPreference() {
        assertAttribute(new LocalPref(200), "local-preference 200");
        assertError("1:18", "expected a local preference (0 to 4294967295), found 'high'", "local-preference high");
    }

    @Test
    void atomicAggregate() {
        assertAttribute(AtomicAggregate.INSTANCE, "atomic-aggregate");
    }

    @Test
    void aggregator() {
        Aggregator aggregator = new Aggregator(new Asn(18144), new Ipv4(0xDB76E1BD));
        assertAttribute(aggregator, "aggregator 18144:219.118.225.189");
        assertAttribute(aggregator, "aggregator (18144:219.118.225.189)");
        assertAttribute(aggregator, "aggregator ( 18144:219.118.225.189 )");
        assertError("1:12", "expected an aggregator (as in 65000:192.0.2.1), found '1'", "aggregator 1");
        assertError("1:12", "expected an aggregator (as in 65000:192.0.2.1), found '1:2'", "aggregator 1:2");
        assertError("1:13", "expected an aggregator (as in 65000:192.0.2.1), found ')'", "aggregator ()");
        assertError("1:28", "expected ')' behind the aggregator, found the end of the command", "aggregator ( 1:1.2.3.4     ");
    }

    @Test
    void originatorId() {
        assertAttribute(new OriginatorId(new Ipv4(0x01020304)), "originator-id 1.2.3.4");
        assertError("1:15", "expected an originator id (an IPv4 address), found '1.2.3.256'", "originator-id 1.2.3.256");
    }

    @Test
    void clusterList() {
        assertAttribute(new ClusterList(List.of(new Ipv4(1))), "cluster-list 0.0.0.1");
        assertAttribute(new ClusterList(List.of(new Ipv4(2), new Ipv4(1))), "cluster-list [ 0.0.0.2 0.0.0.1 ]");
        assertError("1:16", "expected a cluster id (an IPv4 address), found '1'", "cluster-list [ 1 ]");
        assertError("1:16", "expected ']' at the end of the list, found the end of the command", "cluster-list [ ");
    }

    @Test
    void community() {
        assertAttribute(communities(0x7814_7814), "community 30740:30740");
        assertAttribute(communities(0), "community [ 0 ]");
        assertAttribute(communities(1, 1, 0xFFFF_FF01), "community [ no-export 1, 0x1 ]");
        assertAttribute(communities(0xFFFF_FF01, 0xFFFF_FF02), "community [ NO-EXPORT No_Advertise ]");
        assertAttribute(communities(0xFFFF_029A, 0xFFFF_FF01, 0xFFFF_FF02, 0xFFFF_FF03, 0xFFFF_FF04), "community [ nopeer no-export-subconfed no-advertise no-export blackhole ]");
        assertAttribute(communities(0xFFFF_FF01, 0xFFFF_FF02, 0xFFFF_FF04), "community [ no-peer no_advertise no_export ]");
        assertAttribute(communities(), "community [ ]");
        String expected = "expected a community (two numbers up to 65535 with ':' between them, one number, or a name), found ";
        assertError("1:11", expected + "'no-exprot'; did you mean 'no-export'?", "community no-exprot");
        assertError("1:11", expected + "'65536:1'", "community 65536:1");
        assertError("1:11", expected + "'1:65536'", "community 1:65536");
        assertError("1:11", expected + "'4294967296'", "community 4294967296");
        assertError("1:11", expected + "'1:2:3'", "community 1:2:3");
    }

    @Test
    void largeCommunity() {
        assertAttribute(large(1, 2, 3), "large-community 1:2:3");
        assertAttribute(large(1, 2, 3, 10, 11, 12), "large-community [ 10:11:12 1:2:3 10:11:12 ]");
        assertAttribute(large(1, 2, 3), "large-community 0x000000010000000200000003");
        assertAttribute(large(0, 0, 7), "large-community 7");
        assertAttribute(large(4294967295L, 4294967295L, 4294967295L), "large-community 79228162514264337593543950335");
        String expected = "expected a large community (three numbers up to 4294967295 with ':' between them, or one number), found ";
        assertError("1:17", expected + "'79228162514264337593543950336'", "large-community 79228162514264337593543950336");
        assertError("1:17", expected + "'1:2'", "large-community 1:2");
        assertError("1:17", expected + "'1:2:4294967296'", "large-community 1:2:4294967296");
        assertError("1:17", expected + "'1:2:3:4'", "large-community 1:2:3:4");
        assertError("1:17", expected + "'0xg'", "large-community 0xg");
    }

    @Test
    void aGenericAttributeIsSentAsItIsWritten() {
        assertAttribute(unknown(0x99, 0x60, "00000064"), "attribute [0x99 0x60 0x00000064]");
        assertAttribute(unknown(0x99, 0x70, "00000064"), "attribute [ 0x99 0x70 0x00000064 ]");
        assertAttribute(unknown(0x99, 0xC0, ""), "attribute [ 0x99 0xc0 0x ]");
        assertAttribute(unknown(4, 0x40, "00000064"), "attribute [ 0x04 0x40 0x00000064 ]");
        assertAttribute(unknown(4, 0x80, "0064"), "attribute [ 0x04 0x80 0x0064 ]");
        assertAttribute(unknown(14, 0x80, "0001"), "attribute [ 0x0e 0x80 0x0001 ]");
    }

    @Test
    void aGenericAttributeThatIsKnownIsThatAttribute() {
        assertAttribute(new Med(100), "attribute [0x04 0x80 0x00000064]");
        assertAttribute(new LocalPref(100), "attribute [0x05 0x40 0x00000064]");
        assertAttribute(large(1, 2, 3, 10, 11, 12), "attribute [ 0x20 0xc0 0x0000000100000002000000030000000A0000000B0000000C ]");
        assertAttribute(path(sequence(65536)), "attribute [ 0x02 0x40 0x020100010000 ]");
    }

    @Test
    void aGenericAttributeHasThreeParts() {
        String format = " in '[ 0xCODE 0xFLAGS 0xDATA ]'";
        assertError("1:11", "expected '['" + format + ", found '0x04'", "attribute 0x04");
        assertError("1:13", "expected the type code (0x00 to 0xFF)" + format + ", found '4'", "attribute [ 4 ]");
        assertError("1:13", "expected the type code (0x00 to 0xFF)" + format + ", found '0x100'", "attribute [ 0x100 ]");
        assertError("1:18", "expected the flags (0x00 to 0xFF)" + format + ", found ']'", "attribute [ 0x04 ]");
        assertError("1:23", "expected the data (0x and hexadecimal digits)" + format + ", found '00'", "attribute [ 0x04 0x80 00 ]");
        assertError("1:23", "expected an even number of hexadecimal digits, found '0x000'", "attribute [ 0x04 0x80 0x000 ]");
        assertError("1:23", "expected hexadecimal digits behind 0x, found '0x0g'", "attribute [ 0x04 0x80 0x0g ]");
        assertError("1:28", "expected ']'" + format + ", found 'x'", "attribute [ 0x04 0x80 0x00 x ]");
        assertError("1:23", "the data of an attribute can have 65535 octets at most", "attribute [ 0x04 0x80 0x" + "00".repeat(65536) + " ]");
    }

    @Test
    void aigp() throws GrammarError {
        assertAttribute(Aigp.of(0), "aigp 0");
        assertAttribute(Aigp.of(100), "aigp 0x64");
        assertAttribute(Aigp.of(-2), "aigp 18446744073709551614");
        assertAttribute(Aigp.of(-2), "aigp 0XffffFFFFffffFFFE");
        assertAttribute(Aigp.of(Long.MIN_VALUE), "aigp 9223372036854775808");
        String expected = "expected an AIGP metric (0 to 18446744073709551614, or 0x and up to 16 digits), found ";
        for (String wrong : List.of("x", "-1", "0x", "0xg", "18446744073709551615", "18446744073709551616", "0xffffffffffffffff", "0x10000000000000000", "1\u0661")) {
            assertError("1:6", expected + "'" + wrong + "'", "aigp " + wrong);
        }
        assertError("1:6", expected + "the end of the command", "aigp ");
        assertAsShown(Aigp.of(-2));
        assertAsShown(new Aigp(List.of(new Aigp.Tlv(1, Octets.parseHex("0000000000000001")), new Aigp.Tlv(2, Octets.of(3)))));
    }

    @Test
    void otc() throws GrammarError {
        assertAttribute(new OnlyToCustomer(new Asn(70000)), "otc 70000");
        assertAttribute(new OnlyToCustomer(new Asn(65536)), "otc 1.0");
        assertError("1:5", "expected the AS that made the route for customers only (0 to 4294967295), found 'x'", "otc x");
        assertAsShown(new OnlyToCustomer(new Asn(4_294_967_295L)));
    }

    @Test
    void wordsThatBelongToNoAttribute() {
        assertError("1:19", "expected a path identifier (like an IPv4 address, or a number), found '4294967296'", " path-information 4294967296");
        assertError("1:8", "expected a prefix length (as in /24), found '24'", " split 24");
        assertError("1:8", "expected a prefix length (as in /24), found '/129'", " split /129");
        assertError("1:11", "expected the name of a watchdog, which cannot be 'announce' or 'withdraw', found 'withdraw'", " watchdog withdraw");
        assertError("1:11", "expected the name of a watchdog, found the end of the command", " watchdog ");
        assertError("1:7", "expected a name, found '['", " name [ x ]");
    }

    private static void assertAttribute(Attribute attribute, String text) {
        Attributes read = org.junit.jupiter.api.Assertions.assertDoesNotThrow(
                () -> new RouteGrammar().attributes(Tokens.ofCommand(text + " nlri 10.0.0.0/8", 0)).attributes());
        assertEquals(Attributes.of(attribute), read);
    }

    private static void assertAsShown(Attribute attribute) throws GrammarError {
        assertAttribute(attribute, RouteText.attributes(Attributes.of(attribute)));
    }

    private static Attributes inFile(String text) throws GrammarError {
        return new RouteGrammar().route(Tokens.ofFile("10.0.0.0/8 " + text + ";\n")).getFirst().attributes();
    }

    private static void assertError(String place, String what, String text) {
        GrammarError error = assertThrows(GrammarError.class, () -> new RouteGrammar().attributes(Tokens.ofCommand(text, 0)));
        assertEquals(what, error.message());
        assertEquals(place, error.location().toString());
    }

    private static AsPath path(AsSegment... segments) {
        return new AsPath(List.of(segments));
    }

    private static AsSegment sequence(long... asns) {
        return new AsSegment(AsSegment.Kind.SEQUENCE, LongStream.of(asns).mapToObj(Asn::new).toList());
    }

    private static AsSegment set(long... asns) {
        return new AsSegment(AsSegment.Kind.SET, LongStream.of(asns).mapToObj(Asn::new).toList());
    }

    private static Communities communities(int... values) {
        var out = new exabgp.wire.OctetWriter();
        for (int value : values) {
            out.i32(value);
        }
        return new Communities(out.toOctets());
    }

    private static LargeCommunities large(long... parts) {
        var out = new exabgp.wire.OctetWriter();
        for (long part : parts) {
            out.u32(part);
        }
        return new LargeCommunities(out.toOctets());
    }

    private static UnknownAttribute unknown(int code, int flags, String value) {
        return new UnknownAttribute(code, flags, Octets.parseHex(value));
    }
}
