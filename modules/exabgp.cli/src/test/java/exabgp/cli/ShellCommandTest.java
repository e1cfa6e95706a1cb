package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShellCommandTest {
    private static final Path BASH = Path.of("/bin/bash");

    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    private String script(String shell) throws Exception {
        assertEquals(0, program.run("shell", "completion", shell), program.err());
        return program.out();
    }

    /** What bash offers behind some words; the last of them is the one being typed. */
    private List<String> offered(String... words) throws Exception {
        assumeTrue(Files.isExecutable(BASH), "bash is not here");
        var file = Files.writeString(directory.resolve("exabgp.bash"), script("bash"));
        var call = """
                source "$0" || exit 9
                complete -p exabgp >/dev/null || exit 8
                COMP_LINE="exabgp $*"; COMP_POINT=${#COMP_LINE}
                _exabgp && printf '%s\\n' "${COMPREPLY[@]}"
                """;
        var command = new ArrayList<>(List.of(BASH.toString(), "--norc", "-c", call, file.toString()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void bashOffersTheSubcommandsOfTheTable() throws Exception {
        var first = new CommandTable(Map.of()).syntaxes().keySet().stream().map(words -> words.split(" ")[0]).distinct().sorted().toList();
        assertEquals(first, offered(""));
        assertEquals(List.of("decode", "demo"), offered("de"));
        assertEquals(List.of("example", "export"), offered("configuration", "ex"));
        assertEquals(List.of("full", "neighbor"), offered("configuration", "example", ""));
        assertEquals(List.of("bash", "fish", "zsh"), offered("shell", "install", ""));
    }

    @Test
    void bashOffersTheOptionsOfASubcommand() throws Exception {
        // in the order of the help
        assertEquals(List.of("--pdb", "--passive", "--profile"), offered("server", "some.conf", "--p"));
        assertTrue(offered("migrate", "conf", "-").containsAll(List.of("-h", "--help", "-w", "--wrap-api")));
    }

    @Test
    void bashOffersTheCommandsOfTheDaemon() throws Exception {
        // a star among the words must not become the names of files
        Files.writeString(directory.resolve("a-file"), "");
        assertEquals(List.of("in", "out"), offered("run", "rib", "show", ""));
        assertTrue(offered("run", "peer", "").containsAll(List.of("*", "list", "show")));
        assertFalse(offered("run", "peer", "").contains("a-file"));
        assertTrue(offered("run", "peer", "10.0.0.1", "announce", "r").contains("route"));
        assertEquals(offered("run", "peer", "*", ""), offered("run", "peer", "2001:db8::1", ""));
        assertEquals(List.of(), offered("some.conf", ""));
    }

    @Test
    void everyShellGetsEveryPlaceAndOption() throws Exception {
        for (var shell : List.of("bash", "zsh", "fish")) {
            var script = script(shell);
            new CommandTable(Map.of()).syntaxes().forEach((words, syntax) -> {
                assertTrue(script.contains("'" + words + "'"), shell + " " + words);
                syntax.switches().forEach(option -> assertTrue(script.contains((shell.equals("fish") ? "-l " : "--") + option.word()), shell + " " + option.word()));
            });
        }
    }

    @Test
    void whatIsInstalledIsTakenAwayAgainAndNothingElse() throws Exception {
        program.with("HOME", directory.toString()).with("SHELL", "/usr/bin/fish").with("XDG_DATA_HOME", directory.resolve("data").toString());
        var places = Map.of(
                "bash", directory.resolve("data/bash-completion/completions/exabgp"),
                "zsh", directory.resolve("data/zsh/site-functions/_exabgp"),
                "fish", directory.resolve(".config/fish/completions/exabgp.fish"));
        for (var shell : places.keySet()) {
            var place = places.get(shell);
            for (int round = 0; round < 2; round++) {
                assertEquals(0, program.run("shell", "install", shell), program.err());
                assertTrue(program.out().startsWith("installed " + place + "\n"), program.out());
            }
            assertEquals(script(shell), Files.readString(place));
            var neighbor = Files.writeString(place.resolveSibling("other"), "x");
            assertEquals(0, program.run("shell", "uninstall", shell), program.err());
            assertFalse(Files.exists(place));
            assertTrue(Files.exists(neighbor));
            assertEquals(0, program.run("shell", "uninstall", shell));
            assertEquals("not installed: " + place + "\n", program.out());
        }
        assertEquals(0, program.run("shell", "install"));
        assertTrue(Files.exists(places.get("fish")), "the user's own shell is the default");
    }

    @Test
    void aFileOfSomebodyElseStays() throws Exception {
        program.with("HOME", directory.toString());
        var place = directory.resolve(".local/share/bash-completion/completions/exabgp");
        Files.createDirectories(place.getParent());
        Files.writeString(place, "# mine\n");
        for (var action : List.of("install", "uninstall")) {
            assertEquals(1, program.run("shell", action, "bash"));
            assertEquals("error: " + place + " was not made by 'exabgp shell install' and stays as it is\n", program.err());
            assertEquals("# mine\n", Files.readString(place));
        }
    }

    @Test
    void anUnknownShellIsRefused() throws Exception {
        assertEquals(1, program.run("shell", "completion", "tcsh"));
        assertEquals("error: no completion for the shell tcsh (expected one of bash, zsh, fish)\n", program.err());
        assertEquals(1, program.run("shell", "install"));
        assertEquals("error: which shell is not known (expected one of bash, zsh, fish)\n", program.err());
        assertEquals(2, program.run("shell"));
        assertEquals("usage: exabgp shell [-h]  {install,uninstall,completion} ...\nexabgp shell: error: the following arguments are required: {install,uninstall,completion} ...\n", program.err());
    }
}
