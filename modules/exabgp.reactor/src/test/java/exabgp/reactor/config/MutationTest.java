package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Files that went wrong somewhere: each is read, or refused with a place in it; none makes the reader fail or hang. */
class MutationTest {
    private static final int MUTATIONS = 20_000;
    private static final long SEED = 20_261_121;
    private static final String SIGNS = " \t\n;{}[](),#\"'\\/:.-0x\uFFFD\u0000\u00e9";

    @Test
    void everyMutationOfEverySampleGivesAResult() throws IOException {
        List<String> samples = new ArrayList<>();
        for (Path in : SampleConfigurationsTest.inputs()) {
            samples.add(SampleConfigurationsTest.text(in));
        }
        AtomicInteger number = new AtomicInteger();
        int refused = assertTimeoutPreemptively(Duration.ofMinutes(5), () -> mutations(samples, number), () -> "mutation " + number + " hangs");
        // both outcomes have to be there for the test to mean something
        assertTrue(refused > MUTATIONS / 4 && refused < MUTATIONS, refused + " were refused");
    }

    private static int mutations(List<String> samples, AtomicInteger number) {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = samples.get(i % samples.size());
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                text = mutate(text, samples, random);
            }
            number.set(i);
            refused += check(text, i);
        }
        return refused;
    }

    private static int check(String text, int number) {
        ConfigResult result = Read.text(text);
        String[] lines = text.split("\n", -1);
        switch (result) {
            case ConfigResult.Loaded loaded -> {
                loaded.configuration().neighbors().forEach(neighbor -> assertFalse(neighbor.name().isEmpty()));
                loaded.configuration().neighbors().forEach(neighbor -> neighbor.routes().forEach(route -> assertFalse(route.nlri().toString().isEmpty())));
                loaded.warnings().forEach(warning -> positioned(warning, lines, number));
                return 0;
            }
            case ConfigResult.Refused refused -> {
                assertFalse(refused.errors().isEmpty());
                refused.errors().forEach(error -> positioned(error, lines, number));
                return 1;
            }
        }
    }

    private static void positioned(ConfigError error, String[] lines, int number) {
        boolean there = error.line() >= 1 && error.line() <= lines.length && error.column() >= 1 && error.column() <= lines[error.line() - 1].length() + 1;
        assertTrue(there, () -> "mutation " + number + ": no such place: " + error);
        assertTrue(error.what().indexOf('\n') < 0, () -> "mutation " + number + ": more than a line: " + error);
    }

    private static String mutate(String text, List<String> samples, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 8));
        String before = text.substring(0, at);
        String after = text.substring(to);
        return switch (random.nextInt(7)) {
            case 0 -> before + after;
            case 1 -> before + SIGNS.charAt(random.nextInt(SIGNS.length())) + text.substring(at);
            case 2 -> before + SIGNS.charAt(random.nextInt(SIGNS.length())) + after;
            case 3 -> before + text.substring(at, to).repeat(2) + after;
            case 4 -> before + (char) random.nextInt(0x180) + after;
            case 5 -> before;
            default -> before + piece(samples.get(random.nextInt(samples.size())), random) + text.substring(at);
        };
    }

    /** Some words of another file. */
    private static String piece(String other, Random random) {
        int from = random.nextInt(other.length());
        return other.substring(from, Math.min(other.length(), from + random.nextInt(60)));
    }
}
