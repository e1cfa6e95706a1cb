package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.cli.environment.Environment;
import exabgp.reactor.ConfigurationSource;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {
    @TempDir
    private Path etc;

    private Environment environment;

    @BeforeEach
    void read() throws Exception {
        environment = Environment.read(Map.of("EXABGP_ETC", etc.toString()), null);
        Files.writeString(etc.resolve("a.conf"), "");
    }

    private List<ConfigurationSource> find(String... names) throws ConfigFiles.NotFound {
        var in = new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8));
        return ConfigFiles.find(List.of(names), environment, new Terminal(in, System.out, new PrintStream(System.err)));
    }

    private String error(String... names) {
        return assertThrows(ConfigFiles.NotFound.class, () -> find(names)).getMessage();
    }

    @Test
    void aNameIsLookedForInTheFolderOfConfigurationsToo() throws Exception {
        var expected = List.of(new ConfigurationSource.File(etc.resolve("a.conf")));
        assertEquals(expected, find(etc.resolve("a.conf").toString()));
        assertEquals(expected, find("a.conf"));
        assertEquals(expected, find("etc/exabgp/a.conf"));
    }

    @Test
    void aDashIsStandardInputAndComesAlone() throws Exception {
        assertEquals(List.of(new ConfigurationSource.Text("standard input", "text")), find("-"));
        assertEquals("- (standard input) cannot be combined with other configuration files", error("a.conf", "-"));
    }

    @Test
    void whatIsNotThereIsTold() {
        assertEquals("b.conf is not an exabgp config file (file not found)", error("b.conf"));
        assertEquals("a\0b is not an exabgp config file (Nul character not allowed)", error("a\0b"));
    }
}
