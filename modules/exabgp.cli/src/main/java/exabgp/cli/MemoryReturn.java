package exabgp.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Gives memory back after a peak. The collector returns what it does not need only when it goes through the whole heap, and in a daemon that has nothing more to do
 * it never would: this asks for it when the daemon is quiet, at most once a minute after some work, and every few minutes without any, while there is something to gain.
 */
final class MemoryReturn implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration WORK = Duration.ofMillis(30);
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long LITTLE = 32L << 20;

    private final CountDownLatch end = new CountDownLatch(1);
    private Duration cpuThen;
    private Duration cpuCollected;
    private Duration collected;

    /**
     * Starts counting.
     *
     * @param now the time on any clock
     * @param cpu what the process has used of the processors
     */
    MemoryReturn(Duration now, Duration cpu) {
        this.collected = now.minus(SHORT);
        this.cpuThen = cpu;
        this.cpuCollected = cpu;
    }

    /** Begins, in a virtual thread that ends when this is closed. */
    static MemoryReturn begin() {
        var memory = new MemoryReturn(now(), cpu());
        Thread.ofVirtual().name("memory return").start(memory::run);
        return memory;
    }

    @Override
    public void close() {
        end.countDown();
    }

    private void run() {
        try {
            while (!end.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (isDue(now(), cpu(), Runtime.getRuntime().totalMemory())) {
                    System.gc();
                    done(now(), cpu());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether now is the time, asked every ten seconds.
     *
     * @param taken the octets that the heap has of the system
     */
    boolean isDue(Duration now, Duration cpu, long taken) {
        boolean quiet = cpu.minus(cpuThen).compareTo(QUIET) < 0;
        cpuThen = cpu;
        boolean worked = cpu.minus(cpuCollected).compareTo(WORK) >= 0;
        return quiet && taken > LITTLE && now.minus(collected).compareTo(worked ? SHORT : LONG) >= 0;
    }

    /** That it was done, and what the clocks said afterwards. */
    void done(Duration now, Duration cpu) {
        collected = now;
        cpuThen = cpu;
        cpuCollected = cpu;
    }

    private static Duration now() {
        return Duration.ofNanos(System.nanoTime());
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
