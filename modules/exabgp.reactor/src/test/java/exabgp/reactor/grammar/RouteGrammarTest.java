package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteGrammarTest {
    private final RouteGrammar grammar = new RouteGrammar();

    @Test
    void aPrefixWithoutLengthIsAHost() throws GrammarError {
        assertEquals("10.0.0.1/32", prefix(route("10.0.0.1")));
        assertEquals("2001:db8::1/128", prefix(route("2001:DB8::1 next-hop self")));
    }

    @Test
    void theFamilyFollowsFromTheAddress() throws GrammarError {
        assertEquals(Family.IPV4_UNICAST, route("223.255.255.0/24").nlri().family());
        assertEquals(Family.IPV4_MULTICAST, route("224.0.0.0/24").nlri().family());
        assertEquals(Family.IPV4_UNICAST, route("240.0.0.0/24").nlri().family());
        assertEquals(Family.IPV6_UNICAST, route("ff00::/8").nlri().family());
    }

    @Test
    void theNextHopIsAnAddressOrSelf() throws GrammarError {
        ParsedRoute address = route("10.0.0.0/24 next-hop 2001:db8::1");
        assertEquals(Attributes.of(new NextHop(Ip.parse("2001:db8::1"))), address.attributes());
        assertTrue(address.hasNextHop());
        ParsedRoute self = route("10.0.0.0/24 next-hop Self");
        assertEquals(Attributes.NONE, self.attributes());
        assertTrue(self.nextHopSelf());
        assertTrue(self.hasNextHop());
        assertFalse(route("10.0.0.0/24 med 1").hasNextHop());
    }

    @Test
    void whatIsSaidTwiceCountsOnce() throws GrammarError {
        assertEquals(route("10.0.0.0/24 next-hop self"), route("10.0.0.0/24 next-hop self next-hop 1.1.1.1"));
        assertEquals(route("10.0.0.0/24 next-hop 1.1.1.1 med 1"), route("10.0.0.0/24 next-hop 1.1.1.1 med 1 med 2 next-hop self next-hop 2.2.2.2"));
    }

    @Test
    void routesWithTheSameWordsShareTheirAttributes() throws GrammarError {
        ParsedRoute first = route("10.0.0.0/24 next-hop 1.1.1.1 community [ 1:2 3:4 ]");
        assertSame(first.attributes(), route("10.0.1.0/24 next-hop 1.1.1.1 community [ 1:2 3:4 ]").attributes());
        assertSame(first.attributes(), route("10.0.1.0/24 community [3:4 1:2] next-hop 1.1.1.1").attributes());
    }

    @Test
    void aRememberedLineEndsLikeAnyOther() throws GrammarError {
        Tokens in = Tokens.ofFile("10.0.0.0/24 med 1;\n10.0.1.0/24 med 1;\n10.0.2.0/24 med 1; x\n10.0.3.0/24 med 1;");
        for (int i = 0; i < 3; i++) {
            assertEquals("10.0." + i + ".0/24", prefix(grammar.route(in).getFirst()));
        }
        assertTrue(in.accept("x"));
        in.next();
        assertEquals("10.0.3.0/24", prefix(grammar.route(in).getFirst()));
        assertEquals(Tokens.Kind.END, in.kind());
    }

    @Test
    void splitGivesEveryPart() throws GrammarError {
        assertEquals(List.of("10.0.0.0/25", "10.0.0.128/25"), prefixes("10.0.0.0/24 split /25"));
        assertEquals(List.of("10.0.0.0/24"), prefixes("10.0.0.0/24 split /24"));
        assertEquals(List.of("10.0.0.0/24"), prefixes("10.0.0.0/24 split /8"));
        assertEquals(List.of("0.0.0.0/1", "128.0.0.0/1"), prefixes("0.0.0.0/0 split /1"));
        assertEquals(List.of("2001:db8::/65", "2001:db8:0:0:8000::/65"), prefixes("2001:db8::/64 split /65"));
        assertEquals(List.of("::/63", "0:0:0:2::/63"), prefixes("::/62 split /63"));
        assertEquals(List.of("::/65", "::8000:0:0:0/65", "0:0:0:1::/65", "::1:8000:0:0:0/65"), prefixes("::/63 split /65"));
        assertEquals(List.of("::fffe/128", "::ffff/128"), prefixes("::fffe/127 split /128"));
    }

    @Test
    void aRouteMayBeABlock() throws GrammarError {
        Tokens in = Tokens.ofFile("10.0.0.0/24 {\n next-hop 1.1.1.1;\n med 5;\n}\nnext;");
        assertEquals(grammar.route(in), List.of(route("10.0.0.0/24 next-hop 1.1.1.1 med 5")));
        assertTrue(in.is("next"));
    }

    @Test
    void watchdogsAndPathIdentifiersAreKept() throws GrammarError {
        ParsedRoute route = route("10.0.0.0/24 watchdog dog withdraw path-information 1.2.3.4 name n");
        assertEquals("dog", route.watchdog());
        assertTrue(route.withdrawn());
        assertEquals(new PathId(0x01020304), route.nlri().pathId());
        assertEquals(new PathId(7), route("10.0.0.0/24 path-information 7").nlri().pathId());
    }

    @Test
    void attributesAreSharedByAllTheirPrefixes() throws GrammarError {
        SharedRoutes shared = grammar.attributes(Tokens.ofCommand("med 1 next-hop 1.1.1.1 nlri 10.0.0.0/24, 2001:db8::/32 224.0.0.1", 0));
        assertEquals(List.of("10.0.0.0/24", "2001:db8::/32", "224.0.0.1/32"), shared.routes().stream().map(RouteGrammarTest::prefix).toList());
        assertEquals(Family.IPV4_MULTICAST, shared.routes().get(2).nlri().family());
        shared.routes().forEach(r -> assertSame(shared.attributes(), r.attributes()));
        SharedRoutes none = grammar.attributes(Tokens.ofCommand("med 1 next-hop self", 0));
        assertTrue(none.routes().isEmpty());
        assertTrue(none.nextHopSelf());
    }

    @Test
    void theFamilyMayBeNamed() throws GrammarError {
        assertEquals(Family.IPV4_UNICAST, family("unicast 224.0.0.0/24", Afi.IPV4).nlri().family());
        assertEquals(Family.IPV6_MULTICAST, family("multicast ff00::/8 med 1", Afi.IPV6).nlri().family());
        assertError("1:9", "expected an IPv4 prefix, found '::/0'", () -> family("unicast ::/0", Afi.IPV4));
        assertError("1:1", "expected a subsequent address family that can be announced (flow, flow-vpn, labeled-unicast, mcast-vpn, mpls-vpn, multicast, mup, nlri-mpls, rtc, sr-policy, unicast), found 'unicats'; did you mean 'unicast'?", () -> family("unicats 1.0.0.0/8", Afi.IPV4));
    }

    @Test
    void badPrefixesAreRefused() {
        assertError("1:1", "expected a prefix (as in 10.0.0.0/8 or 2001:db8::/32), found '10.0.0/24'", () -> route("10.0.0/24"));
        assertError("1:1", "expected a prefix with a length from 0 to 32, found '10.0.0.0/33'", () -> route("10.0.0.0/33"));
        assertError("1:1", "expected a prefix with a length from 0 to 128, found '::/129'", () -> route("::/129"));
        assertError("1:1", "expected a prefix with a length from 0 to 32, found '10.0.0.0/'", () -> route("10.0.0.0/"));
        assertError("1:1", "'9.9.9.9/21' is not a network: the bits behind its length must be zero, as in 9.9.8.0/21", () -> route("9.9.9.9/21"));
        assertError("1:1", "expected a prefix, found the end of the command", () -> route(""));
        assertError("1:1", "'0.0.0.0/0' cannot be split into prefixes of /32: these are too many, or too long", () -> route("0.0.0.0/0 split /32"));
        assertError("1:1", "'0.0.0.0/0' cannot be split into prefixes of /64: these are too many, or too long", () -> route("0.0.0.0/0 split /64"));
    }

    @Test
    void wordsThatAreNoAttributesAreRefused() {
        assertError("1:13", "expected an attribute of the route or the end of the statement, found 'nxt-hop'; did you mean 'next-hop'?", () -> route("10.0.0.0/24 nxt-hop 1.1.1.1"));
        assertError("1:13", "'nlri' belongs to 'attributes ... nlri ...' only", () -> route("10.0.0.0/24 nlri 1.1.1.1"));
        assertError("1:17", "expected a prefix, found the end of the command", () -> grammar.attributes(Tokens.ofCommand("med 1 nlri      ", 0)));
    }

    @Test
    void aCommandIsOneStatement() throws GrammarError {
        assertEquals(route("10.0.0.0/24 med 1"), route("10.0.0.0/24 med 1 ;"));
        assertEquals(route("10.0.0.0/24 med 1"), route("10.0.0.0/24 { med 1; }"));
        assertError("1:20", "expected the end of the command, found 'route'", () -> route("10.0.0.0/24 med 1; route 10.0.1.0/24"));
        assertError("1:23", "expected the end of the command, found '}'", () -> route("10.0.0.0/24 { med 1; }}"));
        assertError("1:32", "expected the end of the command, found 'x'", () -> grammar.attributes(Tokens.ofCommand("med 1 nlri 10.0.0.0/24 ;       x", 0)));
    }

    private ParsedRoute route(String text) throws GrammarError {
        return grammar.route(Tokens.ofCommand(text, 0)).getFirst();
    }

    private ParsedRoute family(String text, Afi afi) throws GrammarError {
        return grammar.family(Tokens.ofCommand(text, 0), afi).getFirst();
    }

    private List<String> prefixes(String text) throws GrammarError {
        return grammar.route(Tokens.ofCommand(text, 0)).stream().map(RouteGrammarTest::prefix).toList();
    }

    private static String prefix(ParsedRoute route) {
        return prefix(route.nlri());
    }

    private static String prefix(Nlri nlri) {
        return ((InetNlri) nlri).prefix().toString();
    }

    private static void assertError(String place, String what, org.junit.jupiter.api.function.Executable reading) {
        GrammarError error = assertThrows(GrammarError.class, reading);
        assertEquals(what, error.message());
        assertEquals(place, error.location().toString());
    }
}
