package exabgp.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how much memory is used ({@code debug.memory}): at the start, each minute, and at the end. */
final class MemoryLog {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryLog.class);
    private static final long MEBIBYTE = 1 << 20;

    private MemoryLog() {}

    /** Begins, in a virtual thread that ends when {@code shutdown} opens. */
    static void start(CountDownLatch shutdown) {
        Thread.ofVirtual().name("memory").start(() -> {
            try {
                do {
                    LOG.info("{}", line(Runtime.getRuntime()));
                } while (!shutdown.await(1, TimeUnit.MINUTES));
                LOG.info("{}", line(Runtime.getRuntime()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static String line(Runtime runtime) {
        return "memory: %d MiB of the heap used, %d MiB taken, %d MiB at most".formatted(
                (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                runtime.totalMemory() / MEBIBYTE,
                runtime.maxMemory() / MEBIBYTE);
    }
}
