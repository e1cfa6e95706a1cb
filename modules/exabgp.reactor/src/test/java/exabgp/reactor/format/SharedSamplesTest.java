package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import exabgp.reactor.grammar.CommandGrammar;
import exabgp.reactor.grammar.GrammarError;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.grammar.Tokens;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.UnknownNlri;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample as JSON and as text, and the text read again. */
class SharedSamplesTest {
    private static final List<JsonEncoder> ENCODERS = Stream.of(ApiVersion.V4, ApiVersion.V6)
            .flatMap(version -> Stream.of(new JsonEncoder(version, Telling.HOST, false), new JsonEncoder(version, Telling.HOST, true)))
            .toList();

    /** What no command announces. */
    static final Set<Class<?>> WORDLESS = Set.of(UnknownNlri.class);

    @TestFactory
    Stream<DynamicTest> aSampleIsOneLineOfJson() {
        return each(sample -> {
            for (Event event : events(sample)) {
                for (Shape shape : List.of(Shape.PARSED, Telling.CONSOLIDATED)) {
                    ENCODERS.forEach(encoder -> Telling.parsed(Telling.string(encoder.encode(event, shape))));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aSampleIsTold() {
        return each(sample -> {
            for (Event event : events(sample)) {
                String text = Telling.text(event);
                assertTrue(text.endsWith("\n") && text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')), text);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theCommandsOfASampleSayTheSame() {
        return each(sample -> {
            if (sample.message() instanceof Update update) {
                for (Update.Reach reach : update.announced()) {
                    Attributes attributes = reach.nextHop() == null ? update.attributes() : update.attributes().with(reach.nextHop());
                    for (Nlri nlri : reach.nlris()) {
                        announced(nlri, attributes);
                    }
                }
                update.withdrawn().forEach(nlris -> nlris.forEach(SharedSamplesTest::withdrawn));
            }
        });
    }

    private static void announced(Nlri nlri, Attributes attributes) {
        if (!WORDLESS.contains(nlri.getClass())) {
            String command = CommandText.announce(nlri, attributes);
            ParsedRoute route = read(command, "announce ");
            assertEquals(nlri, route.nlri(), command);
            assertEquals(Sorted.of(attributes), Sorted.of(route.attributes()), command);
        }
    }

    private static void withdrawn(Nlri nlri) {
        if (!WORDLESS.contains(nlri.getClass())) {
            String command = CommandText.withdraw(nlri);
            assertEquals(nlri, read(command, "withdraw ").nlri(), command);
        }
    }

    private static ParsedRoute read(String command, String verb) {
        assertTrue(command.startsWith(verb), command);
        int end = command.indexOf(' ', verb.length());
        try {
            List<ParsedRoute> routes = new CommandGrammar().routes(command.substring(verb.length(), end), Tokens.ofCommand(command, end));
            assertEquals(1, routes.size(), command);
            return routes.getFirst();
        } catch (GrammarError e) {
            throw new AssertionError(e.message() + " at " + e.location() + " of " + command, e);
        }
    }

    private static List<Event> events(SharedSamples.Sample sample) {
        return List.of(
                new Event.Received(Telling.STAMP, sample.message(), sample.frame(), sample.session()),
                new Event.Sent(Telling.STAMP, sample.message(), sample.frame(), sample.session()),
                new Event.Decoded(Telling.STAMP, sample.message(), sample.frame()));
    }

    private interface Check {
        void on(SharedSamples.Sample sample);
    }

    private static Stream<DynamicTest> each(Check check) {
        return SharedSamples.all().stream().map(sample -> dynamicTest(sample.name(), () -> check.on(sample)));
    }
}
