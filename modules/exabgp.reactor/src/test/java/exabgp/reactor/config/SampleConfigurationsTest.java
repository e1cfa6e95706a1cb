package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every NAME.in of the test resources is read; what comes out, or what is said about it, is NAME.ok. */
class SampleConfigurationsTest {
    private static final Path SAMPLES = Path.of("src/test/resources/configurations");

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAsExpected() throws IOException {
        return inputs().stream().map(in -> DynamicTest.dynamicTest(in.getFileName().toString(), () -> compare(in)));
    }

    @Test
    void everyExpectationHasItsSample() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertEquals(inputs().size() * 2L, files.count());
        }
        assertTrue(inputs().size() >= 12);
    }

    @TestFactory
    Stream<DynamicTest> everyConfigurationForUsersIsValidAndWithoutWarnings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../etc/exabgp"))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".conf")).sorted().toList();
            assertTrue(all.size() >= 3);
            return all.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                ConfigResult result = ConfigReader.read(file, Read.CONTEXT);
                assertEquals(List.of(), assertInstanceOf(ConfigResult.Loaded.class, result, () -> Dump.of(result)).warnings());
            }));
        }
    }

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".in")).sorted().toList();
        }
    }

    /** As a file is read: what is not UTF-8 in it becomes a character that says so. */
    static String text(Path in) throws IOException {
        return new String(Files.readAllBytes(in), StandardCharsets.UTF_8);
    }

    private static void compare(Path in) throws IOException {
        String name = in.getFileName().toString().replace(".in", "");
        String expected = Files.readString(in.resolveSibling(name + ".ok"));
        assertEquals(expected, Dump.of(Read.named(name, text(in))));
    }
}
