package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.family.Family;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.negotiated.Extensions;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The samples of the wire module, which writes them to a file when its tests are compiled: messages of every type, attribute, family and capability. */
public final class SharedSamples {
    private static final Path FILE = Path.of("..", "exabgp.wire", "target", "samples.tsv");

    private SharedSamples() {}

    /** One message and the session that it is read in. */
    public record Sample(String name, Negotiated session, Octets frame) {
        /** What it says. */
        public Message message() {
            return Messages.decode(frame, session);
        }
    }

    /** All of them. */
    public static List<Sample> all() {
        Map<String, Negotiated> sessions = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(FILE)) {
                List<String> words = Arrays.asList(line.split("\t", -1));
                if (words.getFirst().equals("session")) {
                    sessions.put(words.get(1), session(words.subList(2, words.size())));
                } else {
                    samples.add(new Sample(words.get(2), sessions.get(words.get(1)), Octets.parseHex(words.get(3))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(samples);
    }

    private static Negotiated session(List<String> words) {
        Set<Family> addPath = Set.copyOf(families(words.get(6)));
        return new Negotiated(
                new Asn(Long.parseLong(words.get(0))), new Asn(Long.parseLong(words.get(1))), 90, Integer.parseInt(words.get(2)), Boolean.parseBoolean(words.get(3)),
                families(words.get(4)), conversions(words.get(5)), addPath, addPath, Refresh.ENHANCED, true).with(Extensions.NONE.withOperational(true));
    }

    private static List<Family> families(String text) {
        return parts(text).map(SharedSamples::family).toList();
    }

    private static List<ExtendedNextHop.Conversion> conversions(String text) {
        return parts(text).map(part -> new ExtendedNextHop.Conversion(family(part), Integer.parseInt(part.split("/")[2]))).toList();
    }

    private static Family family(String text) {
        String[] numbers = text.split("/");
        return new Family(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    private static Stream<String> parts(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(","));
    }
}
