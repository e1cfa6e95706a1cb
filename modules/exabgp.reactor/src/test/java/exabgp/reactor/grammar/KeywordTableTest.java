package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.config.Keyword;
import exabgp.reactor.config.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on keywords has all of them, each with a test that proves what it does. */
class KeywordTableTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/keywords.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]*) \\| (.*) \\|");

    /** The tests of each keyword of the page, as they stand there. */
    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Files.readAllLines(PAGE).stream().map(ROW::matcher).filter(row -> row.matches()).forEach(row -> {
            List<String> proofs = Arrays.stream(row.group(3).split(", ")).map(proof -> proof.replace("`", "")).toList();
            assertEquals(null, rows.put(row.group(1), proofs), () -> row.group(1) + " stands there twice");
        });
        return rows;
    }

    private static void collect(String prefix, List<Keyword> keywords, TreeSet<String> all) {
        for (Keyword keyword : keywords) {
            String path = prefix + keyword.word();
            all.add(path);
            // a template has all that a neighbor has
            if (keyword instanceof Keyword.Block block && !path.equals("template/neighbor")) {
                collect(path + "/", block.keywords(), all);
            }
        }
    }

    @Test
    void everyKeywordHasItsRow() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        collect("", Outline.keywords(), all);
        RouteWord.TABLE.all().forEach(word -> all.add("route/" + word));
        FlowActionWord.TABLE.all().forEach(word -> all.add("flow/" + word));
        FlowWord.TABLE.all().forEach(word -> all.add("flow/" + word));
        assertEquals(String.join("\n", all), String.join("\n", new TreeSet<>(rows().keySet())));
        System.out.println("Covered: " + all.size() + " keywords");
    }

    @Test
    void everyProofIsATest() throws IOException {
        Map<String, String> tests = sources();
        List<String> missing = new ArrayList<>();
        rows().forEach((keyword, proofs) -> proofs.forEach(proof -> {
            String[] parts = proof.split("#");
            String source = tests.getOrDefault(parts[0], "");
            String method = parts.length == 1 ? "\\w+" : Pattern.quote(parts[1]);
            if (!Pattern.compile("@(Test|TestFactory|ParameterizedTest)\\b[^{]*? " + method + "\\(").matcher(source).find()) {
                missing.add(keyword + ": " + proof);
            }
        }));
        assertEquals(List.of(), missing);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String module : List.of("modules/exabgp.wire", "modules/exabgp.session", "modules/exabgp.reactor", "modules/exabgp.cli", "jlink")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).collect(Collectors.toList())) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        assertTrue(sources.size() > 100);
        return sources;
    }
}
