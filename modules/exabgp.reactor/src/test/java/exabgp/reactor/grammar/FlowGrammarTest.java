package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.format.RouteText;
import exabgp.wire.OctetWriter;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlowGrammarTest {
    @Test
    void aBlockAndALineSayTheSame() throws GrammarError {
        String expected = "flow destination-ipv4 10.0.0.2/32 source-ipv4 10.0.0.0/8 protocol [ =tcp =udp ] destination-port [ =22 >8080&<8088 ] tcp-flags [ syn rst&fin&!=push ] fragment !is-fragment rd 65000:1";
        assertEquals(expected, text("some-name { rd 65000:1; match { source 10.0.0.0/8; destination 10.0.0.2; protocol [ tcp =udp ]; destination-port [=ssh >8080&<8088]; tcp-flags [SYN RST&FIN&!=push];"
                + " fragment [ !is_fragment ]; } then { accept; community 65000:1; } }"));
        assertEquals(expected, text("source 10.0.0.0/8 destination 10.0.0.2/32 protocol [ tcp =udp ] destination-port [=ssh >8080&<8088] tcp-flags [syn rst&fin&!=push] fragment !is-fragment rd 65000:1"));
    }

    @Test
    void prefixesSayTheFamily() throws GrammarError {
        Nlri flow = nlri("destination 2001:db8::/64/32 next-header udp traffic-class 101 flow-label 0x7DD");
        assertEquals("ipv6 flow", flow.family().toString());
        assertEquals("flow destination-ipv6 2001:db8::/64/32 next-header =udp traffic-class =101 flow-label =2013", RouteText.nlri(flow));
    }

    @Test
    void numbersTakeAsFewOctetsAsTheyNeed() throws GrammarError {
        assertEquals("0C0A02C854012C120190D401F4", packed("packet-length [ >200&<300 >400&<500 ]"));
        assertEquals("03098002", packed("tcp-flags 2"));
    }

    @Test
    void actionsBecomeCommunities() throws GrammarError {
        assertEquals("", action("accept"));
        assertEquals("C010088006000000000000", action("discard"));
        assertEquals("C010088006000046160000", action("rate-limit 9600"));
        assertEquals("C010088006000046160000", action("rate-limit 9600 bytes"));
        assertEquals("C01008800C0000447A0000", action("rate-limit 1000 packets"));
        assertEquals("C01008800600005368D4A5", action("rate-limit 9999999999999"));
        assertEquals("C010088008FFDC00003039", action("redirect 65500:12345"));
        assertEquals("C010088208000101000005", action("redirect 65792:5"));
        assertEquals("C010088108C00002010005", action("redirect 192.0.2.1:5"));
        assertEquals("C010080800000000000000", action("next-hop 192.0.2.1 redirect-to-nexthop"));
        assertEquals("C01008010CC00002010000", action("redirect-to-nexthop-ietf 192.0.2.1"));
        assertEquals("C01914000C20010DB80000000000000000000000010000", action("redirect-to-nexthop-ietf 2001:db8::1"));
        assertEquals("C01008800900000000000A", action("mark 10"));
        assertEquals("C010088007000000000003", action("action sample-terminal"));
        assertEquals("C010084702CAFEBABE4001", action("interface-set [ non-transitive:input:3405691582:1 ]"));
        assertEquals("C010100702000000FE80FE4702CAFEBABE4001", action("interface-set [ output:254:254 non-transitive:input:3405691582:1 ]"));
        assertEquals("C010100702000000FE80FE8006000000000000", action("discard interface-set transitive:output:254:254"));
    }

    @Test
    void anAddressToRedirectToIsTheNextHop() throws GrammarError {
        for (String text : List.of("redirect 192.0.2.1", "redirect [ 192.0.2.1 ]", "redirect \"[192.0.2.1]\"", "redirect-to-nexthop next-hop 192.0.2.1")) {
            ParsedRoute route = route("source 10.0.0.0/8 " + text);
            assertEquals("192.0.2.1", nextHop(route), text);
            assertEquals("C010080800000000000000", communities(route), text);
        }
        assertEquals("2001:db8::1", nextHop(route("source 10.0.0.0/8 redirect 2001:db8::1")));
        ParsedRoute copy = route("source 10.0.0.0/8 copy 192.0.2.1");
        assertEquals("192.0.2.1", nextHop(copy));
        assertEquals("C010080800000000000001", communities(copy));
        for (String text : List.of("redirect [2001:db8::1]:10", "redirect \"[2001:db8::1]:10\"")) {
            ParsedRoute route = route("source 10.0.0.0/8 " + text);
            assertEquals("2001:db8::1", nextHop(route), text);
            assertEquals("C01914000220010DB8000000000000000000000001000A", communities(route), text);
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        error("source 10.0.0.0/33", "length from 0 to 32");
        error("source 10.0.0.0/8 destination ::/0", "one is of IPv4, the other of IPv6");
        error("source-ipv6 10.0.0.0/8", "expected an IPv6 prefix");
        error("port 65536", "from 0 to 65535");
        error("port =80&", "found ''");
        error("protocol tpc", "did you mean 'tcp'?");
        error("port [ ]", "must not be empty");
        error("prot tcp", "'{'");
        error("discard", "no component");
        error("source 10.0.0.0/8 discrad", "did you mean 'discard'?");
        error("source 10.0.0.0/8 rate-limit much", "a rate");
        error("source 10.0.0.0/8 redirect 65536:65536", "AS:NUMBER");
        error("source 10.0.0.0/8 redirect [ 2001:db8::1 ]:65536", "from 0 to 65535");
        error("source 10.0.0.0/8 redirect \"[2001:db8::1:1\"", "as in [2001:db8::1]");
        error("source 10.0.0.0/8 mark 64", "0 to 63");
        error("source 10.0.0.0/8 action smaple", "sample, terminal or sample-terminal");
        error("source 10.0.0.0/8 interface-set [ input:1 ]", "input|output");
        error("community 1:1", "no component");
        error("source 10.0.0.0/8 flow-label 1", "flow-label");
        error("x { match { port 80 } }", "';'");
    }

    private static void error(String text, String part) {
        GrammarError error = assertThrows(GrammarError.class, () -> nlri(text), text);
        assertTrue(error.message().contains(part), error.message());
    }

    private static String action(String text) throws GrammarError {
        return communities(route("source 10.0.0.0/8 " + text));
    }

    /** The octets of both attributes. */
    private static String communities(ParsedRoute route) {
        List<Attribute> communities = Stream.of(ExtendedCommunities.class, Ipv6ExtendedCommunities.class)
                .<Attribute>map(type -> route.attributes().find(type))
                .filter(Objects::nonNull)
                .toList();
        OctetWriter out = new OctetWriter();
        Attributes.of(communities).encode(true, out);
        return out.toOctets().toHex();
    }

    private static String nextHop(ParsedRoute route) {
        NextHop nextHop = route.attributes().find(NextHop.class);
        return nextHop == null ? "none" : nextHop.address().toString();
    }

    private static String packed(String text) throws GrammarError {
        Nlri nlri = nlri(text);
        return Nlris.of(nlri.family(), false, List.of(nlri)).packed().toHex();
    }

    private static String text(String text) throws GrammarError {
        return RouteText.nlri(nlri(text));
    }

    private static Nlri nlri(String text) throws GrammarError {
        return route(text).nlri();
    }

    private static ParsedRoute route(String text) throws GrammarError {
        return new RouteGrammar().flow(Tokens.ofCommand(text, 0)).getFirst();
    }
}
