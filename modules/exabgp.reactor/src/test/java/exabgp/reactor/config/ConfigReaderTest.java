package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    private static final String NEIGHBOR = "neighbor 192.0.2.1 { local-as 1; peer-as 1; local-address 192.0.2.2; ";

    @TempDir
    private Path directory;

    @Test
    void aFileIsReadWithTheProgramsBesideIt() throws IOException {
        Path program = Files.writeString(directory.resolve("helper"), "#!/bin/sh\n");
        assertTrue(program.toFile().setExecutable(true, false));
        Path file = Files.writeString(directory.resolve("a.conf"), "process p { run ./helper x; }\n" + NEIGHBOR + "}\n");
        Configuration read = assertInstanceOf(ConfigResult.Loaded.class, ConfigReader.read(file, Read.CONTEXT)).configuration();
        assertEquals(List.of(new ProcessConfig("p", List.of(directory.resolve("./helper").toString(), "x"), Encoder.TEXT, true, QueueConfig.USUAL)), read.processes());
        assertEquals(1, read.neighbors().size());
    }

    @Test
    void aFileThatCannotBeReadIsRefused() throws IOException {
        Path missing = directory.resolve("missing.conf");
        assertEquals(List.of(missing + ": there is no such file"), refusals(ConfigReader.read(missing, Read.CONTEXT)));
        assertEquals(List.of(directory + ": this is a directory"), refusals(ConfigReader.read(directory, Read.CONTEXT)));
        Path empty = Files.createFile(directory.resolve("empty.conf"));
        assertEquals(List.of(empty + ":1:1: expected a process, neighbor or template section, found an empty file"), refusals(ConfigReader.read(empty, Read.CONTEXT)));
    }

    @Test
    void octetsThatAreNotUtf8AreRefusedOutsideOfComments() throws IOException {
        Path file = directory.resolve("latin.conf");
        Files.write(file, (NEIGHBOR + "} # caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        assertInstanceOf(ConfigResult.Loaded.class, ConfigReader.read(file, Read.CONTEXT));
        Files.write(file, (NEIGHBOR + "\ndescription caf\u00e9; }\n").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(file + ":2:16: these characters are not UTF-8"), refusals(ConfigReader.read(file, Read.CONTEXT)));
    }

    @Test
    void aFileWithoutNeighborsIsFine() {
        assertEquals(new Configuration(List.of(), List.of()), assertInstanceOf(ConfigResult.Loaded.class, Read.text("\n# nothing\n")).configuration());
    }

    @Test
    void theContextSaysWhatHoldsWithoutAWord() {
        ConfigContext context = new ConfigContext(Encoder.JSON, true, Read.CONTEXT.programs());
        String text = "process p { run /bin/cat; }\nneighbor 192.0.2.0/24 { local-as 1; peer-as 1; local-address 192.0.2.2; }\n";
        Configuration read = assertInstanceOf(ConfigResult.Loaded.class, ConfigReader.read("x", text, directory, context)).configuration();
        assertEquals(Encoder.JSON, read.processes().getFirst().encoder());
        assertFalse(read.neighbors().getFirst().peer().isSingle());
    }

    @Test
    void filesOfExaBgp3AreKnown() {
        String rewritten = " is of ExaBGP 3: 'exabgp migrate conf -f 3.4' rewrites such files";
        assertEquals("'group' in a configuration file (process, neighbor or template)" + rewritten, refusal("group g { }\n"));
        assertEquals("'process' in a neighbor" + rewritten, refusal(NEIGHBOR + "process p { run /bin/cat; } }\n"));
    }

    private static String refusal(String text) {
        return assertInstanceOf(ConfigResult.Refused.class, Read.text(text)).errors().getFirst().what();
    }

    @Test
    void aProcessMayStandBelowItsNeighbors() {
        String text = NEIGHBOR + "api { processes [ p ]; } }\nprocess p { run /bin/cat; }\n";
        ConfigResult.Loaded read = assertInstanceOf(ConfigResult.Loaded.class, Read.text(text));
        assertEquals(List.of(), read.warnings());
        assertEquals(List.of("p"), read.configuration().neighbors().getFirst().apis().getFirst().processes());
    }

    @Test
    void aProcessThatIsNowhereIsToldWithTheNearest() {
        String text = "process watcher { run /bin/cat; }\n" + NEIGHBOR + "\napi { processes [ wacher ]; } }\n";
        List<ConfigError> warnings = assertInstanceOf(ConfigResult.Loaded.class, Read.text(text)).warnings();
        assertEquals(1, warnings.size());
        assertEquals("there is no process 'wacher'; did you mean 'watcher'?", warnings.getFirst().what());
    }

    @Test
    void theNameOfANeighborListsItsFamiliesWithMultiSession() {
        NeighborConfig plain = Dump.neighbor(NEIGHBOR + "family { ipv6 unicast; ipv4 unicast; } }");
        assertEquals("neighbor 192.0.2.1 local-ip 192.0.2.2 local-as 1 peer-as 1 router-id 192.0.2.2 family-allowed in-open", plain.name());
    }

    @Test
    void equalTextsGiveEqualConfigurations() {
        String text = NEIGHBOR + "api { processes-match [ x ]; } md5-password x; static { route 10.0.0.0/8 next-hop self; } }";
        assertEquals(Dump.neighbor(text), Dump.neighbor(text));
        assertEquals(Dump.neighbor(text).hashCode(), Dump.neighbor(text).hashCode());
    }

    @Test
    void everyFamilyIsMeantWithoutAWordOrByAll() {
        List<String> families = Dump.neighbor(NEIGHBOR + "}").families().stream().map(f -> f.afi() + "/" + f.safi()).toList();
        assertEquals(
                List.of("1/1", "1/2", "1/4", "1/5", "1/73", "1/85", "1/128", "1/132", "1/133", "1/134", "2/1", "2/2", "2/4", "2/5", "2/73", "2/85", "2/128", "2/133",
                        "2/134", "25/65", "25/70", "16388/71", "16388/72"),
                families);
        assertEquals(Dump.neighbor(NEIGHBOR + "}").families(), Dump.neighbor(NEIGHBOR + "family { all; } }").families());
    }

    @Test
    void secretsAreNotShown() {
        NeighborConfig neighbor = Dump.neighbor(NEIGHBOR + "md5-password hushhush; }");
        assertFalse(neighbor.toString().contains("hushhush"));
    }

    @Test
    void processesMayCommandAPeerByNameOrByPattern() {
        ApiConfig api = Dump.neighbor("process one { run /bin/cat; }\n" + NEIGHBOR + "api { processes [ one ]; processes-match [ \"^tw\" ]; } }").apis().getFirst();
        assertTrue(api.allows("one"));
        assertTrue(api.allows("two"));
        assertFalse(api.allows("ten"));
        assertFalse(api.allows("ones"));
    }

    @Test
    void keysAreDecoded() {
        assertEquals("0x666F6F", key("md5-password Zm9v; md5-base64 true;"));
        assertEquals("0x5A6D3976", key("md5-password Zm9v; md5-base64 false;"));
        assertEquals("0x5A6D3976", key("md5-password Zm9v; md5-base64 auto;"));
        assertEquals("0x69B71D79", key("md5-password abcdef; md5-base64 auto;"));
    }

    @Test
    void anErrorIsShownWithItsLineAndACaret() {
        assertEquals(
                List.of("test.conf:2:2: expected a keyword of a neighbor, found 'hold-tiem'; did you mean 'hold-time'?", "  \thold-tiem 5;", "  \t^"),
                report(NEIGHBOR + "\n\thold-tiem 5;\n}"));
    }

    @Test
    void ofALongLineOnlyWhatIsAroundTheErrorIsShown() {
        List<String> report = report(NEIGHBOR + "static { " + "route 10.0.0.0/24 med 1; ".repeat(1000) + "rout 10.0.0.0/24; " + "route 10.0.0.0/24 med 1; ".repeat(1000) + "} }");
        assertEquals(3, report.size());
        assertEquals("rout 10.0.0.0/24;", report.get(1).substring(report.get(2).indexOf('^')).substring(0, 17));
        assertTrue(report.get(1).length() < 120, report.get(1));
        assertTrue(report.get(1).startsWith("  ...") && report.get(1).endsWith("..."), report.get(1));
    }

    @Test
    void whatATerminalWouldObeyIsNotShown() {
        List<String> report = report(NEIGHBOR + "hold-tiem \u001b[2J\u0007\r; }");
        assertTrue(report.stream().noneMatch(line -> line.chars().anyMatch(Character::isISOControl)), () -> String.valueOf(report));
    }

    @Test
    void theNameOfAProgramCannotSpoilTheMessage() {
        assertEquals("test.conf:1:17: cannot find the program '/x?[2J'", report("process p { run \"/x\\u001b[2J\"; }").getFirst());
        assertEquals("test.conf:1:17: cannot find the program '/x?y'", report("process p { run /x\u0085y; }").getFirst());
        assertEquals("test.conf:1:17: cannot find the program '/x?y?z'", report("process p { run /x\u2028y\u202ez; }").getFirst());
        assertTrue(report("process p { run /" + "x".repeat(5000) + "; }").getFirst().endsWith("xxx..."));
    }

    @Test
    void twentyErrorsAreShownAndTheOthersCounted() {
        List<String> report = report(NEIGHBOR + "\nnonsense;".repeat(70) + "}");
        assertEquals(61, report.size());
        assertEquals("and 50 more errors", report.getLast());
        assertEquals("and 1 more error", report(NEIGHBOR + "\nnonsense;".repeat(21) + "}").getLast());
        assertEquals(60, report(NEIGHBOR + "\nnonsense;".repeat(20) + "}").size());
    }

    private static List<String> report(String text) {
        return assertInstanceOf(ConfigResult.Refused.class, Read.text(text)).report();
    }

    private static String key(String statements) {
        Md5Config md5 = Dump.neighbor(NEIGHBOR + statements + " }").transport().md5();
        return md5 == null ? "none" : md5.key().toString();
    }

    private static List<String> refusals(ConfigResult result) {
        return assertInstanceOf(ConfigResult.Refused.class, result).errors().stream().map(ConfigError::summary).toList();
    }
}
