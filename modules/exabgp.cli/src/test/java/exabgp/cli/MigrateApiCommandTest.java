package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.cli.migrate.ApiLine;
import exabgp.reactor.format.ApiVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MigrateApiCommandTest {
    private static final String EVENT = "{ \"exabgp\": \"%s\", \"time\": 1.5, \"host\" : \"h\", \"type\": \"update\", \"note\": \"\\\"exabgp\\\": \\\"6.0.0\\\"\" }\n";

    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    @Test
    void linesOfVersion4AreTranslatedInOrder() throws Exception {
        var old = "# start\n\nannounce route 10.0.0.0/24 next-hop self\n" + EVENT.formatted("4.0.1") + "show neighbor summary\n";
        assertEquals(0, program.runWithInput(old, "migrate", "api", "-f", "4", "-t", "main"), program.err());
        assertEquals("# start\n\npeer * announce route 10.0.0.0/24 next-hop self\n" + EVENT.formatted("6.0.0") + "peer show summary\n", program.out());
        assertEquals("", program.err());
    }

    @Test
    void whatCannotBeTranslatedIsToldWithItsLineAndStays() throws Exception {
        var old = Files.writeString(directory.resolve("commands"), "shutdown\nanounce route 10.0.0.0/24\n");
        assertEquals(1, program.run("migrate", "api", "-v", old.toString()));
        assertEquals("daemon shutdown\nanounce route 10.0.0.0/24\n", program.out());
        assertEquals(old + ":1: 'shutdown' is now 'daemon shutdown'\nerror: " + old + ":2: unknown command: anounce route 10.0.0.0/24\n", program.err());
    }

    @Test
    void aHelperOfVersion4IsUnderstoodAndUnderstands() throws Exception {
        var heard = directory.resolve("heard");
        // the words behind --exec are the helper's, also those that look like options; no shell but the one that is named here
        int status = program.runWithInput(EVENT.formatted("6.0.0") + "done\n", "migrate", "api", "--exec", "/bin/sh", "-c", """
                read -r event; read -r answer
                printf '%s\\n%s\\n' "$event" "$answer" > "$0"
                echo 'announce route 10.0.0.0/24 next-hop self'
                echo 'show neighbor summary'
                echo 'show adj-rib out json'
                echo nonsense
                exit 3
                """, heard.toString());
        assertEquals(3, status, program.err());
        assertEquals(EVENT.formatted("4.0.1") + "done\n", Files.readString(heard));
        assertEquals("peer * announce route 10.0.0.0/24 next-hop self\npeer show summary text\nrib show out json\nnonsense\n", program.out());
        assertEquals("error: line 4 of the helper: unknown command: nonsense\n", program.err());
    }

    @Test
    void aHelperEndsWithItsDaemon() throws Exception {
        assertEquals(143, program.run("migrate", "api", "-e", "/bin/sleep", "1000"));
    }

    /** The events of both versions about the same messages, those of the tests of the wire format and some with a next hop; without their times. */
    private List<String> decoded(String version) throws Exception {
        var messages = new ArrayList<>(List.of(
                "0000 0023 40010100 400200 400504 00000064 800E 12 0001 85 04 0A000001 00 08 0118CB0071 038106",
                "0000 002B 40010100 400200 400504 00000064 800E 1A 0001 86 04 0A000001 00 10 0000000100000001 0118CB0071 038106"));
        for (var file : List.of("update", "flow")) {
            var text = Files.readString(Path.of("../exabgp.wire/src/test/resources/vectors", file + ".txt"));
            Pattern.compile("^update +(.*(?:\\n +.*)*)", Pattern.MULTILINE).matcher(text).results().forEach(found -> messages.add(found.group(1).replace("\n", " ")));
        }
        program.with("exabgp_api_version", version).runWithInput(String.join("\n", messages) + "\n", "decode");
        return program.out().lines().map(line -> line.replaceFirst("\"time\": [0-9.]+", "\"time\": 0")).toList();
    }

    @Test
    void anEventIsTranslatedIntoWhatADaemonOfThatVersionWouldHaveSaid() throws Exception {
        var of4 = decoded("4");
        var of6 = decoded("6");
        assertTrue(of4.size() >= 20, "only " + of4.size());
        assertEquals(2, of4.stream().filter(line -> line.contains("\"next-hop\": \"10.0.0.1\", \"string\": ")).count());
        assertEquals(1, of4.stream().filter(line -> line.contains("\"nexthop\": \"192.0.2.1\"")).count());
        assertEquals(of4, of6.stream().map(line -> ApiLine.event(line, ApiVersion.V4).text()).toList());
        assertEquals(of6, of4.stream().map(line -> ApiLine.event(line, ApiVersion.V6).text()).toList());
    }

    @Test
    void wordsAreNotReadByAShell() throws Exception {
        assertEquals(0, program.run("migrate", "api", "-e", "/bin/echo", "# $HOME; *"), program.err());
        assertEquals("# $HOME; *\n", program.out());
    }

    @Test
    void whatCannotBeDoneIsRefused() throws Exception {
        assertEquals(1, program.run("migrate", "api", "-e", directory.resolve("nothing").toString()));
        assertTrue(program.err().startsWith("error: cannot read, write or start: "), program.err());
        assertEquals(1, program.run("migrate", "api", "-e"));
        assertEquals(1, program.run("migrate", "api", directory.resolve("nothing").toString()));
        assertEquals(2, program.run("migrate", "api", "-f", "5"));
        assertTrue(program.err().endsWith("exabgp migrate api: error: argument -f/--from: invalid choice: '5' (choose from 4)\n"), program.err());
        assertEquals(2, program.run("migrate", "api", "-t", "4"));
        assertEquals(2, program.run("migrate", "nothing"));
    }
}
