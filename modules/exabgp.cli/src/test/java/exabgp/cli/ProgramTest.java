package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    @Test
    void withoutWordsItTellsTheUsageAndEveryOptionAndFails() throws Exception {
        assertEquals(1, program.run());
        assertTrue(program.out().startsWith("usage: exabgp"), program.out());
        assertTrue(program.out().contains("tcp.port"), program.out());
        assertTrue(program.out().contains("log.destination"), program.out());
    }

    @Test
    void helpIsNoFailure() throws Exception {
        assertEquals(0, program.run("--help"));
        assertEquals(0, program.run("decode", "-h"));
        assertTrue(program.out().startsWith("usage: exabgp decode [-h]"), program.out());
        assertEquals("", program.err());
    }

    @Test
    void aMisspeltSubcommandIsTakenForAFile() throws Exception {
        assertEquals(1, program.run("serveur"));
        assertEquals("error: serveur is not an exabgp config file (file not found)\n", program.err());
    }

    @Test
    void aFolderIsNoConfiguration() throws Exception {
        assertEquals(1, program.run(directory.toString()));
        assertEquals("error: " + directory + " is not an exabgp config file (it is a directory)\n", program.err());
    }

    @Test
    void wrongOptionsAreMisuse() throws Exception {
        assertEquals(2, program.run("server", "--nope", "file"));
        assertTrue(program.err().contains("exabgp server: error: unrecognized arguments: --nope"), program.err());
        assertEquals(2, program.run("validate"));
        assertTrue(program.err().contains("the following arguments are required: FILE..."), program.err());
        assertEquals(2, program.run("--env-file"));
        assertEquals(1, program.run("server", "-s", "soon", "file"));
    }

    @Test
    void aWrongSecondWordIsMisuseAndTheRightOnesAreNamed() throws Exception {
        assertEquals(2, program.run("configuration", "import", "file"));
        assertTrue(program.err().endsWith("exabgp configuration: error: invalid choice: 'import' (choose from validate, example, export)\n"), program.err());
        for (var word : List.of("configuration", "schema", "migrate", "shell")) {
            assertEquals(2, program.run(word), word);
            assertEquals(0, program.run(word, "-h"), word);
            assertTrue(program.out().startsWith("usage: exabgp " + word + " "), program.out());
        }
    }

    @Test
    void theVersionHasFourLines() throws Exception {
        assertEquals(0, program.run("version"));
        var lines = program.out().lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().startsWith("ExaBGP : "), program.out());
        assertTrue(lines.getLast().startsWith("From   : "), program.out());
    }

    @Test
    void aBrokenEnvironmentFileStopsEverything() throws Exception {
        var file = Files.writeString(directory.resolve("x.env"), "[exabgp.tcp]\nport = no\n");
        assertEquals(1, program.run("--env-file=" + file, "version"));
        assertTrue(program.err().startsWith("error: invalid value for tcp.port : no"), program.err());
        assertEquals(1, program.run("version", "--env-file", file.toString()));
    }

    @Test
    void whatIsNoHexadecimalIsRefused() throws Exception {
        assertEquals(1, program.run("decode", "hello"));
        assertEquals("error: invalid hexadecimal: hello\n", program.err());
        assertEquals("", program.out());
    }

    @Test
    void badLinesDoNotHideGoodOnes() throws Exception {
        assertEquals(1, program.runWithInput("zz\n\nFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001304\n", "decode"));
        assertEquals(1, program.out().lines().count(), program.out());
        assertTrue(program.out().contains("\"type\": \"keepalive\""), program.out());
        assertEquals("error: invalid hexadecimal: zz (line 1)\n", program.err());
    }

    @Test
    void anUnknownFamilyIsRefused() throws Exception {
        assertEquals(1, program.run("decode", "-f", "ipv5 unicast", "00000000"));
        assertTrue(program.err().startsWith("error: invalid value for --family : ipv5 unicast"), program.err());
    }
}
