package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.cli.example.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleCommandTest {
    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void everyExampleIsAValidConfigurationAndItsRoutesSurviveTheWire(Example example) throws Exception {
        assertEquals(0, program.run("configuration", "example", example.word()), program.err());
        var file = Files.writeString(directory.resolve("example.conf"), program.out());
        assertEquals(0, program.run("validate", "-r", file.toString()), program.err());
        assertEquals("", program.err());
    }

    @Test
    void oneNeighborIsTheExampleOfThoseWhoNameNone() throws Exception {
        assertEquals(0, program.run("configuration", "example"));
        assertEquals(Example.NEIGHBOR.text(), program.out());
    }

    @Test
    void anUnknownExampleIsMisuse() throws Exception {
        assertEquals(2, program.run("configuration", "example", "half"));
        assertTrue(program.err().contains("neighbor, full"), program.err());
    }
}
