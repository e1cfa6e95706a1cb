package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.LabelStack;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.VpnNlri;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelGrammarTest {
    private static final Prefix TEN = new Prefix(Ip.parse("10.0.0.0"), 24);

    private final RouteGrammar grammar = new RouteGrammar();

    @Test
    void aLabelMakesARouteALabelledOne() throws GrammarError {
        assertEquals(new LabelledNlri(Family.of(Afi.IPV4, Safi.NLRI_MPLS), LabelStack.of(List.of(100)), TEN, null), route("10.0.0.0/24 label 100"));
        assertEquals(LabelStack.of(List.of(1048575, 0)), ((LabelledNlri) route("2001:db8::/32 label [ 1048575 0 ] med 1")).labels());
    }

    @Test
    void aDistinguisherMakesARouteOneOfAVpn() throws GrammarError {
        VpnNlri expected = new VpnNlri(Family.of(Afi.IPV4, Safi.MPLS_VPN), LabelStack.of(List.of(100)), RouteDistinguisher.parse("65000:1"), TEN, new PathId(5));
        assertEquals(expected, route("10.0.0.0/24 rd 65000:1 label 100 path-information 5"));
        assertEquals(expected, route("10.0.0.0/24 { label 100; path-information 5; route-distinguisher 65000:1; }"));
        assertEquals(Family.of(Afi.IPV6, Safi.MPLS_VPN), route("2001:db8::/32 rd 192.0.2.1:1 label 3").family());
        assertEquals(expected.withPathId(null), grammar.attributes(Tokens.ofCommand("rd 65000:1 label 100 nlri 10.0.0.0/24", 0)).routes().getFirst().nlri());
    }

    @Test
    void theFamilyMayBeNamed() throws GrammarError {
        assertEquals(Family.of(Afi.IPV4, Safi.NLRI_MPLS), family("labeled-unicast 10.0.0.0/24 label 1").family());
        assertEquals(Family.of(Afi.IPV4, Safi.NLRI_MPLS), family("nlri-mpls 10.0.0.0/24 label 1").family());
        assertEquals(Family.of(Afi.IPV4, Safi.MPLS_VPN), family("mpls-vpn 10.0.0.0/24 label 1 rd 1:1").family());
        assertError("1:10", "a route of ipv4 mpls-vpn needs a route distinguisher ('rd')", () -> family("mpls-vpn 10.0.0.0/24 label 1"));
        assertError("1:11", "'rd' does not belong to routes of ipv4 nlri-mpls", () -> family("nlri-mpls 10.0.0.0/24 label 1 rd 1:1"));
        assertError("1:9", "'label' and 'rd' do not belong to routes of ipv4 unicast", () -> family("unicast 10.0.0.0/24 label 1"));
    }

    @Test
    void partsOfASplitPrefixShareTheLabels() throws GrammarError {
        List<ParsedRoute> routes = grammar.route(Tokens.ofCommand("10.0.0.0/24 label 7 split /25", 0));
        assertEquals(2, routes.size());
        routes.forEach(route -> assertEquals(LabelStack.of(List.of(7)), ((LabelledNlri) route.nlri()).labels()));
    }

    @Test
    void aRouteWithoutLabelsCanBeWithdrawnOnly() throws GrammarError {
        ParsedRoute bare = grammar.route(Tokens.ofCommand("10.0.0.0/24 rd 1:1", 0)).getFirst();
        assertEquals(LabelStack.WITHDRAWN, ((VpnNlri) bare.nlri()).labels());
        assertFalse(bare.hasLabels());
        assertTrue(grammar.route(Tokens.ofCommand("10.0.0.0/24 rd 1:1 label 3", 0)).getFirst().hasLabels());
        assertTrue(grammar.route(Tokens.ofCommand("10.0.0.0/24", 0)).getFirst().hasLabels());
    }

    @Test
    void badLabelsAndDistinguishersAreRefused() {
        assertError("1:19", "expected an MPLS label (0 to 1048575, or all 24 bits of its entry as in 0x800000), found '1048576'", () -> route("10.0.0.0/24 label 1048576"));
        assertError("1:19", "expected an MPLS label (0 to 1048575, or all 24 bits of its entry as in 0x800000), found 'x'", () -> route("10.0.0.0/24 label x"));
        assertError("1:23", "expected an MPLS label (0 to 1048575, or all 24 bits of its entry as in 0x800000), found '-1'", () -> route("10.0.0.0/24 label [ 1 -1 ]"));
        String rd = "expected a route distinguisher (as in 65000:1, 192.0.2.1:1 or 4200000000:1), found ";
        assertError("1:16", rd + "'1'", () -> route("10.0.0.0/24 rd 1"));
        assertError("1:16", rd + "'1.2.3.4:65536'", () -> route("10.0.0.0/24 rd 1.2.3.4:65536"));
        assertError("1:16", rd + "'65536:65536'", () -> route("10.0.0.0/24 rd 65536:65536"));
        assertError("1:15", rd + "the end of the command", () -> route("10.0.0.0/24 rd"));
        assertError("1:1", "too many labels: an NLRI has no room for 10 of them beside '10.0.0.0/24'", () -> route("10.0.0.0/24 label [ 1 2 3 4 5 6 7 8 9 10 ]"));
        assertError("1:19", "a label stack without labels", () -> route("10.0.0.0/24 label [ ]"));
        assertError("1:19", "label 0 cannot be the first of several: it ends the stack there", () -> route("10.0.0.0/24 label [ 0 7 ]"));
    }

    private Nlri route(String text) throws GrammarError {
        return grammar.route(Tokens.ofCommand(text, 0)).getFirst().nlri();
    }

    private Nlri family(String text) throws GrammarError {
        return grammar.family(Tokens.ofCommand(text, 0), Afi.IPV4).getFirst().nlri();
    }

    private static void assertError(String place, String what, org.junit.jupiter.api.function.Executable reading) {
        GrammarError error = assertThrows(GrammarError.class, reading);
        assertEquals(what, error.message());
        assertEquals(place, error.location().toString());
    }
}
