package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.attribute.Attribute;
import org.junit.jupiter.api.Test;

class PrefixSidGrammarTest {
    private static final String SID = "20010DB8000000000000000000000001";

    @Test
    void labels() throws GrammarError {
        assertBoth("01000700000000000309", "bgp-prefix-sid [ 777 ]");
        assertBoth("0100070000000000012C", "bgp-prefix-sid [300, []]");
        assertBoth("0100070000000000012C03000E0000" + "0C3500001000" + "0F4240001388", "bgp-prefix-sid [ 300, [ ( 800000,4096 ), ( 1000000,5000 ) ] ]");
        assertBoth("0100070000000000012C0300080000" + "FFFFFFFFFFFF", "bgp-prefix-sid [300,[(16777215,16777215)]]");
    }

    @Test
    void services() throws GrammarError {
        assertBoth("0500190001001500" + SID + "00FFFF00", "bgp-prefix-sid-srv6 ( l3-service 2001:db8::1 )");
        assertBoth("0600190001001500" + SID + "00001300", "bgp-prefix-sid-srv6 (l2-service 2001:db8::1 0x13)");
        assertBoth("0500220001001E00" + SID + "000013000100063010000010" + "40", "bgp-prefix-sid-srv6 ( l3-service 2001:db8::1 19 [48,16,0,0,16,64] )");
    }

    @Test
    void whatIsWrongIsSaidWhereItStands() {
        assertError("1:16", "expected '[' before the label index, found '777'", "bgp-prefix-sid 777");
        assertError("1:18", "expected a label index (0 to 4294967295), found '4294967296'", "bgp-prefix-sid [ 4294967296 ]");
        assertError("1:25", "expected the first label of a block (0 to 16777215), found '16777216'", "bgp-prefix-sid [ 1, [ ( 16777216,1 ) ] ]");
        assertError("1:28", "expected ',' between the first label of a block and their number, found ')'", "bgp-prefix-sid [ 1, [ ( 16 ) ] ]");
        assertError("1:22", "expected ']' behind the label index, found the end of the command", "bgp-prefix-sid [ 777 ");
        assertError("1:23", "expected l3-service or l2-service, found 'l3-servce'; did you mean 'l3-service'?", "bgp-prefix-sid-srv6 ( l3-servce ::1 )");
        assertError("1:34", "expected an SRv6 SID (an IPv6 address), found '1.2.3.4'", "bgp-prefix-sid-srv6 ( l3-service 1.2.3.4 )");
        assertError("1:38", "expected an endpoint behavior (0 to 65535, or 0x0 to 0xFFFF), found '65536'", "bgp-prefix-sid-srv6 ( l3-service ::1 65536 )");
        assertError("1:50", "expected ',' and six numbers in the structure of the SID, found ']'", "bgp-prefix-sid-srv6 ( l3-service ::1 1 [1,2,3,4,5] )");
        assertError("1:41", "expected a number of bits (0 to 255) in the structure of the SID, found '256'", "bgp-prefix-sid-srv6 ( l3-service ::1 1 [256,2,3,4,5,6] )");
        assertError("1:38", "expected ')' behind the SRv6 service, found ']'", "bgp-prefix-sid-srv6 ( l3-service ::1 ] )");
    }

    private static void assertBoth(String value, String text) throws GrammarError {
        Attribute expected = Attribute.ofRaw(40, 0xC0, exabgp.wire.Octets.parseHex(value));
        String next = " next-hop 192.0.2.1";
        assertEquals(expected, find(new RouteGrammar().route(Tokens.ofCommand("10.0.0.0/8 " + text + next, 0)).getFirst()));
        assertEquals(expected, find(new RouteGrammar().route(Tokens.ofFile("10.0.0.0/8 " + text + next + ";\n")).getFirst()));
    }

    private static Attribute find(ParsedRoute route) {
        assertEquals(2, route.attributes().size());
        return route.attributes().find(exabgp.wire.attribute.PrefixSid.class);
    }

    private static void assertError(String place, String what, String text) {
        GrammarError error = assertThrows(GrammarError.class, () -> new RouteGrammar().attributes(Tokens.ofCommand(text, 0)));
        assertEquals(what, error.message());
        assertEquals(place, error.location().toString());
    }
}
