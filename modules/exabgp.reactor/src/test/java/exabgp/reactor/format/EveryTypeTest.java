package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.capability.Capability;
import exabgp.wire.message.Message;
import exabgp.wire.message.Open;
import exabgp.wire.message.Operational;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import exabgp.wire.address.Ipv4;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every type there is has a sample, and every sample becomes one valid line with its content in it. */
class EveryTypeTest {
    @Test
    void everyTypeHasASample() {
        assertSampled(Capability.class, Samples.CAPABILITIES);
        assertSampled(Attribute.class, Samples.attributes());
        assertSampled(Nlri.class, Samples.NLRI);
        assertSampled(Message.class, Samples.MESSAGES);
        assertSampled(Event.class, Samples.EVENTS);
    }

    @Test
    void everyEventIsOneLine() {
        for (Event event : Samples.EVENTS) {
            for (Shape shape : List.of(Shape.PARSED, Telling.CONSOLIDATED)) {
                assertTrue(Telling.parsed(Telling.json(event, shape)).containsKey("type"), event.toString());
            }
        }
    }

    @Test
    void everyMessageIsOneLineInEveryDirection() {
        for (Message message : Samples.MESSAGES) {
            Telling.parsed(Telling.json(Samples.received(message)));
            Telling.parsed(Telling.json(new Event.Sent(Telling.STAMP, message, exabgp.wire.Octets.EMPTY, null)));
            Telling.parsed(Telling.json(new Event.Decoded(Telling.STAMP, message, exabgp.wire.Octets.EMPTY)));
            assertEquals(!(message instanceof Operational), Telling.text(Samples.received(message)).endsWith("\n\n"), message.toString());
        }
    }

    @Test
    void everyCapabilityIsToldAlone() {
        String without = Telling.json(Samples.received(open(List.of())));
        for (Capability capability : Samples.CAPABILITIES) {
            String line = Telling.json(Samples.received(open(List.of(capability))));
            Telling.parsed(line);
            assertTrue(line.contains("\"" + capability.code() + "\": {"), line);
            assertFalse(line.equals(without));
            Telling.parsed(Telling.json(new Event.Sent(Telling.STAMP, open(List.of(capability)), exabgp.wire.Octets.EMPTY, null)));
        }
    }

    @Test
    void everyAttributeIsToldAlone() {
        for (Attribute attribute : Samples.attributes()) {
            Update update = new Update(List.of(), Attributes.of(attribute), List.of(), null, List.of());
            String line = Telling.json(Samples.received(update));
            Telling.parsed(line);
            assertEquals(!(attribute instanceof NextHop), line.contains("\"attribute\": {"), line);
            assertFalse(RouteText.attributes(Attributes.of(attribute)).isBlank());
        }
    }

    @Test
    void everyNlriIsToldAlone() {
        for (Nlri nlri : Samples.NLRI) {
            Nlris run = Nlris.of(nlri.family(), nlri.pathId() != null, List.of(nlri));
            String line = Telling.json(Samples.received(new Update(List.of(run), Attributes.NONE, List.of(), null, List.of())));
            Telling.parsed(line);
            String alone = Telling.string(new JsonEncoder(ApiVersion.V6, Telling.HOST, false).nlri(nlri));
            assertTrue(line.contains("[ " + alone + " ]"), line);
            assertFalse(RouteText.nlri(nlri).isBlank());
        }
    }

    private static void assertSampled(Class<?> root, List<?> samples) {
        Set<String> missing = leaves(root);
        missing.removeAll(types(samples));
        assertEquals(Set.of(), missing, "types without a sample in Samples");
    }

    private static Open open(List<Capability> capabilities) {
        return new Open(65001, 90, Ipv4.parse("9.9.9.9"), capabilities);
    }

    private static Set<String> types(List<?> samples) {
        return samples.stream().map(sample -> sample.getClass().getName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> leaves(Class<?> root) {
        return permitted(root).map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isInterface() ? Stream.of(type.getPermittedSubclasses()).flatMap(EveryTypeTest::permitted) : Stream.of(type);
    }
}
