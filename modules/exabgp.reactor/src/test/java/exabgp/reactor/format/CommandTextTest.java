package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.RouteGrammar;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.UnknownAttribute;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written as a command is read as the value that it was; lists whose order means nothing come back in ascending order. */
class CommandTextTest {
    @Test
    void everyAttributeIsReadFromItsOwnText() throws GrammarError {
        for (Attribute attribute : Samples.attributes()) {
            assertReadAgain(attribute);
        }
    }

    @Test
    void allOfThemTogetherAreReadFromOneLine() throws GrammarError {
        Attributes all = Attributes.of(Samples.attributes());
        assertEquals(Sorted.of(all), inCommand(RouteText.command(all)));
        assertEquals(Sorted.of(all), inFile(RouteText.command(all)));
    }

    @ParameterizedTest
    @CsvSource({
        "S 1 2, as-path [ 1 2 ]",
        "T 3, as-path ( 3 )",
        "s 65010 65011, as-path [{ 65010 65011 }]",
        "t 65012, as-path ({ 65012 })",
        "s 65010|t 65011 65012|S 1|T 2 3|S 4, as-path [{ 65010 }] ({ 65011 65012 }) [ 1 ] ( 2 3 ) [ 4 ]",
        "'', as-path [ ]"
    })
    void aPathHasItsOwnSignsInCommands(String segments, String text) throws GrammarError {
        AsPath path = path(segments);
        assertEquals(text, RouteText.command(Attributes.of(path)));
        assertReadAgain(path);
    }

    @Test
    void aPathIsShownTheWayExaBgpDoes() {
        assertEquals("as-path {( 65010 )} {[ 65011 65012 ]} ( 1 ) [ 2 3 ]", RouteText.attributes(Attributes.of(path("s 65010|t 65011 65012|S 1|T 2 3"))));
    }

    @ParameterizedTest
    @CsvSource({
        "0202000111700064, target:70000L:100, target:70000:100",
        "0203000111700064, origin:70000L:100, origin:70000:100",
        "0213000111700064, rtrecord:70000L:100, rtrecord:70000:100",
        "4002FDE800000064, 0x4002FDE800000064, target:65000:100",
        "8006FDE846160000, 0x8006FDE846160000, rate-limit:9600",
        "800600003FC00000, 0x800600003FC00000, rate-limit:1",
        "8007000000000000, 0x8007000000000000, 'action '",
        "8007000100000001, 0x8007000100000001, action terminal",
        "8009000000000140, 0x8009000000000140, mark 64",
        "0800C00002010001, 0x0800C00002010001, copy-to-nexthop",
        "010C010203048001, 0x010C010203048001, copy-to-nexthop-ietf 1.2.3.4",
        "030C000000010008, 0x030C000000010008, encap:VXLAN",
        "0600020000000005, 0x0600020000000005, mac-mobility:5",
        "0314000000050001, 0x0314000000050001, consistentHashSortOrder:5"
    })
    void aCommunityOfWhichTheNameSaysTooLittleIsWrittenInFull(String octets, String command, String shown) throws GrammarError {
        ExtendedCommunities one = new ExtendedCommunities(Octets.parseHex(octets));
        assertEquals("extended-community " + command, RouteText.command(Attributes.of(one)));
        assertEquals("extended-community " + shown, RouteText.attributes(Attributes.of(one)));
        assertReadAgain(one);
    }

    @Test
    void anyExtendedCommunityIsReadFromItsOwnText() throws GrammarError {
        Random random = new Random(4360);
        int[] types = {0x00, 0x01, 0x02, 0x03, 0x06, 0x07, 0x08, 0x0C, 0x40, 0x43, 0x47, 0x80, 0x81, 0x82};
        int[] subtypes = {0x00, 0x02, 0x03, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0C, 0x13, 0x14};
        for (int round = 0; round < 200; round++) {
            for (int type : types) {
                for (int subtype : subtypes) {
                    long value = round % 2 == 0 ? random.nextLong() >>> 16 : random.nextInt(1 << 12);
                    long bits = (long) type << 56 | (long) subtype << 48 | (value & 0xFFFF_FFFF_FFFFL);
                    assertReadAgain(new ExtendedCommunities(Octets.parseHex(String.format("%016X", bits))));
                }
            }
        }
    }

    @Test
    void anyIpv6ExtendedCommunityIsReadFromItsOwnText() throws GrammarError {
        for (String head : List.of("0002", "0003", "000C", "400C", "100C", "FFFF")) {
            for (String tail : List.of("0000", "0001", "0002", "FFFF")) {
                assertReadAgain(new Ipv6ExtendedCommunities(Octets.parseHex(head + "20010DB8000000000000000000000001" + tail)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0x63, 0xE0, ''", // optional, transitive, partial
        "0x63, 0xF0, 01FF", // with a length of two octets
        "0x63, 0x60, 01FF", // not optional
        "0x63, 0x80, 01FF", // not transitive
        "0x00, 0x00, 00",
        "0xFF, 0xFF, 0000000000000000",
        "0x08, 0xC0, 010203", // communities of a bad length
        "0x04, 0xC0, 00000001", // a known attribute with the flags of another
        "0x20, 0xC0, 000000010000000200000003000000010000000200000003", // twice the same large community
        "0x0E, 0x80, 000101" // the structure of an UPDATE
    })
    void anAttributeWithoutWordsKeepsItsFlagsAndOctets(String code, String flags, String value) throws GrammarError {
        Octets octets = Octets.parseHex(value);
        Attribute attribute = new UnknownAttribute(Integer.decode(code), Integer.decode(flags), octets);
        assertEquals("attribute [ " + code + " " + flags + " 0x" + value.toLowerCase(Locale.ROOT) + " ]", RouteText.command(Attributes.of(attribute)));
        assertReadAgain(attribute);
    }

    @Test
    void nothingIsNoText() {
        assertEquals("", RouteText.command(Attributes.NONE));
        assertFalse(RouteText.command(Attributes.of(Samples.attributes())).startsWith(" "));
    }

    private static void assertReadAgain(Attribute attribute) throws GrammarError {
        Attributes set = Attributes.of(attribute);
        String text = RouteText.command(set);
        assertEquals(Sorted.of(set), inCommand(text), text);
        assertEquals(Sorted.of(set), inFile(text), text);
    }

    private static Attributes inCommand(String text) throws GrammarError {
        return new RouteGrammar().attributes(Tokens.ofCommand(text, 0)).attributes();
    }

    private static Attributes inFile(String text) throws GrammarError {
        return new RouteGrammar().route(Tokens.ofFile("10.0.0.0/8 " + text + ";\n")).getFirst().attributes();
    }

    private static AsPath path(String text) {
        if (text.isEmpty()) {
            return AsPath.EMPTY;
        }
        return new AsPath(Arrays.stream(text.split("\\|"))
                .map(part -> new AsSegment(kind(part.charAt(0)), Arrays.stream(part.substring(2).split(" ")).map(n -> new Asn(Long.parseLong(n))).toList()))
                .toList());
    }

    private static AsSegment.Kind kind(char letter) {
        return switch (letter) {
            case 'S' -> AsSegment.Kind.SEQUENCE;
            case 'T' -> AsSegment.Kind.SET;
            case 's' -> AsSegment.Kind.CONFED_SEQUENCE;
            default -> AsSegment.Kind.CONFED_SET;
        };
    }
}
