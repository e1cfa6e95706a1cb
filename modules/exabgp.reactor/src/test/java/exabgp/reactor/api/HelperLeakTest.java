package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.FullQueue;
import exabgp.reactor.config.ProcessConfig;
import exabgp.reactor.config.QueueConfig;
import exabgp.wire.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Helpers that come and go leave no process, no thread and no descriptor. */
@Timeout(600)
class HelperLeakTest {
    /** How many helpers come and go; more of them by hand ({@code -Dhelpers=5000}). */
    private static final int HELPERS = Integer.getInteger("helpers", 120);

    private static final int AT_ONCE = 10;
    private static final String NAME = "leak";

    /** How helpers end, one after the other. */
    private static final List<String> SCRIPTS = List.of(
            "exit 0",
            "exec cat > /dev/null",
            "trap '' TERM; sleep 1000",
            "echo version; exec sleep 1000",
            "sleep 1000 & echo version",
            "exec 0<&-; exec sleep 1000",
            "exec 1>&-; exec sleep 1000",
            "yes version | head -n 3000",
            "setsid sleep 1000 & exit 1",
            "kill -9 $$");

    /** What the kernel counts of us: descriptors of pipes, threads of helpers, children. */
    private record Held(long pipes, long threads, long children) {
        static Held now() throws IOException {
            Path self = Path.of("/proc/self");
            return new Held(
                    count(self.resolve("fd"), file -> Files.readSymbolicLink(file).toString().startsWith("pipe:")),
                    count(self.resolve("task"), task -> Files.readString(task.resolve("comm")).startsWith("helper " + NAME)),
                    // zombies are among them
                    ProcessHandle.current().children().count());
        }

        private static long count(Path folder, Question<Path> question) throws IOException {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.filter(entry -> {
                    try {
                        return question.holds(entry);
                    } catch (IOException e) {
                        // gone while we looked
                        return false;
                    }
                }).count();
            }
        }
    }

    private interface Question<T> {
        boolean holds(T value) throws IOException;
    }

    private static Helper helper(int number) {
        ProcessConfig config = new ProcessConfig(NAME, List.of("/bin/sh", "-c", SCRIPTS.get(number % SCRIPTS.size())), Encoder.TEXT, number % 20 == 0, QueueConfig.USUAL);
        return new Helper(config, true, new Respawns(() -> 0), batch -> batch.commands().forEach(ignored -> batch.client().done()), () -> {
            OutputQueue queue = new OutputQueue(FullQueue.BLOCK, 1 << 20, events -> Octets.EMPTY);
            return new Helper.Listener(new Client(NAME, queue, true), Dialect.TEXT, out -> {});
        });
    }

    private static void some(int from) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<Helper> helpers = new ArrayList<>();
        for (int number = from; number < from + AT_ONCE; number++) {
            Helper helper = helper(number);
            helpers.add(helper);
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    helper.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Helper helper : helpers) {
            helper.awaitStart();
        }
        // now and then as at the end of the daemon, else at once
        if (from / AT_ONCE % 10 == 0) {
            helpers.forEach(Helper::stop);
        } else {
            threads.forEach(Thread::interrupt);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void helpersThatComeAndGoLeaveNothingBehind() throws Exception {
        assertTrue(Files.exists(Path.of("/proc/self/fd")), "only Linux shows it");
        Held before = Held.now();
        for (int from = 0; from < HELPERS; from += AT_ONCE) {
            some(from);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Held.now().equals(before) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertEquals(before, Held.now());
    }
}
