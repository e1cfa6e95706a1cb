package exabgp.image.blackbox;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Waits for something to become true, and no longer. */
final class Await {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final long PAUSE = 25;

    private Await() {}

    /** Waits as long as is usual. */
    static void until(String what, Callable<Boolean> condition, Supplier<String> detail) throws Exception {
        until(what, USUAL, condition, detail);
    }

    /**
     * Waits until the condition holds.
     *
     * @param what the condition in words, for the failure
     * @param detail what the failure should show besides
     */
    static void until(String what, Duration patience, Callable<Boolean> condition, Supplier<String> detail) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what + "\n" + detail.get());
            }
            Thread.sleep(PAUSE);
        }
    }
}
