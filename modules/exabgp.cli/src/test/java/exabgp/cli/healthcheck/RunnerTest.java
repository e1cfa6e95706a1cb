package exabgp.cli.healthcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunnerTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    private Path directory;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Runner runner = new Runner(stop);

    private Ending shell(String words, Duration limit) throws InterruptedException {
        return runner.shell(words, limit, Map.of("STATE", "UP", "WHERE", directory.toString()));
    }

    /** The process whose number a command wrote to this file. */
    private ProcessHandle noted(String name) throws Exception {
        var file = directory.resolve(name);
        while (!Files.exists(file) || Files.readString(file).isBlank()) {
            Thread.sleep(5);
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElse(ProcessHandle.current());
    }

    private static void assertGone(ProcessHandle process) throws Exception {
        var state = Path.of("/proc", Long.toString(process.pid()), "stat");
        while (process.pid() != ProcessHandle.current().pid() && process.isAlive() && !Files.readString(state).contains(") Z ")) {
            Thread.sleep(5);
        }
    }

    @Test
    void theStatusAndBothOutputsAreTold() throws Exception {
        assertEquals(new Ending.Exited(0, "UP\nbad\n"), shell("echo $STATE; echo bad >&2", LONG));
        assertEquals(new Ending.Exited(7, ""), shell("exit 7", LONG));
        assertTrue(shell("true", Duration.ZERO).succeeded());
        assertFalse(shell("false", LONG).succeeded());
    }

    @Test
    void aKilledCommandFailed() throws Exception {
        assertEquals(new Ending.Exited(137, ""), shell("kill -9 $$", LONG));
    }

    @Test
    void standardInputIsEmpty() throws Exception {
        assertEquals(new Ending.Exited(0, ""), shell("cat", LONG));
    }

    @Test
    void aHangingCommandIsKilledWithAllItStarted() throws Exception {
        var ending = shell("sleep 1000 & echo $! >$WHERE/child; (sleep 1000 & echo $! >$WHERE/orphan) & wait; sleep 1000", SHORT);
        assertInstanceOf(Ending.TimedOut.class, ending);
        assertGone(noted("child"));
        assertGone(noted("orphan"));
    }

    @Test
    void aCommandThatIgnoresSignalsIsKilled() throws Exception {
        assertInstanceOf(Ending.TimedOut.class, shell("trap '' TERM INT HUP; echo $$ >$WHERE/self; while :; do sleep 0.1; done", SHORT));
        assertGone(noted("self"));
    }

    @Test
    void whatACommandLeavesBehindDoesNotHoldItUp() throws Exception {
        assertEquals(new Ending.Exited(0, "left\n"), shell("sleep 1000 & echo $! >$WHERE/child; echo left", LONG));
        var left = noted("child");
        assertTrue(left.isAlive(), "it was left behind on purpose");
        left.destroyForcibly();
    }

    @Test
    void aCommandThatNeverStopsWritingIsKilledToo() throws Exception {
        assertInstanceOf(Ending.TimedOut.class, shell("yes", SHORT));
    }

    @Test
    void theEndOfTheHealthCheckEndsItsCommand() throws Exception {
        var ended = new Thread(() -> {
            try {
                noted("self");
                stop.countDown();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        ended.start();
        assertInstanceOf(Ending.Stopped.class, shell("echo $$ >$WHERE/self; sleep 1000", LONG));
        ended.join();
        assertGone(noted("self"));
    }

    @Test
    void aProgramThatIsNotThereIsNoException() throws Exception {
        assertInstanceOf(Ending.NotStarted.class, runner.run(List.of("/nonexistent/program"), LONG, Map.of()));
        assertEquals(127, ((Ending.Exited) shell("/nonexistent/program", LONG)).status());
    }
}
