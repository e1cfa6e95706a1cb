package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.RouteGrammar;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.address.PathId;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteListTest {
    @Test
    void whatGoesInComesOut() throws GrammarError {
        List<ParsedRoute> routes = new ArrayList<>();
        RouteGrammar grammar = new RouteGrammar();
        for (String text : List.of(
                "0.0.0.0/0 next-hop self", "10.0.0.0/9 med 1", "10.0.0.0/9 med 1 path-information 0", "10.0.0.1 med 1 path-information 7", "::/0",
                "2001:db8::1 watchdog dog withdraw", "2001:db8::1 watchdog dog", "224.0.0.0/4 med 1", "10.0.0.0/22 split /24")) {
            routes.addAll(grammar.route(Tokens.ofCommand(text, 0)));
        }
        routes.add(new ParsedRoute(new UnknownNlri(new Family(1, 99), Octets.of(1, 2, 3)), Attributes.NONE, false, null, false));
        RouteList packed = RouteList.copyOf(routes);
        assertEquals(routes, packed);
        assertEquals(new PathId(0), packed.get(2).nlri().pathId());
        assertSame(packed, RouteList.copyOf(packed));
        assertThrows(IndexOutOfBoundsException.class, () -> packed.get(routes.size()));
        assertThrows(IndexOutOfBoundsException.class, () -> packed.get(-1));
    }

    @Test
    void oneCanBeAddedToAnother() throws GrammarError {
        RouteGrammar grammar = new RouteGrammar();
        List<ParsedRoute> some = grammar.route(Tokens.ofCommand("10.0.0.0/8 med 1 split /12", 0));
        List<ParsedRoute> others = grammar.route(Tokens.ofCommand("2001:db8::/32 med 2 split /36", 0));
        RouteList.Builder first = new RouteList.Builder();
        some.forEach(first::add);
        RouteList.Builder second = new RouteList.Builder();
        others.forEach(second::add);
        first.addAll(second);
        List<ParsedRoute> all = new ArrayList<>(some);
        all.addAll(others);
        assertEquals(all, first.finish());
        assertEquals(others, second.finish());
    }

    @Test
    void none() {
        assertEquals(List.of(), RouteList.copyOf(List.of()));
    }
}
