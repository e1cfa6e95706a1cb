package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.FullQueue;
import exabgp.reactor.config.ProcessConfig;
import exabgp.reactor.config.QueueConfig;
import exabgp.wire.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Helpers that write odd things, leave others behind, or will not end. */
@Timeout(60)
class HelperHardshipTest {
    private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final AtomicInteger starts = new AtomicInteger();
    private Helper helper;
    private Thread thread;

    @TempDir
    Path directory;

    private void start(boolean respawn, int limit, String... run) {
        ProcessConfig config = new ProcessConfig("hard", List.of(run), Encoder.TEXT, true, QueueConfig.USUAL);
        helper = new Helper(config, respawn, new Respawns(() -> 0), batch -> commands.addAll(batch.commands()), () -> {
            starts.incrementAndGet();
            OutputQueue queue = new OutputQueue(FullQueue.BLOCK, limit, events -> Octets.EMPTY);
            return new Helper.Listener(new Client("hard", queue, true), Dialect.TEXT, out -> {});
        });
        thread = Thread.ofVirtual().start(() -> {
            try {
                helper.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** One run of words of the shell. */
    private void sh(String script) {
        start(false, 1 << 20, "/bin/sh", "-c", script);
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        thread.interrupt();
        thread.join();
        await(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().startsWith("helper hard ")));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in vain");
            Thread.sleep(10);
        }
    }

    private long pid(String file) throws InterruptedException {
        Path path = directory.resolve(file);
        await(() -> read(path).endsWith("\n"));
        return Long.parseLong(read(path).strip());
    }

    private static String read(Path path) {
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !read(Path.of("/proc/" + pid + "/status")).contains("State:\tZ");
    }

    private List<String> kinds() {
        return commands.stream().map(command -> command.getClass().getSimpleName()).toList();
    }

    @Test
    void aLineOfNearlyAMegabyteIsALine() throws InterruptedException {
        sh("printf '#'; head -c 1048000 /dev/zero | tr '\\0' x; printf '\\nversion\\n'");
        thread.join();
        assertEquals(List.of("Comment", "Version"), kinds());
    }

    @Test
    void aLineOfMoreThanAMegabyteStartsTheHelperAgain() throws InterruptedException {
        start(true, 1 << 20, "/bin/sh", "-c",
                "if [ -e " + directory + "/again ]; then echo version; exec sleep 1000; fi; touch " + directory + "/again; echo help; head -c 1048577 /dev/zero | tr '\\0' x; echo; echo status; sleep 1000");
        assertInstanceOf(Command.Help.class, commands.take());
        assertInstanceOf(Command.Version.class, commands.take(), "nothing behind the long line counts");
        assertEquals(2, starts.get());
    }

    @Test
    void aLineWrittenInPiecesIsOneCommand() throws InterruptedException {
        sh("printf 'ver'; sleep 0.05; printf 'si'; sleep 0.05; printf 'on'; sleep 0.05; echo; sleep 1000");
        assertInstanceOf(Command.Version.class, commands.take());
        assertTrue(commands.isEmpty());
    }

    @Test
    void randomOctetsAreRefusedAndTheNextCommandWorks() throws InterruptedException {
        sh("head -c 300000 /dev/urandom; printf '\\nversion\\n'");
        thread.join();
        assertEquals("Version", kinds().getLast());
        assertTrue(kinds().size() > 100);
        assertTrue(kinds().stream().filter("Refused"::equals).count() > kinds().size() / 2);
    }

    @Test
    void allDescendantsEndWithAHelperThatIsStopped() throws InterruptedException {
        sh("sleep 1000 & echo $! > " + directory + "/one; (trap '' TERM; sleep 1000 & echo $! > " + directory + "/two; wait) & echo version; wait");
        long one = pid("one");
        long two = pid("two");
        commands.take();
        helper.stop();
        thread.join();
        await(() -> !isAlive(one) && !isAlive(two));
    }

    @Test
    void aDaemonThatAHelperForksEndsWithIt() throws InterruptedException {
        sh("setsid sh -c 'echo $$ > " + directory + "/daemon; exec sleep 1000' </dev/null >/dev/null 2>&1 & while [ ! -s " + directory + "/daemon ]; do sleep 0.01; done; echo version");
        long daemon = pid("daemon");
        thread.join();
        assertEquals(List.of("Version"), kinds());
        await(() -> !isAlive(daemon));
    }

    @Test
    void aDaemonThatHidFromUsLivesOnAndHoldsUpNothing() throws InterruptedException {
        sh("env -i setsid sh -c 'echo $$ > " + directory + "/daemon; exec sleep 1000' </dev/null >/dev/null 2>&1 & while [ ! -s " + directory + "/daemon ]; do sleep 0.01; done; echo version");
        long daemon = pid("daemon");
        thread.join();
        assertEquals(List.of("Version"), kinds());
        assertTrue(isAlive(daemon));
        ProcessHandle.of(daemon).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aDaemonThatKeepsThePipesDoesNotHoldUpTheEnd() throws InterruptedException {
        sh("env -i setsid sh -c 'echo $$ > " + directory + "/daemon; exec sleep 1000' & while [ ! -s " + directory + "/daemon ]; do sleep 0.01; done; echo version");
        long daemon = pid("daemon");
        thread.join();
        assertEquals(List.of("Version"), kinds());
        await(() -> !isAlive(daemon));
    }

    @Test
    void aHelperThatClosedItsInputIsHeardAndStopped() throws InterruptedException {
        sh("exec 0<&-; echo version; while :; do sleep 0.02; echo help; done");
        commands.take();
        // more than a pipe holds, so that the broken pipe is met
        for (int i = 0; i < 2000; i++) {
            Helper.Listener listener = helper.listener();
            assertNotNull(listener);
            listener.client().queue().event(Client.line("x".repeat(1000)));
        }
        commands.clear();
        assertInstanceOf(Command.Help.class, commands.take());
        helper.stop();
        thread.join();
    }

    @Test
    void withoutRespawnAHelperRunsOnce() throws InterruptedException {
        start(false, 1 << 20, "/bin/sh", "-c", "echo version");
        thread.join();
        assertEquals(1, starts.get());
        assertNull(helper.listener());
    }

    @Test
    void whoTellsAHelperThatCanNotBeStartedIsNotHeldUp() throws InterruptedException {
        start(false, 100, directory.resolve("nothing").toString());
        Helper.Listener listener = helper.listener();
        if (listener != null) {
            listener.client().queue().event(Client.line("x".repeat(90)));
            listener.client().queue().event(Client.line("x".repeat(90)));
        }
        thread.join();
        assertNull(helper.listener());
    }
}
