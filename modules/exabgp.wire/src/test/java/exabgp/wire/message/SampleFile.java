package exabgp.wire.message;

import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes {@link SharedSamples} to a file when the tests of this module are compiled, so that the tests of the other modules use the same ones. Lines of words with a tab between:
 * {@code session NAME LOCAL-AS PEER-AS SIZE FOUR-OCTET-AS FAMILIES NEXT-HOPS ADD-PATH}, then {@code sample SESSION NAME FRAME}.
 */
final class SampleFile {
    private SampleFile() {}

    /** Writes the file that the only argument names. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines());
    }

    private static List<String> lines() {
        List<SharedSamples.Sample> samples = SharedSamples.all();
        List<String> lines = new ArrayList<>();
        for (String name : samples.stream().map(SharedSamples.Sample::session).collect(Collectors.toCollection(TreeSet::new))) {
            lines.add("session\t" + name + "\t" + session(SharedSamples.named(name)));
        }
        samples.forEach(sample -> lines.add("sample\t" + sample.session() + "\t" + sample.name() + "\t" + sample.frame().toHex()));
        return lines;
    }

    private static String session(Negotiated session) {
        return session.localAs() + "\t" + session.peerAs() + "\t" + session.messageSize() + "\t" + session.fourOctetAs() + "\t" + families(session.families()) + "\t"
                + session.nextHops().stream().map(c -> family(c.family()) + "/" + c.nextHopAfi()).collect(Collectors.joining(",")) + "\t" + families(session.addPathReceive());
    }

    private static String families(Collection<Family> families) {
        return families.stream().map(SampleFile::family).collect(Collectors.joining(","));
    }

    private static String family(Family family) {
        return family.afi() + "/" + family.safi();
    }
}
