package exabgp.session.scope;

import java.time.Duration;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.TimeoutException;

/** Work on a channel that would wait for as long as the peer likes, cut short. */
public final class Bounded {
    private Bounded() {}

    /**
     * Does {@code work} in a thread of its own and waits for it, but not much longer than {@code atMost}. A channel on which the work still waits then is closed by the interrupt.
     *
     * @return whether the work was done in time and without an exception
     * @throws InterruptedException when the caller is interrupted; the work then is, too
     */
    public static boolean run(Duration atMost, Work work) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(new FirstToEnd<Boolean>(), config -> config.withTimeout(atMost))) {
            scope.fork(() -> {
                work.run();
                return true;
            });
            return scope.join();
        } catch (TimeoutException | FailedException e) {
            return false;
        }
    }

    /** Something that may wait, and ends when interrupted. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }
}
