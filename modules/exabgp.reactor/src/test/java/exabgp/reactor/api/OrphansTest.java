package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which processes are taken for what a dead daemon left behind. */
class OrphansTest {
    /** No process has this number, which is beyond those that Linux gives. */
    private static final String DEAD = "4194305.1-1";

    private static Process sleeper(String mark, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of("env", Leftovers.MARK + "=" + mark, "sleep", "1000"));
        return new ProcessBuilder(command).start();
    }

    private static boolean isMarked(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/sleep");
    }

    private static void awaitSleep(Process process) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!isMarked(process.toHandle()) && process.descendants().noneMatch(OrphansTest::isMarked)) {
            assertTrue(System.nanoTime() < end && process.isAlive(), "it does not sleep");
            Thread.onSpinWait();
        }
    }

    @Test
    void aProcessOfADeadDaemonIsEndedAndOneOfALivingIsNot() throws Exception {
        Process dead = sleeper(DEAD);
        Process living = sleeper(Orphans.daemon() + "-1");
        Process another = sleeper("words");
        try {
            List.of(dead, living, another).forEach(OrphansTest::awaitSleep);
            Orphans.end();
            assertTrue(dead.waitFor(20, TimeUnit.SECONDS));
            assertTrue(living.isAlive());
            assertTrue(another.isAlive());
        } finally {
            List.of(dead, living, another).forEach(Process::destroyForcibly);
        }
    }

    @Test
    void aProcessInAContainerIsLeftAloneSinceItsNumbersAreOthers() throws Exception {
        assumeTrue(new ProcessBuilder("unshare", "--pid", "--fork", "true").start().waitFor() == 0, "no namespaces of process numbers here (unshare, as root)");
        Process contained = sleeper(DEAD, "unshare", "--pid", "--fork", "--kill-child");
        Process dead = sleeper(DEAD);
        try {
            List.of(contained, dead).forEach(OrphansTest::awaitSleep);
            Orphans.end();
            assertTrue(dead.waitFor(20, TimeUnit.SECONDS));
            assertTrue(contained.descendants().anyMatch(OrphansTest::isMarked));
        } finally {
            List.of(contained, dead).forEach(Process::destroyForcibly);
        }
    }
}
