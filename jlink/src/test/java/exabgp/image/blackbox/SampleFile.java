package exabgp.image.blackbox;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Extensions;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The samples that the wire module writes when its tests are compiled. */
final class SampleFile {
    private static final Path FILE = Path.of("..", "modules", "exabgp.wire", "target", "samples.tsv");

    private SampleFile() {}

    /** One message, and the session that it is read in. */
    record Sample(String name, String sessionName, Negotiated session, Octets frame) {
        boolean addPath() {
            return !session.addPathReceive().isEmpty();
        }
    }

    static List<Sample> read() throws IOException {
        Map<String, Negotiated> sessions = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        for (var line : Files.readAllLines(FILE)) {
            var words = line.split("\t", -1);
            if (words[0].equals("session")) {
                sessions.put(words[1], session(words));
            } else {
                samples.add(new Sample(words[2], words[1], sessions.get(words[1]), Octets.parseHex(words[3])));
            }
        }
        return samples;
    }

    private static Negotiated session(String... words) {
        var families = parts(words[6]).map(SampleFile::family).toList();
        var conversions = parts(words[7]).map(part -> new ExtendedNextHop.Conversion(family(part), Integer.parseInt(part.split("/")[2]))).toList();
        var addPath = new HashSet<>(parts(words[8]).map(SampleFile::family).toList());
        return new Negotiated(new Asn(Long.parseLong(words[2])), new Asn(Long.parseLong(words[3])), 90, Integer.parseInt(words[4]),
                Boolean.parseBoolean(words[5]), families, conversions, addPath, addPath, Refresh.ENHANCED, true)
                .with(Extensions.NONE.withOperational(true));
    }

    private static Family family(String text) {
        var numbers = text.split("/");
        return new Family(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    private static Stream<String> parts(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(","));
    }
}
