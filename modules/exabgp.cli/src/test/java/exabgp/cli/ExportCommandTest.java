package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.cli.example.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportCommandTest {
    private final CommandHarness program = new CommandHarness();

    @TempDir
    private Path directory;

    private String file(String text) throws Exception {
        return Files.writeString(directory.resolve("a.conf"), text).toString();
    }

    @Test
    void valuesHaveTypesAndRoutesAreText() throws Exception {
        var file = file("""
                neighbor 127.0.0.2 { # not exported
                    local-address auto; router-id 10.0.0.1;
                    local-as 1.1; peer-as auto; hold-time 30; hold-time 60; passive;
                    description "two words; \u00fc";
                    capability { graceful-restart disable; }
                    capability { asn4 no; add-path send/receive; }
                    family { ipv4 unicast; ipv4 flow; }
                    static { route 192.0.2.0/24 {
                        next-hop 10.0.0.1; # nor this
                        med 5;
                    } }
                }
                """);
        assertEquals(0, program.run("configuration", "export", "-i", "0", file), program.err());
        assertEquals(Map.of("neighbor", List.of(Map.ofEntries(
                Map.entry("name", "127.0.0.2"),
                Map.entry("local-address", "auto"),
                Map.entry("router-id", Map.of("_type", "IP", "value", "10.0.0.1")),
                Map.entry("local-as", Map.of("_type", "ASN", "value", 65537L)),
                Map.entry("peer-as", "auto"),
                Map.entry("hold-time", 60L),
                Map.entry("passive", true),
                Map.entry("description", "two words; \u00fc"),
                Map.entry("capability", Map.of("graceful-restart", "disable", "asn4", false, "add-path", "send/receive")),
                Map.entry("family", List.of("ipv4 unicast", "ipv4 flow")),
                Map.entry("static", Map.of("route", List.of("192.0.2.0/24 { next-hop 10.0.0.1; med 5; }")))))),
                JsonReader.object(program.out()));
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleFitsTheSchema(Example example) throws Exception {
        assertEquals(0, program.run("schema", "export"), program.err());
        var schema = JsonReader.object(program.out());
        assertEquals(0, program.run("configuration", "export", file(example.text())), program.err());
        assertTrue(SchemaCheck.fits(JsonReader.object(program.out()), schema));
    }

    @Test
    void theOutputGoesToAFileWhenOneIsNamed() throws Exception {
        var to = directory.resolve("out.json");
        assertEquals(0, program.run("configuration", "export", "-o", to.toString(), file(Example.NEIGHBOR.text())), program.err());
        assertEquals("", program.out());
        assertTrue(JsonReader.object(Files.readString(to)).containsKey("neighbor"));
    }

    @Test
    void whatIsNoConfigurationIsNotExported() throws Exception {
        assertEquals(1, program.run("configuration", "export", file("neighbor 127.0.0.2 { nope; }")));
        assertEquals("", program.out());
        assertEquals(1, program.run("configuration", "export", "-i", "x", file(Example.NEIGHBOR.text())));
    }
}
