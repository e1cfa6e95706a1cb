package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged samples: whatever comes is a value or refused in the one way there is, and a value can be told, written and sent on. The system property {@code fuzz.inputs} says how many,
 * {@code fuzz.seed} where to begin; input N is made from seed N alone, so that a failure can be had again with {@code -Dfuzz.seed=N -Dfuzz.inputs=1}.
 */
@Timeout(value = 10, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {
    private static final long INPUTS = Long.getLong("fuzz.inputs", 250_000);
    private static final long SEED = Long.getLong("fuzz.seed", 0);
    private static final long SLOW = TimeUnit.SECONDS.toNanos(20);
    private static final int REPORT = 5_000_000;

    private final List<SharedSamples.Sample> samples = SharedSamples.all();
    private final List<Nlris> fields = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Use use = new Use();

    @Test
    void aDamagedInputIsAValueOrRefused() {
        samples.forEach(this::take);
        long slowest = 0;
        for (long seed = SEED; seed < SEED + INPUTS; seed++) {
            long start = System.nanoTime();
            try {
                one(new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("again with -Dfuzz.inputs=1 -Dfuzz.seed=" + seed, e);
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
            if ((seed - SEED + 1) % REPORT == 0) {
                report(seed - SEED + 1, slowest);
            }
        }
        report(INPUTS, slowest);
        assertTrue(slowest < SLOW, "an input that takes too long");
        // both ways were taken, or the damage is of the wrong kind
        assertTrue(INPUTS < 1000 || (use.values() > INPUTS / 10 && use.faults() > INPUTS / 10));
    }

    private void report(long inputs, long slowest) {
        System.out.println("Fuzzed: " + inputs + " inputs from seed " + SEED + ", " + use.values() + " values, " + use.faults() + " refused, the slowest took "
                + TimeUnit.NANOSECONDS.toMicros(slowest) + " us");
    }

    private void take(SharedSamples.Sample sample) {
        if (sample.message() instanceof Update update) {
            for (Update.Reach reach : update.announced()) {
                fields.add(reach.nlris());
                Attributes attributes = reach.nextHop() == null ? update.attributes() : update.attributes().with(reach.nextHop());
                for (Nlri nlri : reach.nlris()) {
                    texts.add(CommandText.announce(nlri, attributes).substring("announce ".length()));
                }
            }
        }
    }

    private void one(SplittableRandom random) {
        Mutator mutator = new Mutator(random);
        switch (random.nextInt(10)) {
            case 0, 1 -> use.text(mutator.text(mutator.any(texts), mutator.any(texts)));
            case 2, 3 -> field(mutator, random);
            default -> {
                Octets frame = mutator.message(mutator.any(samples).frame(), mutator.any(samples).frame());
                use.message(frame, mutator.any(samples).session());
            }
        }
    }

    private void field(Mutator mutator, SplittableRandom random) {
        Nlris nlris = mutator.any(fields);
        Family family = random.nextInt(8) == 0 ? mutator.any(fields).family() : nlris.family();
        use.nlris(mutator.part(nlris.packed(), mutator.any(fields).packed()), family, random.nextInt(16) == 0 ? !nlris.pathIds() : nlris.pathIds());
    }
}
