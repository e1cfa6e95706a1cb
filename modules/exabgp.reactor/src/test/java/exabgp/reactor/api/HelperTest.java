package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Helpers as real programs: what they write, what they read, and how they end. */
@Timeout(60)
class HelperTest {
    private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong();
    private Helper helper;
    private Thread thread;
    private volatile Boolean ordered;

    @TempDir
    Path directory;

    private void start(boolean respawn, String... run) {
        start(respawn, batch -> commands.addAll(batch.commands()), run);
    }

    private void start(boolean respawn, CommandSink sink, String... run) {
        ProcessConfig config = new ProcessConfig("test", List.of(run), Encoder.TEXT, respawn, QueueConfig.USUAL);
        helper = new Helper(config, true, new Respawns(clock::get), sink, () -> {
            starts.incrementAndGet();
            return new Helper.Listener(new Client("test", new OutputQueue(FullQueue.BLOCK, 1 << 20, events -> Octets.EMPTY), true), Dialect.TEXT, out -> out.accept(Client.line("replay")));
        });
        thread = Thread.ofVirtual().start(() -> {
            try {
                ordered = helper.run();
            } catch (InterruptedException e) {
                ordered = null;
            }
        });
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        if (thread.isAlive()) {
            thread.interrupt();
        }
        thread.join();
        assertNull(helper.listener());
        await(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().startsWith("helper test ")));
        await(() -> ProcessHandle.current().children().noneMatch(p -> p.info().command().map(c -> !c.endsWith("java")).orElse(false)));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in vain");
            Thread.onSpinWait();
        }
    }

    private Client client() {
        Helper.Listener listener = helper.listener();
        assertNotNull(listener);
        return listener.client();
    }

    private void sh(boolean respawn, String script) {
        start(respawn, "/bin/sh", "-c", script);
    }

    @Test
    void aHelperThatEndsWhenTheDaemonIsAboutToEndIsNotStartedAgain() throws InterruptedException {
        sh(true, "echo version; read word");
        commands.take();
        helper.retire();
        client().done();
        thread.join();
        assertEquals(1, starts.get());
    }

    @Test
    void whatAHelperWritesArrivesAsCommandsEvenWhenItEndsAtOnce() throws InterruptedException {
        sh(false, "echo version; echo; echo '# hi'; printf 'announce eor\\nunfinished'");
        thread.join();
        assertEquals(List.of("Version", "Comment", "Comment", "EndOfRib"), commands.stream().map(c -> c.getClass().getSimpleName()).toList());
        assertEquals(false, ordered);
        assertEquals(1, starts.get());
    }

    @Test
    void whatItIsToldArrivesOnItsInput() throws IOException {
        Path heard = directory.resolve("heard");
        sh(false, "read one; read two; echo \"$one/$two\" > " + heard + "; read three");
        client().done();
        client().data("{}");
        await(() -> Files.exists(heard) && size(heard) > 0);
        assertEquals("done/{}\n", Files.readString(heard));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void binaryJunkIsOneRefusalForEachLine() throws InterruptedException {
        sh(false, "printf '\\000\\001\\377\\n\\200\\n'; echo version");
        thread.join();
        assertEquals(List.of("Refused", "Refused", "Version"), commands.stream().map(c -> c.getClass().getSimpleName()).toList());
    }

    @Test
    void aLineWithoutEndKillsTheHelper() throws InterruptedException {
        start(false, "/bin/sh", "-c", "yes | tr -d '\\n'");
        thread.join();
        assertEquals(List.of(), List.copyOf(commands));
        assertEquals(false, ordered);
    }

    @Test
    void aHelperThatEndsIsStartedAgainFiveTimesAMinute() throws InterruptedException {
        sh(true, "exit 3");
        thread.join();
        assertEquals(6, starts.get());
        assertEquals(false, ordered);
    }

    @Test
    void aHelperThatCanNotBeStartedIsGivenUp() throws InterruptedException {
        start(true, directory.resolve("nothing").toString());
        thread.join();
        assertEquals(false, ordered);
        assertEquals(6, starts.get());
    }

    @Test
    void aKilledHelperIsStartedAgain() throws InterruptedException {
        sh(true, "echo $$ >> " + directory.resolve("pids") + "; echo version; exec sleep 1000");
        assertInstanceOf(Command.Version.class, commands.take());
        long first = ProcessHandle.current().children().filter(p -> p.info().command().orElse("").endsWith("sleep")).findFirst().map(ProcessHandle::pid).orElse(0L);
        ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);
        if (first == 0) {
            // caught between the line and exec
            await(() -> ProcessHandle.current().children().anyMatch(p -> p.info().command().orElse("").endsWith("sleep")));
            ProcessHandle.current().children().filter(p -> p.info().command().orElse("").endsWith("sleep")).forEach(ProcessHandle::destroyForcibly);
        }
        assertInstanceOf(Command.Version.class, commands.take());
        assertEquals(2, starts.get());
    }

    @Test
    void aStoppedHelperHearsItsLastWordsAndIsAskedToEnd() throws IOException, InterruptedException {
        Path heard = directory.resolve("heard");
        sh(true, "trap 'echo asked >> " + heard + "; exit' TERM; echo version; read last; echo \"$last\" >> " + heard + "; while :; do sleep 0.05; done");
        commands.take();
        client().queue().urgent(Client.line("shutdown"));
        helper.stop();
        thread.join();
        assertEquals("shutdown\nasked\n", Files.readString(heard));
        assertEquals(true, ordered);
        assertEquals(1, starts.get());
    }

    @Test
    void aHelperThatWillNotEndIsKilled() throws InterruptedException {
        sh(true, "trap '' TERM; echo version; while :; do sleep 0.1; done");
        commands.take();
        helper.stop();
        thread.join();
        assertEquals(true, ordered);
    }

    @Test
    void anInterruptKillsAtOnce() throws InterruptedException {
        sh(true, "trap '' TERM; echo version; while :; do sleep 1000; done");
        commands.take();
        thread.interrupt();
        thread.join();
        assertNull(ordered);
    }

    @Test
    void childrenThatOutliveTheirParentDoNotHoldUsUp() throws InterruptedException, IOException {
        sh(false, "sleep 1000 & echo $! > " + directory.resolve("child") + "; echo version");
        thread.join();
        assertEquals(1, commands.size());
        assertEquals(false, ordered);
        long child = Long.parseLong(Files.readString(directory.resolve("child")).strip());
        await(() -> ProcessHandle.of(child).map(p -> !p.isAlive()).orElse(true));
    }

    @Test
    void aHelperThatNeverReadsIsHeardAllTheSame() throws InterruptedException {
        AtomicInteger heard = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(1);
        start(
                false,
                batch -> {
                    for (Command ignored : batch.commands()) {
                        batch.client().done();
                        if (heard.incrementAndGet() == 200_000) {
                            all.countDown();
                        }
                    }
                },
                "/bin/sh",
                "-c",
                "yes 'announce route 10.0.0.0/24 next-hop 1.2.3.4' | head -n 200000; sleep 1000");
        all.await();
        assertTrue(client().queue().depth().items() > 180_000);
        assertTrue(helper.listener() != null);
    }

    @Test
    void acknowledgementsWaitUntilTheHelperReadsThem() throws IOException {
        Path count = directory.resolve("count");
        start(
                false,
                batch -> batch.commands().forEach(ignored -> batch.client().done()),
                "/bin/sh",
                "-c",
                "yes 'version' | head -n 100000; head -n 100000 | grep -c '^done$' > " + count + "; sleep 1000");
        await(() -> size(count) > 0);
        assertEquals("100000\n", Files.readString(count));
    }

    @Test
    void anAnswerThatCanNotBeMadeCostsNoMore() throws IOException {
        Path heard = directory.resolve("heard");
        sh(false, "head -n 3 > " + heard + "; sleep 1000");
        client().lines(out -> {
            out.accept(Client.line("first"));
            throw new IllegalStateException("on purpose");
        });
        client().done();
        await(() -> size(heard) > 0);
        assertEquals("first\nerror: internal error: java.lang.IllegalStateException: on purpose\ndone\n", Files.readString(heard));
    }

    @Test
    void aClosedInputIsNotTheEnd() throws InterruptedException {
        sh(false, "exec 0<&-; echo version; sleep 0.1; echo help; sleep 1000");
        assertInstanceOf(Command.Version.class, commands.take());
        for (int i = 0; i < 10_000; i++) {
            client().data("x".repeat(100));
        }
        assertInstanceOf(Command.Help.class, commands.take());
    }

    @Test
    void aClosedOutputIsNotTheEnd() throws IOException {
        Path heard = directory.resolve("heard");
        sh(false, "echo version; exec 1>&-; read line; echo $line > " + heard + "; sleep 1000");
        client().done();
        await(() -> size(heard) > 0);
        assertEquals("done\n", Files.readString(heard));
    }

    @Test
    void aQueueThatOverflowsEndsTheRunAndTheNextIsToldWhatItMissed() throws InterruptedException, IOException {
        Path heard = directory.resolve("heard");
        sh(true, "echo version; read line; echo $line > " + heard + "; sleep 1000");
        commands.take();
        Helper.Listener first = helper.listener();
        helper.overflow(first);
        assertInstanceOf(Command.Version.class, commands.take());
        await(() -> size(heard) > 0);
        assertEquals("replay\n", Files.readString(heard));
        helper.overflow(first);
        assertEquals(2, starts.get());
        assertNotEquals(first, helper.listener(), "a late word about an earlier run does not end this one");
    }

    @Test
    void aHelperThatEndsByItselfIsToldNothingAgain() throws InterruptedException, IOException {
        Path heard = directory.resolve("heard");
        sh(true, "if [ -e " + heard + " ]; then echo version; read line; echo $line >> " + heard + "; sleep 1000; fi; touch " + heard);
        commands.take();
        client().done();
        await(() -> size(heard) > 0);
        assertEquals("done\n", Files.readString(heard));
    }

    @Test
    void theEnvironmentIsOursWithADumbTerminal() throws IOException, InterruptedException {
        Path seen = directory.resolve("seen");
        sh(false, "echo \"$TERM $(pwd) ${PATH:+path}\" > " + seen);
        thread.join();
        assertEquals("dumb / path\n", Files.readString(seen));
    }

    @Test
    void aPipeFullOfLinesIsReadToTheEndWhenItsWriterIsKilled() throws InterruptedException {
        List<Command> slow = new ArrayList<>();
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        start(
                false,
                batch -> {
                    first.countDown();
                    go.await();
                    slow.addAll(batch.commands());
                },
                "/bin/sh",
                "-c",
                "yes version | head -n 5000; kill -9 $$");
        first.await();
        await(() -> ProcessHandle.current().children().noneMatch(p -> p.info().command().orElse("").endsWith("sh")));
        go.countDown();
        thread.join();
        assertEquals(5000, slow.size());
    }
}
