package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.RouteGrammar;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ExtendedCommunities;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reading 16,000 items costs four times as much as reading 4,000. */
class LinearReadingTest {
    private static final int FEW = 4_000;
    private static final int MANY = 4 * FEW;
    private static final double MOST = 6.5;

    @TestFactory
    Stream<DynamicTest> ofLists() {
        return Stream.of(
                list("community", i -> i % 65_536 + ":" + i / 7),
                list("community", i -> "no-export"),
                list("extended-community", i -> "target:" + i + ":" + (MANY - i)),
                list("extended-community", i -> "mac-mobility:" + (MANY - i)),
                list("extended-community", i -> "0x000C" + "0".repeat(32) + String.format("%04X", i)),
                list("large-community", i -> "1:" + i + ":" + (MANY - i)),
                list("cluster-list", i -> "10.0." + i / 256 % 256 + "." + i % 256),
                list("as-path", i -> String.valueOf(i + 1)),
                words("as-path", i -> " [ " + (i + 1) + " ]"),
                words("as-path", i -> " [{ 1 }] ( " + (i + 1) + " )"),
                words("extended-community", i -> (i == 0 ? " " : " extended-community ") + "target:1:" + (MANY - i)),
                words("extended-community", i -> (i == 0 ? " " : " extended-community ") + "0x000C" + "0".repeat(32) + String.format("%04X", MANY - i)),
                linkState(i -> "local-router-ids 10.0." + i / 256 % 256 + "." + i % 256),
                linkState(i -> "generic-lsid-" + (40_000 + i) + " 0x00"),
                linkState(i -> "sr-adjs [ sids " + i + " ]"),
                list("bgp-ls [ srv6-endx", i -> "unknown-subtlv-" + (40_000 + i) + " 0x", " ]"),
                list("bgp-ls [ shared-risk-link-groups", String::valueOf, " ]"),
                words("med", i -> (i == 0 ? " " : " med ") + i),
                words("next-hop", i -> i == 0 ? " self" : " next-hop 10.0.0.1 next-hop self"));
    }

    @Test
    void aMegabyteOfTheSameWordIsReadInNoTime() throws GrammarError {
        // each of these took time that grew with the square of their number
        assertEquals(1, read("med 1 ".repeat(170_000)).size());
        ExtendedCommunities all = read("extended-community 1:1 ".repeat(45_000)).find(ExtendedCommunities.class);
        assertTrue(all != null && all.size() == 45_000);
    }

    private static DynamicTest list(String word, IntFunction<String> item) {
        return list(word, item, "");
    }

    private static DynamicTest list(String word, IntFunction<String> item, String end) {
        return test(word, count -> word + " [ " + IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(" ")) + " ]" + end);
    }

    private static DynamicTest linkState(IntFunction<String> item) {
        return list("bgp-ls", item);
    }

    private static DynamicTest words(String word, IntFunction<String> item) {
        return test(word, count -> word + IntStream.range(0, count).mapToObj(item).collect(Collectors.joining()));
    }

    private static DynamicTest test(String name, IntFunction<String> text) {
        return dynamicTest(name, () -> {
            String few = text.apply(FEW);
            String many = text.apply(MANY);
            double ratio = (double) Allocated.by(() -> readOrFail(many)) / Allocated.by(() -> readOrFail(few));
            assertTrue(ratio < MOST, () -> "four times the items are " + ratio + " times the work");
        });
    }

    private static void readOrFail(String text) {
        try {
            read(text);
        } catch (GrammarError e) {
            throw new AssertionError(e.message(), e);
        }
    }

    private static Attributes read(String text) throws GrammarError {
        return new RouteGrammar().attributes(Tokens.ofCommand(text, 0)).attributes();
    }
}
