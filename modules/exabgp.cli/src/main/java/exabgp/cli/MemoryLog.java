package exabgp.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how much memory is used ({@code debug.memory}): at the start, each minute, and when it is closed. For one thread; the minutes are counted by a virtual one of its own. */
final class MemoryLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryLog.class);
    private static final long MEBIBYTE = 1 << 20;

    private final CountDownLatch end = new CountDownLatch(1);

    /** Begins. */
    MemoryLog() {
        tell();
        Thread.ofVirtual().name("memory").start(() -> {
            try {
                while (!end.await(1, TimeUnit.MINUTES)) {
                    tell();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        end.countDown();
        tell();
    }

    private static void tell() {
        LOG.info("{}", line(Runtime.getRuntime()));
    }

    private static String line(Runtime runtime) {
        return "memory: %d MiB of the heap used, %d MiB taken, %d MiB at most".formatted(
                (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                runtime.totalMemory() / MEBIBYTE,
                runtime.maxMemory() / MEBIBYTE);
    }
}
