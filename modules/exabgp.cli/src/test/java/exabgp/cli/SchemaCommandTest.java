package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.config.Keyword;
import exabgp.reactor.config.Outline;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaCommandTest {
    private final CommandHarness program = new CommandHarness();

    @Test
    void everyKeywordOfTheTablesIsInTheSchema() throws Exception {
        assertEquals(0, program.run("schema", "export", "--compact"), program.err());
        assertEquals(1, program.out().lines().count());
        present(Outline.keywords(), JsonReader.object(program.out()));
    }

    private static void present(List<Keyword> keywords, Map<?, ?> schema) {
        var properties = (Map<?, ?>) (schema.get("items") instanceof Map<?, ?> items ? items : schema).get("properties");
        for (var keyword : keywords) {
            assertTrue(properties.containsKey(keyword.word()), keyword.word());
            if (keyword instanceof Keyword.Block block && !block.keywords().isEmpty()) {
                present(block.keywords(), (Map<?, ?>) properties.get(keyword.word()));
            }
        }
    }

    @Test
    void valuesHaveTheTypesThatAreRead() throws Exception {
        assertEquals(0, program.run("schema", "export", "neighbor"), program.err());
        var properties = (Map<?, ?>) JsonReader.object(program.out()).get("properties");
        assertEquals("boolean", ((Map<?, ?>) properties.get("passive")).get("type"));
        assertEquals("integer", ((Map<?, ?>) properties.get("hold-time")).get("type"));
        assertEquals("a hold time in seconds (0 for none, or 3 to 65535, RFC 4271)",
                ((Map<?, ?>) properties.get("hold-time")).get("description"));
        assertEquals(List.of(Map.of("type", "integer"), Map.of("type", "string")), ((Map<?, ?>) properties.get("outgoing-ttl")).get("anyOf"));
    }

    @Test
    void anUnknownSectionIsAnError() throws Exception {
        assertEquals(1, program.run("schema", "export", "nope"));
        assertTrue(program.err().contains("capability"), program.err());
    }
}
