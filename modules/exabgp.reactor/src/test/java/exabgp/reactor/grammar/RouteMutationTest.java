package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.family.Afi;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Routes that went wrong somewhere, as commands and in files: each is read, or refused with a place in it; and a grammar that read others before says the same as a new one. */
class RouteMutationTest {
    private static final int MUTATIONS = 20_000;
    private static final long SEED = 20_261_121;
    private static final String SIGNS = " \t;{}[](),#\"'\\/:.-0x\uFFFD\u0000\u00e9";
    private static final List<String> ROUTES = List.of(
            "10.0.0.0/24 next-hop 192.0.2.1 community [ 65000:1 no-export ] med 100",
            "10.0.0.0/24 next-hop self as-path [ 1 2 ] ( 3 4 ) local-preference 5 split /26",
            "2001:db8::/32 next-hop 2001:db8::1 origin igp atomic-aggregate aggregator (65000:192.0.2.1)",
            "10.0.0.0/24 next-hop 192.0.2.1 large-community [ 1:2:3 0x10 ] originator-id 1.2.3.4 cluster-list [ 1.1.1.1 2.2.2.2 ]",
            "10.0.0.0/24 attribute [ 0x99 0xC0 0x0102 ] path-information 1.2.3.4 name \"a b\" watchdog w withdraw",
            "unicast 10.0.0.0/24 next-hop 192.0.2.1 as-path 65000",
            "med 1 next-hop 192.0.2.1 nlri 10.0.0.0/24, 10.0.1.0/24 2001:db8::/32",
            "10.0.0.0/24 { next-hop 192.0.2.1; med \\u0031; }",
            "node protocol-id isis-l2 node-descriptors [ autonomous-system 1 router-id 0101.3400.0041 ] rd 1:2 bgp-ls [ node-flags [ O ] igp-metric 0x0a node-name \"a b\" ]",
            "node protocol-id 2 node-descriptors [ router-id 1.2.3.4 designated-router-id 1.2.3.5 ] bgp-ls [ sr-adjs [ flags [ V L ] sids [ 7 ] ] unidirectional-link-loss [ loss-percent 1.5 ] ]");

    private final RouteGrammar commands = new RouteGrammar();
    private final RouteGrammar files = new RouteGrammar();

    @Test
    void everyMutationIsReadOrRefusedAndAlwaysTheSame() {
        AtomicInteger number = new AtomicInteger();
        int refused = assertTimeoutPreemptively(Duration.ofMinutes(5), () -> mutations(number), () -> "mutation " + number + " hangs");
        assertTrue(refused > MUTATIONS / 4 && refused < MUTATIONS, refused + " were refused");
    }

    private int mutations(AtomicInteger number) {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            number.set(i);
            String text = mutate(ROUTES.get(i % ROUTES.size()), random);
            Object outcome = outcome(new RouteGrammar(), Tokens.ofCommand(text, 0), text);
            assertEquals(outcome, outcome(commands, Tokens.ofCommand(text, 0), text), text);
            String line = text + ";";
            assertEquals(outcome(new RouteGrammar(), Tokens.ofFile(line), line), outcome(files, Tokens.ofFile(line), line), line);
            refused += outcome instanceof String ? 1 : 0;
        }
        return refused;
    }

    /** The routes, or the error as a string. */
    private static Object outcome(RouteGrammar grammar, Tokens in, String text) {
        try {
            if (text.startsWith("unicast")) {
                return grammar.family(in, Afi.IPV4);
            }
            if (text.startsWith("node")) {
                return grammar.family(in, Afi.BGP_LS);
            }
            return text.startsWith("med") ? grammar.attributes(in) : grammar.route(in);
        } catch (GrammarError e) {
            Location place = e.location();
            assertTrue(place.line() == 1 && place.column() >= 1 && place.column() <= text.length() + 1, () -> place + " of " + text);
            assertTrue(e.message().indexOf('\n') < 0, text);
            return e.location() + e.message();
        }
    }

    private static String mutate(String text, Random random) {
        String changed = text;
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(changed.length() + 1);
            int to = Math.min(changed.length(), at + 1 + random.nextInt(4));
            String sign = String.valueOf(random.nextInt(4) == 0 ? (char) random.nextInt(0x180) : SIGNS.charAt(random.nextInt(SIGNS.length())));
            // a line feed would make two lines of a file
            String insert = sign.equals("\n") ? " " : sign;
            changed = changed.substring(0, at) + (random.nextBoolean() ? insert : "") + changed.substring(random.nextBoolean() ? at : to);
        }
        return changed;
    }
}
