package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerCommandLineTest {
    private static final String KEEPALIVE = "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001304";
    private static final String NEIGHBOR = "neighbor 127.0.0.1 { router-id 1.2.3.4; local-as 65000; peer-as 65001; }\n";

    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    @Test
    void filesAreCheckedByTheOptionsOfExaBgp4() throws Exception {
        var good = Files.writeString(directory.resolve("good.conf"), NEIGHBOR).toString();
        var bad = Files.writeString(directory.resolve("bad.conf"), NEIGHBOR.replace("local-as", "localas")).toString();
        for (var option : List.of("-t", "--test", "--validate")) {
            assertEquals(0, program.run(option, good), option + program.err());
            assertEquals(0, program.run(good, option), option + program.err());
            assertEquals(0, program.run("-d", option, good), option + program.err());
            assertEquals(1, program.run(option, bad), option);
            assertTrue(program.err().contains("did you mean 'local-as'?"), program.err());
        }
    }

    @Test
    void theEnvironmentFileIsThatOfTheShortOption() throws Exception {
        var file = Files.writeString(directory.resolve("x.env"), "[exabgp.tcp]\nport = 1790\n").toString();
        for (var line : List.of(List.of("-e", file, "--di"), List.of("--env", file, "--diff-ini"), List.of("--env=" + file, "--di"))) {
            assertEquals(0, program.run(line.toArray(String[]::new)));
            assertTrue(program.out().contains("port = 1790"), program.out());
        }
        assertEquals(0, program.run("--env-file", file, "env", "-e", "-d"));
        assertTrue(program.out().contains("exabgp.tcp.port=1790\n"), program.out());
        assertEquals(1, program.run("-e", file, "nowhere.conf"));
        assertEquals("error: nowhere.conf is not an exabgp config file (file not found)\n", program.err());
    }

    @Test
    void theEnvironmentIsPrintedInBothForms() throws Exception {
        for (var option : List.of("--fi", "--full-ini")) {
            assertEquals(0, program.run(option));
            assertTrue(program.out().contains("[exabgp.tcp]"), program.out());
        }
        for (var option : List.of("--fe", "--full-env")) {
            assertEquals(0, program.run(option));
            assertTrue(program.out().contains("exabgp.tcp.port=179\n"), program.out());
        }
        for (var option : List.of("--de", "--diff-env")) {
            assertEquals(0, program.run(option));
            assertEquals("exabgp.log.enable=false\n", program.out());
        }
    }

    @Test
    void aMessageIsDecodedAsANeighborOfTheFileWouldReadIt() throws Exception {
        var file = Files.writeString(directory.resolve("good.conf"), NEIGHBOR).toString();
        for (var option : List.of("-x", "--decode")) {
            assertEquals(0, program.run(option, KEEPALIVE));
            assertTrue(program.out().contains("\"type\": \"keepalive\""), program.out());
            assertEquals(0, program.run(file, option, KEEPALIVE));
            assertTrue(program.out().contains("\"peer\": \"127.0.0.1\""), program.out());
        }
    }

    @Test
    void itsHelperProgramsAreSubcommands() throws Exception {
        assertEquals(0, program.run("--run", "healthcheck", "-h"));
        assertTrue(program.out().startsWith("usage: exabgp healthcheck "), program.out());
        assertEquals(0, program.run("--run", "cli", "-h"));
        assertTrue(program.out().startsWith("usage: exabgp run "), program.out());
    }

    @Test
    void aLoneVTellsTheVersion() throws Exception {
        assertEquals(0, program.run("-v"));
        assertTrue(program.out().startsWith("ExaBGP : "), program.out());
    }

    @Test
    void optionsOfSubcommandsAreTheirOwn() throws Exception {
        assertEquals(0, program.run("env", "-e", "-d"));
        assertEquals("exabgp.log.enable=false\n", program.out());
        assertEquals(2, program.run("version", "--test"));
    }

    @Test
    void anOptionWithoutItsValueIsMisuse() throws Exception {
        assertEquals(2, program.run("-e"));
        assertEquals(2, program.run("--decode"));
        assertEquals(2, program.run("--run", "nonsense"));
    }
}
