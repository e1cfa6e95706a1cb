package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
