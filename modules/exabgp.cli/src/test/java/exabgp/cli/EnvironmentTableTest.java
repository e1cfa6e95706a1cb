package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Option;
import exabgp.cli.environment.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No option is accepted and ignored without a word. */
class EnvironmentTableTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+\\.\\w+)` \\| ?([^|]*?) ?\\| ([^|]*) \\| (.*) \\|");
    private static final Pattern PROOF = Pattern.compile("`(\\w+Test)#(\\w+)`");
    private static final Path SOURCES = Path.of("src/main/java/exabgp/cli");
    private static final Set<String> NOT_READING = Set.of("Options.java", "NotYet.java");

    /** The lines of the program, without those that only set an option. */
    private static String reading() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var text = new StringBuilder();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!NOT_READING.contains(file.getFileName().toString())) {
                    text.append(Files.readString(file).lines()
                            .filter(line -> !line.contains("switchedOn(") && !line.contains(".with("))
                            .collect(Collectors.joining("\n")));
                }
            }
            return text.toString();
        }
    }

    private static Map<String, Option<?>> fields() throws IllegalAccessException {
        var fields = new TreeMap<String, Option<?>>();
        for (var field : Options.class.getFields()) {
            if (field.get(null) instanceof Option<?> option) {
                fields.put(field.getName(), option);
            }
        }
        return fields;
    }

    @Test
    void everyOptionIsReadOrSaysThatItIsNot() throws Exception {
        var reading = reading();
        var wrong = new ArrayList<String>();
        fields().forEach((name, option) -> {
            boolean read = Pattern.compile("\\b" + name + "\\b").matcher(reading).find();
            // log.parser is a category like the others, but one that nothing is logged in
            if (read == NotYet.isIgnored(option) && !option.key().equals("log.parser")) {
                wrong.add(option.key() + (read ? " is read and called ignored" : " is read nowhere and nobody is told"));
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyOptionIsInTheList() throws Exception {
        assertEquals(Set.copyOf(fields().values()), Set.copyOf(Options.ALL));
        assertEquals(fields().size(), Options.ALL.size());
    }

    /** The rows of the page: default, and tests, by the name of the option. */
    private static Map<String, List<String>> rows() throws IOException {
        var rows = new TreeMap<String, List<String>>();
        for (var line : Files.readAllLines(ROOT.resolve("docs/environment.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                assertNull(rows.put(row.group(1), List.of(row.group(2), row.group(4))), () -> row.group(1) + " stands there twice");
            }
        }
        return rows;
    }

    @Test
    void thePageHasEveryOptionWithItsDefault() throws Exception {
        var expected = new TreeMap<String, String>();
        Options.ALL.forEach(option -> expected.put(option.key(), option.fallback().isEmpty() ? "" : "`" + option.fallback() + "`"));
        var found = new TreeMap<String, String>();
        rows().forEach((option, row) -> found.put(option, row.getFirst()));
        assertEquals(expected, found);
    }

    @Test
    void theTestsThatThePageNamesAreThere() throws Exception {
        var tests = tests();
        var wrong = new ArrayList<String>();
        rows().forEach((option, row) -> {
            var proofs = PROOF.matcher(row.getLast()).results().toList();
            if (proofs.isEmpty()) {
                wrong.add(option + ": no test");
            }
            for (var proof : proofs) {
                var method = Pattern.compile("@(Test|ParameterizedTest)\\b[^{]*?(\\{[^}]*}[^{]*?)? void " + proof.group(2) + "\\(");
                if (!method.matcher(tests.getOrDefault(proof.group(1), "")).find()) {
                    wrong.add(option + ": " + proof.group());
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static Map<String, String> tests() throws IOException {
        var tests = new TreeMap<String, String>();
        for (var module : List.of("modules/exabgp.reactor", "modules/exabgp.cli", "jlink")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (var file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                    tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return tests;
    }

    @Test
    void everyOptionThatChangesNothingSaysWhyWhenItIsSet() throws Exception {
        for (var option : Options.ALL) {
            var other = switch (option.fallback()) {
                case "true" -> "false";
                case "false" -> "true";
                case "1.0" -> "2.0";
                default -> "other";
            };
            if (NotYet.isIgnored(option)) {
                var remarks = NotYet.remarks(Environment.read(Map.of("EXABGP_ETC", "/nowhere", option.underscored(), other), null));
                assertEquals(1, remarks.size(), option.key());
                assertTrue(remarks.getFirst().startsWith(option.key() + " is set and changes nothing: "), remarks::toString);
            }
        }
    }

    @Test
    void whoSetsAnOptionThatChangesNothingIsToldWhy() throws Exception {
        var set = Map.of("EXABGP_ETC", "/nowhere", "exabgp_log_parser", "true", "exabgp_tcp_acl", "true", "exabgp_reactor_speed", "2.0", "exabgp_debug_memory", "true");
        var remarks = NotYet.remarks(Environment.read(set, null));
        assertEquals(3, remarks.size(), remarks::toString);
        // as the files that packages install have it
        assertEquals(List.of(), NotYet.remarks(Environment.read(Map.of("EXABGP_ETC", "/nowhere", "exabgp_tcp_acl", "false"), null)));
        for (var key : List.of("log.parser", "tcp.acl", "reactor.speed")) {
            assertTrue(remarks.stream().anyMatch(line -> line.startsWith(key + " is set and changes nothing: ")), remarks::toString);
        }
    }
}
