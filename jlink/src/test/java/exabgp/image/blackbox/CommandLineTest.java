package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the image answers to people and scripts. */
class CommandLineTest {
    private static final String VALID = """
            neighbor 127.0.0.1 {
                router-id 10.0.0.1;
                local-address 127.0.0.1;
                local-as 65001;
                peer-as 65002;
                static { route 192.0.2.0/24 next-hop 10.0.0.9 community [ 65001:1 ]; }
            }
            """;

    @TempDir
    private Path directory;

    private record Answer(int status, String out, String err) {}

    private Answer ask(String input, String... words) throws Exception {
        var command = new ArrayList<>(List.of("env", "-i", Exabgp.LAUNCHER.toString()));
        command.addAll(List.of(words));
        var in = Files.writeString(directory.resolve("in.txt"), input, StandardCharsets.ISO_8859_1);
        var out = directory.resolve("out.txt");
        var err = directory.resolve("err.txt");
        var process = new ProcessBuilder(command).directory(directory.toFile()).redirectInput(in.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("it did not end: " + Child.text(out) + Child.text(err));
        }
        return new Answer(process.exitValue(), Child.text(out), Child.text(err));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void aFaultyConfigurationIsToldByFileLineAndColumn() throws Exception {
        var file = file("bad.conf", VALID.replace("    peer-as 65002;", "    peer-sa 65002;"));
        for (var words : List.of(List.of("validate", file), List.of("configuration", "validate", file), List.of(file),
                List.of("server", file))) {
            var answer = ask("", words.toArray(String[]::new));
            assertEquals(1, answer.status(), answer.err());
            assertTrue(answer.err().contains(file + ":5:5: "), answer.err());
            assertTrue(answer.err().contains("peer-sa") && answer.err().contains("peer-as"), answer.err());
            assertFalse(answer.err().contains("Exception"), answer.err());
        }
    }

    @Test
    void aValidConfigurationIsToldWithItsRoutes() throws Exception {
        var answer = ask("", "validate", "-nrv", file("good.conf", VALID));
        assertEquals(0, answer.status(), answer.err());
        assertTrue(answer.out().contains("is valid: 1 neighbor, 1 route, 0 processes"), answer.out());
        assertTrue(answer.out().contains("192.0.2.0/24 next-hop 10.0.0.9"), answer.out());
        assertEquals("", answer.err());
    }

    @Test
    void aConfigurationMayComeFromStandardInput() throws Exception {
        assertEquals(0, ask(VALID, "validate", "-").status());
        assertEquals(1, ask("nonsense", "validate", "-").status());
    }

    @Test
    void decodingPrintsOneLineOfJson() throws Exception {
        var update = "FF".repeat(16) + "0029" + "02" + "0000" + "000E" + "4001010040020040030401010101" + "18C00002";
        var answer = ask("", "decode", update);
        assertEquals(0, answer.status(), answer.err());
        assertEquals(1, answer.out().lines().count(), answer.out());
        assertTrue(answer.out().contains("\"announce\": { \"ipv4 unicast\": { \"1.1.1.1\": [ { \"nlri\": \"192.0.2.0/24\" } ] } }"), answer.out());
        var commands = ask(update + "\n", "decode", "-m");
        assertEquals(0, commands.status(), commands.err());
        assertTrue(commands.out().startsWith("announce route 192.0.2.0/24 next-hop 1.1.1.1"), commands.out());
    }

    @Test
    void garbageIsAnErrorLineEachAndNeverAnException() throws Exception {
        var random = new Random(7);
        var lines = new StringBuilder("zz\nFF\n:::\n\n");
        for (int number = 0; number < 300; number++) {
            var octets = new byte[random.nextInt(1, 80)];
            random.nextBytes(octets);
            var header = random.nextBoolean() ? "FF".repeat(16) : "";
            lines.append(header).append(java.util.HexFormat.of().formatHex(octets)).append('\n');
        }
        lines.append("\u00ff\u0000\u001b[2J\n").append("0".repeat(300_000)).append('\n');
        var answer = ask(lines.toString(), "decode");
        assertEquals(1, answer.status());
        assertFalse(answer.err().contains("Exception") || answer.err().contains("\tat "), answer.err());
        assertFalse(answer.err().contains("\u001b"), "an escape sequence reached the terminal");
        answer.out().lines().forEach(line -> assertTrue(line.startsWith("{ \"exabgp\"") && line.endsWith("}"), line));
        answer.err().lines().forEach(line -> assertTrue(line.startsWith("error: ") || line.startsWith("warning: "), line));
    }

    @Test
    void itRunsAsADaemonWithoutAnyEnvironment() throws Exception {
        var err = directory.resolve("err.txt");
        var process = new ProcessBuilder("env", "-i", Exabgp.LAUNCHER.toString(), file("good.conf", VALID))
                .directory(directory.toFile()).redirectError(err.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            Await.until("it has begun", () -> Child.text(err).contains("good.conf"), () -> Child.text(err));
            process.destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), () -> Child.text(err));
            assertEquals(0, process.exitValue(), () -> Child.text(err));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void severalFilesAreSeveralDaemonsThatEndTogether() throws Exception {
        var err = directory.resolve("err.txt");
        var process = new ProcessBuilder("env", "-i", Exabgp.LAUNCHER.toString(), "-v", file("one.conf", VALID), file("two.conf", VALID))
                .directory(directory.toFile()).redirectError(err.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            Await.until("both have begun", () -> Child.text(err).contains("one.conf") && Child.text(err).contains("two.conf"),
                    () -> Child.text(err));
            var children = process.children().toList();
            assertEquals(2, children.size());
            process.destroy();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), () -> Child.text(err));
            assertEquals(0, process.exitValue(), () -> Child.text(err));
            assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
