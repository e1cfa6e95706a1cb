package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.format.RouteText;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
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
    void whatIsWrongIsSaid() {
        error("source 10.0.0.0/33", "length from 0 to 32");
        error("source 10.0.0.0/8 destination ::/0", "one is of IPv4, the other of IPv6");
        error("source-ipv6 10.0.0.0/8", "expected an IPv6 prefix");
        error("port 65536", "from 0 to 65535");
        error("port =80&", "found ''");
        error("protocol tpc", "did you mean 'tcp'?");
        error("port [ ]", "must not be empty");
        error("prot tcp", "'{'");
        error("discard", "not supported");
        error("community 1:1", "no component");
        error("source 10.0.0.0/8 flow-label 1", "flow-label");
        error("x { match { port 80 } }", "';'");
    }

    private static void error(String text, String part) {
        GrammarError error = assertThrows(GrammarError.class, () -> nlri(text), text);
        assertTrue(error.message().contains(part), error.message());
    }

    private static String packed(String text) throws GrammarError {
        Nlri nlri = nlri(text);
        return Nlris.of(nlri.family(), false, List.of(nlri)).packed().toHex();
    }

    private static String text(String text) throws GrammarError {
        return RouteText.nlri(nlri(text));
    }

    private static Nlri nlri(String text) throws GrammarError {
        return new RouteGrammar().flow(Tokens.ofCommand(text, 0)).getFirst().nlri();
    }
}
