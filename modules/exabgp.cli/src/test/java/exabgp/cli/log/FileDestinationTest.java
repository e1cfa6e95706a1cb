package exabgp.cli.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

class FileDestinationTest {
    private static final long SMALL = 200;

    @TempDir
    private Path directory;

    private static void write(FileDestination destination, int from, int to) throws IOException {
        for (int number = from; number <= to; number++) {
            destination.write(new Line(LocalTime.NOON, Level.INFO, "test", "line <" + number + ">"));
        }
    }

    @Test
    void keepsThreeFilesBesideTheOneItWrites() throws IOException {
        var file = directory.resolve("log");
        try (var destination = new FileDestination(file, SMALL)) {
            write(destination, 1, 60);
        }
        assertTrue(Files.readString(file).contains("<60>"));
        for (int number = 1; number <= 3; number++) {
            assertTrue(Files.size(Path.of(file + "." + number)) <= SMALL);
        }
        assertFalse(Files.exists(Path.of(file + ".4")));
    }

    @Test
    void goesOnInTheSameFileWhereItCannotBeRenamed() throws IOException {
        var file = directory.resolve("log");
        // A directory with something in it cannot be replaced, even by root.
        Files.createDirectories(directory.resolve("log.3").resolve("occupied"));
        Files.createFile(directory.resolve("log.2"));
        try (var destination = new FileDestination(file, SMALL)) {
            write(destination, 1, 30);
        }
        var lines = Files.readAllLines(file);
        assertEquals(30, lines.stream().filter(line -> line.contains("line <")).count());
        assertTrue(lines.stream().anyMatch(line -> line.contains("the log goes on in the same file")));
    }
}
