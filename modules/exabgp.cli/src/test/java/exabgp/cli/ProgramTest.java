package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private int run(String... words) throws InterruptedException {
        return runWithInput("", words);
    }

    private int runWithInput(String input, String... words) throws InterruptedException {
        out.reset();
        err.reset();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var terminal = new Terminal(in, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        var variables = Map.of("EXABGP_ETC", directory.toString(), "exabgp_log_enable", "false");
        return new Program(variables, terminal).run(List.of(words));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutWordsItTellsTheUsageAndEveryOptionAndFails() throws Exception {
        assertEquals(1, run());
        assertTrue(out().startsWith("usage: exabgp"), out());
        assertTrue(out().contains("tcp.port"), out());
        assertTrue(out().contains("log.destination"), out());
    }

    @Test
    void helpIsNoFailure() throws Exception {
        assertEquals(0, run("--help"));
        assertEquals(0, run("decode", "-h"));
        assertTrue(out().startsWith("usage: exabgp decode [-h]"), out());
        assertEquals("", err());
    }

    @Test
    void aMisspeltSubcommandIsTakenForAFile() throws Exception {
        assertEquals(1, run("serveur"));
        assertEquals("error: serveur is not an exabgp config file (file not found)\n", err());
    }

    @Test
    void aFolderIsNoConfiguration() throws Exception {
        assertEquals(1, run(directory.toString()));
        assertEquals("error: " + directory + " is not an exabgp config file (it is a directory)\n", err());
    }

    @Test
    void wrongOptionsAreMisuse() throws Exception {
        assertEquals(2, run("server", "--nope", "file"));
        assertTrue(err().contains("exabgp server: error: unrecognized arguments: --nope"), err());
        assertEquals(2, run("validate"));
        assertTrue(err().contains("the following arguments are required: FILE..."), err());
        assertEquals(2, run("--env-file"));
        assertEquals(1, run("server", "-s", "soon", "file"));
    }

    @Test
    void subcommandsOfLaterVersionsAreNamed() throws Exception {
        for (var word : List.of("run", "cli", "healthcheck", "encode", "env", "schema", "migrate", "shell")) {
            assertEquals(1, run(word, "-x", "y"), word);
            assertEquals("error: this version of exabgp does not have the subcommand '" + word + "'\n", err());
        }
        assertEquals(1, run("configuration", "export", "file"));
        assertEquals("error: this version of exabgp does not have the subcommand 'configuration export'\n", err());
    }

    @Test
    void theVersionHasFourLines() throws Exception {
        assertEquals(0, run("version"));
        var lines = out().lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().startsWith("ExaBGP : "), out());
        assertTrue(lines.getLast().startsWith("From   : "), out());
    }

    @Test
    void aBrokenEnvironmentFileStopsEverything() throws Exception {
        var file = Files.writeString(directory.resolve("x.env"), "[exabgp.tcp]\nport = no\n");
        assertEquals(1, run("--env-file=" + file, "version"));
        assertTrue(err().startsWith("error: invalid value for tcp.port : no"), err());
        assertEquals(1, run("version", "--env-file", file.toString()));
    }

    @Test
    void whatIsNoHexadecimalIsRefused() throws Exception {
        assertEquals(1, run("decode", "hello"));
        assertEquals("error: invalid hexadecimal: hello\n", err());
        assertEquals("", out());
    }

    @Test
    void badLinesDoNotHideGoodOnes() throws Exception {
        assertEquals(1, runWithInput("zz\n\nFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF001304\n", "decode"));
        assertEquals(1, out().lines().count(), out());
        assertTrue(out().contains("\"type\": \"keepalive\""), out());
        assertEquals("error: invalid hexadecimal: zz\n", err());
    }

    @Test
    void anUnknownFamilyIsRefused() throws Exception {
        assertEquals(1, run("decode", "-f", "ipv5 unicast", "00000000"));
        assertTrue(err().startsWith("error: invalid value for --family : ipv5 unicast"), err());
    }
}
