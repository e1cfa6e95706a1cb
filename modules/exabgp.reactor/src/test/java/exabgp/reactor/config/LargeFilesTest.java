package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.address.Ipv4;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Large files of several shapes. Work that grows with the square of their size would take these hours; the deadline only ends the wait for that. */
class LargeFilesTest {
    private static final int MANY = 200_000;
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final String HEAD = "neighbor 192.0.2.1 { local-as 1; peer-as 1; local-address 192.0.2.2; static {\n";

    @Test
    void aLineForEachRoute() {
        List<ParsedRoute> routes = routes(HEAD, i -> "route " + new Ipv4(i << 8) + "/24 next-hop 192.0.2.2 community [ 1:1 1:2 ];\n", "} }\n");
        assertEquals(MANY, routes.size());
        assertEquals(new Ipv4((MANY - 1) << 8) + "/24", prefix(routes.get(MANY - 1)));
        assertSame(routes.getFirst().attributes(), routes.getLast().attributes());
    }

    @Test
    void attributesOfItsOwnForEachRoute() {
        List<ParsedRoute> routes = routes(HEAD, i -> "route 10.0.0.0/24 med " + i + ";\n", "} }\n");
        assertEquals(MANY, routes.stream().map(ParsedRoute::attributes).distinct().count());
    }

    @Test
    void allRoutesOnOneLine() {
        assertEquals(MANY, routes(HEAD, i -> "route " + new Ipv4(i) + " med 1; ", "} }\n").size());
    }

    @Test
    void oneLineThatGoesOnAndOn() {
        assertEquals(MANY, routes(HEAD, i -> "route " + new Ipv4(i) + " med 1; \\\n", "} }\n").size());
    }

    @Test
    void allPrefixesInOneStatement() {
        assertEquals(MANY, routes(HEAD + "attributes med 1 nlri", i -> " " + new Ipv4(i), "; } }\n").size());
    }

    @Test
    void manyNeighbors() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MANY / 10; i++) {
            text.append("neighbor ").append(new Ipv4(i)).append(" { local-as 1; peer-as 1; local-address 192.0.2.2; }\n");
        }
        ConfigResult result = assertTimeoutPreemptively(DEADLINE, () -> Read.text(text.toString()));
        assertEquals(MANY / 10, assertInstanceOf(ConfigResult.Loaded.class, result).configuration().neighbors().size());
    }

    @Test
    void nothingButErrors() {
        ConfigResult result = assertTimeoutPreemptively(DEADLINE, () -> Read.text(HEAD + "rout 10.0.0.0/24;\n".repeat(MANY)));
        ConfigResult.Refused refused = assertInstanceOf(ConfigResult.Refused.class, result);
        assertEquals(MANY, refused.errors().size() + refused.more());
        List<String> report = refused.report();
        assertEquals(61, report.size());
        assertEquals("and " + (MANY - 20) + " more errors", report.getLast());
    }

    @Test
    void nothingButBraces() {
        ConfigResult result = assertTimeoutPreemptively(DEADLINE, () -> Read.text("a {".repeat(MANY)));
        assertEquals(1, assertInstanceOf(ConfigResult.Refused.class, result).errors().size());
    }

    private static List<ParsedRoute> routes(String head, IntFunction<String> route, String foot) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < MANY; i++) {
            text.append(route.apply(i));
        }
        ConfigResult result = assertTimeoutPreemptively(DEADLINE, () -> Read.text(text.append(foot).toString()));
        return assertInstanceOf(ConfigResult.Loaded.class, result, () -> Dump.of(result)).configuration().neighbors().getFirst().routes();
    }

    private static String prefix(ParsedRoute route) {
        return ((exabgp.wire.nlri.InetNlri) route.nlri()).prefix().toString();
    }
}
