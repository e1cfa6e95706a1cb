package exabgp.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No type without a sample, not even inside of the big families, and never fewer of either. */
class CoverageTest {
    @Test
    void everyPermittedTypeIsInASample() {
        List<SharedSamples.Sample> samples = SharedSamples.all();
        Stream<Object> decoded = samples.stream().map(sample -> Messages.decode(sample.frame(), sample.negotiated()));
        Stream<Object> values = Stream.of(Samples.messages(), Samples.capabilities(), Samples.attributes(), Samples.nextHops(), Samples.nlris()).flatMap(List::stream);
        Set<Class<?>> missing = SealedTypes.all();
        int types = missing.size();
        missing.removeAll(SealedTypes.in(Stream.concat(decoded, values).toList()));
        assertEquals("", String.join("\n", missing.stream().map(Class::getName).toList()), "types without a sample: add one to Samples, or a vector");
        atLeast("types", types);
        atLeast("samples", samples.size());
    }

    /** What is encoded, decoded and encoded again has the same octets. */
    @Test
    void everySampleComesBackFromItsOctets() {
        for (SharedSamples.Sample sample : SharedSamples.all()) {
            Message message = Messages.decode(sample.frame(), sample.negotiated());
            boolean whole = !(message instanceof Update update) || (update.faults().isEmpty() && !isEmpty(update));
            assertTrue(!whole || message.equals(Messages.decode(Messages.encode(message, sample.negotiated()), sample.negotiated())), sample.name());
        }
    }

    /** Whether it would be taken for an End-of-RIB marker when it is encoded again: what could not be read was left out. */
    private static boolean isEmpty(Update update) {
        return update.endOfRib() == null && update.withdrawn().isEmpty() && update.announced().isEmpty() && update.attributes().isEmpty();
    }

    private static void atLeast(String what, int count) {
        int least = Integer.parseInt(counts().getProperty(what));
        System.out.println("Covered: " + count + " " + what + (count > least ? ", raise the " + least + " in coverage.properties" : ""));
        assertTrue(count >= least, () -> "only " + count + " " + what + " of " + least);
    }

    private static Properties counts() {
        Properties counts = new Properties();
        try (InputStream in = CoverageTest.class.getResourceAsStream("/coverage.properties")) {
            counts.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertEquals(new TreeSet<>(List.of("samples", "types")), new TreeSet<>(counts.stringPropertyNames()));
        return counts;
    }
}
