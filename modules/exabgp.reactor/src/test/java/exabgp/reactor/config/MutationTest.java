package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Files that went wrong somewhere: each is read, or refused with a place in it; none makes the reader fail or hang. Every configuration of the project is spoiled in turn; the system
 * properties {@code exabgp.mutations} and {@code exabgp.mutations.seed} ask for more, or for others.
 */
class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("exabgp.mutations", 20_000);
    private static final long SEED = Long.getLong("exabgp.mutations.seed", 20_261_121);
    private static final List<Path> FOLDERS = List.of(Path.of("../../etc/exabgp"), Path.of("../../jlink/src"), Path.of("../exabgp.cli/src"));

    /** A configuration, and where its programs are looked for. */
    private record Sample(Path directory, String text) {}

    @Test
    void everyMutationOfEveryConfigurationGivesAResult() throws IOException {
        List<Sample> samples = samples();
        assertTrue(samples.size() >= 20, samples.size() + " were found");
        AtomicInteger number = new AtomicInteger();
        // far more than all of them need: only a hang gets there
        Duration deadline = Duration.ofMinutes(5).plusMillis(20L * MUTATIONS);
        int refused = assertTimeoutPreemptively(deadline, () -> mutations(samples, number), () -> "mutation " + number + " of seed " + SEED + " hangs");
        // both outcomes have to be there for the test to mean something
        assertTrue(refused > MUTATIONS / 4 && refused < MUTATIONS, refused + " were refused");
    }

    private static List<Sample> samples() throws IOException {
        List<Path> files = new ArrayList<>(SampleConfigurationsTest.inputs());
        for (Path folder : FOLDERS) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(file -> file.toString().endsWith(".conf")).sorted().forEach(files::add);
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (Path file : files) {
            samples.add(new Sample(file.toAbsolutePath().normalize().getParent(), SampleConfigurationsTest.text(file)));
        }
        return samples;
    }

    private static int mutations(List<Sample> samples, AtomicInteger number) {
        List<String> texts = samples.stream().map(Sample::text).toList();
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            number.set(i);
            Sample sample = samples.get(i % samples.size());
            // a seed of its own for each, so that one can be tried again without those before it
            String text = new Mutator(texts, SEED * 1_000_003 + i).mutate(sample.text);
            refused += check(sample.directory, text, i);
        }
        return refused;
    }

    private static int check(Path directory, String text, int number) {
        try {
            return checked(ConfigReader.read("test.conf", text, directory, Read.CONTEXT), text);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("mutation " + number + " of seed " + SEED + ": " + e + "\n" + text, e);
        }
    }

    private static int checked(ConfigResult result, String text) {
        String[] lines = text.split("\n", -1);
        switch (result) {
            case ConfigResult.Loaded loaded -> {
                loaded.configuration().neighbors().forEach(neighbor -> assertFalse(neighbor.name().isEmpty()));
                loaded.configuration().neighbors().forEach(neighbor -> neighbor.routes().forEach(route -> assertFalse(route.nlri().toString().isEmpty())));
                loaded.warnings().forEach(warning -> positioned(warning, lines));
                return 0;
            }
            case ConfigResult.Refused refused -> {
                assertFalse(refused.errors().isEmpty());
                refused.errors().forEach(error -> positioned(error, lines));
                assertTrue(refused.report().getFirst().matches("test\\.conf:\\d+:\\d+: .+"), () -> String.valueOf(refused.report()));
                return 1;
            }
        }
    }

    private static void positioned(ConfigError error, String[] lines) {
        boolean there = error.line() >= 1 && error.line() <= lines.length && error.column() >= 1 && error.column() <= lines[error.line() - 1].length() + 1;
        assertTrue(there, () -> "no such place: " + error.summary());
        assertTrue(error.what().chars().noneMatch(c -> c != '\t' && Character.isISOControl(c)), () -> "more than a plain line: " + error.summary());
        assertTrue(error.what().length() < 600, () -> "too long to read: " + error.summary());
    }
}
