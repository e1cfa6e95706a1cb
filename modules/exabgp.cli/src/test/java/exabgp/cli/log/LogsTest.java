package exabgp.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

class LogsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @AfterEach
    void close() throws InterruptedException {
        Logs.close(PATIENCE);
    }

    /** Keeps lines; may be held up. */
    private static final class Kept implements Destination {
        private final List<String> lines = new ArrayList<>();
        private final CountDownLatch open = new CountDownLatch(1);
        private boolean closed;

        @Override
        public void write(Line line) throws IOException {
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            lines.add(line.level() + " " + line.brief());
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static LogSettings settings(Level least, Category... categories) {
        return new LogSettings(true, least, Set.of(categories), true);
    }

    @Test
    void slf4jFindsThisProvider() {
        assertInstanceOf(CategoryLogger.class, LoggerFactory.getLogger("exabgp.reactor.Reactor"));
    }

    @Test
    void levelsAndCategoriesChooseAndErrorsPass() throws InterruptedException {
        var kept = new Kept();
        kept.open.countDown();
        Logs.open(settings(Level.INFO, Category.REACTOR), kept);
        var reactor = LoggerFactory.getLogger("exabgp.reactor.Reactor");
        reactor.info("one {} {}", 1, "x");
        reactor.debug("two");
        reactor.warn("three");
        var session = LoggerFactory.getLogger("exabgp.session.Session");
        session.warn("four");
        session.error("five");
        assertTrue(reactor.isInfoEnabled());
        assertFalse(reactor.isDebugEnabled());
        Logs.close(PATIENCE);
        assertEquals(List.of("INFO reactor         one 1 x", "WARN reactor         three", "ERROR network         five"), kept.lines);
        assertTrue(kept.closed);
    }

    @Test
    void aStackTraceIsOneLineEach() throws InterruptedException {
        var kept = new Kept();
        kept.open.countDown();
        Logs.open(settings(Level.INFO, Category.REACTOR), kept);
        LoggerFactory.getLogger("exabgp.reactor.Reactor").error("bad", new IllegalStateException("why"));
        Logs.close(PATIENCE);
        assertEquals("ERROR reactor         bad", kept.lines.get(0));
        assertEquals("ERROR reactor         java.lang.IllegalStateException: why", kept.lines.get(1));
        assertTrue(kept.lines.size() > 2);
    }

    @Test
    void whoLogsNeverWaitsAndLossesAreTold() throws InterruptedException {
        var kept = new Kept();
        Logs.open(settings(Level.INFO, Category.REACTOR), kept);
        var log = LoggerFactory.getLogger("exabgp.reactor.Reactor");
        int said = 20_000;
        for (int number = 0; number < said; number++) {
            log.info("{}", number);
        }
        kept.open.countDown();
        Logs.close(PATIENCE);
        assertTrue(kept.lines.stream().anyMatch(line -> line.contains("lines were lost")), "nothing told");
        assertTrue(kept.lines.size() >= 8192, "only " + kept.lines.size());
    }

    @Test
    void aFileIsRenamedWhenItIsFull() throws IOException {
        var file = directory.resolve("exabgp.log");
        var destination = new FileDestination(file, 200);
        for (int number = 0; number < 20; number++) {
            destination.write(new Line(LocalTime.NOON, Level.INFO, "daemon", "line " + number));
        }
        destination.close();
        try (var files = Files.list(directory)) {
            assertEquals(4, files.count());
        }
        for (var name : List.of("exabgp.log", "exabgp.log.1", "exabgp.log.2", "exabgp.log.3")) {
            assertTrue(Files.size(directory.resolve(name)) <= 200, name);
        }
        assertTrue(Files.readString(file).contains("line 19"));
    }

    @Test
    void aFileIsContinued() throws IOException {
        var file = directory.resolve("exabgp.log");
        for (int time = 0; time < 2; time++) {
            try (var destination = new FileDestination(file, 10_000)) {
                destination.write(new Line(LocalTime.NOON, Level.INFO, "daemon", "hello"));
            }
        }
        assertEquals(2, Files.readAllLines(file).size());
    }
}
