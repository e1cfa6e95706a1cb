package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.address.Asn;
import exabgp.wire.address.PathId;
import exabgp.wire.attribute.Med;
import exabgp.wire.nlri.RtcNlri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtcTest {
    private static final Asn ORIGIN = new Asn(65000);

    @Test
    void aWholeOneIsToldByTheNameOfItsTarget() throws GrammarError {
        assertForms(RtcNlri.of(ORIGIN, 0x0002_FDE8_0000_0001L), "{ \"origin\": 65000, \"route-target\": \"target:65000:1\" }", "rtc 65000:target:65000:1");
        assertForms(RtcNlri.of(new Asn(4_200_000_000L), 0x0102_C000_0201_0007L),
                "{ \"origin\": 4200000000, \"route-target\": \"target:192.0.2.1:7\" }", "rtc 4200000000:target:192.0.2.1:7");
        assertForms(RtcNlri.of(ORIGIN, 0x0202_0001_1170_0001L), "{ \"origin\": 65000, \"route-target\": \"target:70000:1\" }", "rtc 65000:target:70000L:1");
    }

    @Test
    void theDefaultWantsEverything() throws GrammarError {
        assertForms(RtcNlri.wildcard(), "{ \"origin\": 0, \"route-target\": null }", "rtc wildcard");
    }

    @Test
    void aPrefixSaysHowLongItIs() throws GrammarError {
        assertForms(new RtcNlri(32, ORIGIN, 0, null), "{ \"origin\": 65000, \"route-target\": null, \"prefix-length\": 32 }", "rtc 65000/32");
        assertForms(new RtcNlri(48, ORIGIN, 0x0002_0000_0000_0000L, null),
                "{ \"origin\": 65000, \"route-target\": \"0x0002000000000000\", \"prefix-length\": 48 }", "rtc 65000:0x0002000000000000/48");
    }

    @Test
    void anythingThatIsNoRouteTargetIsInHexadecimal() throws GrammarError {
        assertForms(RtcNlri.of(ORIGIN, 0x0005_0000_0000_0001L), "{ \"origin\": 65000, \"route-target\": \"0x0005000000000001\" }", "rtc 65000:0x0005000000000001");
        // one that has a name, of two words
        assertForms(RtcNlri.of(ORIGIN, 0x8009_0000_0000_0001L), "{ \"origin\": 65000, \"route-target\": \"mark 1\" }", "rtc 65000:0x8009000000000001");
    }

    @Test
    void aPathIdentifierIsTold() throws GrammarError {
        assertForms(RtcNlri.wildcard().withPathId(new PathId(5)),
                "{ \"origin\": 0, \"route-target\": null, \"path-information\": \"0.0.0.5\" }", "rtc wildcard path-information 0.0.0.5");
    }

    @Test
    void attributesFollowInALineOrABlock() throws GrammarError {
        for (String text : new String[] {"rtc 65000/32 next-hop 192.0.2.1 med 7", "rtc 65000/32 { med 7; next-hop 192.0.2.1; }"}) {
            ParsedRoute route = read(text);
            assertEquals(new RtcNlri(32, ORIGIN, 0, null), route.nlri());
            assertEquals(new Med(7), route.attributes().find(Med.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "wild", "65000", "65000/31", "65000/97", "65000/48", "65000:", "65000:target:1", "65000:target:1:2/48", "65000:0x0002/48", "65000:0x000200000000000G", "65000:0x0002000000000001/48",
        "4294967296:target:1:2", "target:1:2", "65000:origin:1:2", "65000:0x00020000000000010", "65000/"
    })
    void whatIsNoConstraintIsRefused(String word) {
        GrammarError error = assertThrows(GrammarError.class, () -> read("rtc " + word));
        assertTrue(error.message().startsWith("expected a route-target constraint (as in 65000:target:65000:1"), error.message());
    }

    @Test
    void thereAreNoneOfIpv6() {
        GrammarError error = assertThrows(GrammarError.class, () -> new CommandGrammar().routes("ipv6", Tokens.ofCommand("rtc wildcard", 0)));
        assertTrue(error.message().startsWith("expected a subsequent address family that can be announced"), error.message());
    }

    private static void assertForms(RtcNlri nlri, String json, String text) throws GrammarError {
        LineBuffer out = new LineBuffer(64);
        NlriJson.one(out, nlri, false);
        assertEquals(json, out.text(0));
        assertEquals(text, RouteText.nlri(nlri));
        assertEquals(nlri, read(text).nlri());
        assertEquals("withdraw ipv4 " + text, CommandText.withdraw(nlri));
    }

    private static ParsedRoute read(String text) throws GrammarError {
        return new CommandGrammar().routes("ipv4", Tokens.ofCommand(text, 0)).getFirst();
    }
}
