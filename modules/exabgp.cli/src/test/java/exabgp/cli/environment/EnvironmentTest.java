package exabgp.cli.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    private final Map<String, String> variables = new HashMap<>();

    @TempDir
    private Path directory;

    @BeforeEach
    void useNoFileOfThisMachine() {
        variables.put("EXABGP_ETC", directory.toString());
    }

    private Environment read() throws InvalidValue {
        return Environment.read(variables, null);
    }

    private Path ini(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private String error(String variable, String value) {
        variables.put(variable, value);
        var message = assertThrows(InvalidValue.class, this::read).getMessage();
        variables.remove(variable);
        return message;
    }

    @Test
    void everyOptionHasAReadableDefaultAndAnotherName() throws InvalidValue {
        var environment = read();
        var keys = new HashSet<String>();
        for (var option : Options.ALL) {
            assertEquals(option.reader().apply(option.fallback()), environment.get(option), option.key());
            assertTrue(keys.add(option.key()), option.key());
        }
        assertEquals(55, keys.size());
    }

    @Test
    void defaultsAreThoseOfExaBgp() throws InvalidValue {
        var environment = read();
        assertEquals(179, environment.get(Options.TCP_PORT));
        assertEquals(List.of(), environment.get(Options.TCP_BIND));
        assertEquals(0, environment.get(Options.TCP_ATTEMPTS));
        assertEquals(60, environment.get(Options.BGP_OPENWAIT));
        assertEquals("json", environment.get(Options.API_ENCODER));
        assertEquals(6, environment.get(Options.API_VERSION));
        assertEquals("INFO", environment.get(Options.LOG_LEVEL));
        assertEquals(0137, environment.get(Options.DAEMON_UMASK));
        assertTrue(environment.get(Options.API_ACK));
        assertFalse(environment.get(Options.LOG_PACKETS));
    }

    @Test
    void theNameWithDotsWinsOverTheOneWithUnderscoresOverTheFile() throws Exception {
        ini("exabgp.env", "[exabgp.tcp]\nport = 1\n");
        assertEquals(1, read().get(Options.TCP_PORT));
        variables.put("exabgp_tcp_port", "2");
        assertEquals(2, read().get(Options.TCP_PORT));
        variables.put("exabgp.tcp.port", "3");
        assertEquals(3, read().get(Options.TCP_PORT));
    }

    @Test
    void theFileOfTheCommandLineWinsOverThatOfTheVariable() throws Exception {
        var first = ini("first.env", "[exabgp.tcp]\nport = 11\n");
        var second = ini("second.env", "[exabgp.tcp]\nport = 12\n");
        variables.put("EXABGP_ENVFILE", first.toString());
        assertEquals(11, read().get(Options.TCP_PORT));
        assertEquals(12, Environment.read(variables, second).get(Options.TCP_PORT));
    }

    @Test
    void aMissingFileIsOnlyRemarked() throws InvalidValue {
        assertEquals(
                List.of("no environment file " + directory.resolve("exabgp.env") + ", using defaults and the environment"),
                read().remarks());
    }

    @Test
    void oneRootLeadsToTheFolderOfConfigurations() throws InvalidValue {
        variables.remove("EXABGP_ETC");
        variables.put("EXABGP_ROOT", "/opt/x");
        assertEquals(Path.of("/opt/x/etc/exabgp"), read().etc());
    }

    @Test
    void booleansAreTrueForFiveWordsOnly() throws InvalidValue {
        for (var text : List.of("1", "yes", "on", "enable", "true", "True", "YES", "'true'")) {
            variables.put("exabgp_log_packets", text);
            assertTrue(read().get(Options.LOG_PACKETS), text);
        }
        for (var text : List.of("0", "no", "off", "disable", "false", "y", "2", "")) {
            variables.put("exabgp_log_packets", text);
            assertFalse(read().get(Options.LOG_PACKETS), text);
        }
    }

    @Test
    void valuesThatCannotBeReadAreNamed() {
        assertEquals(
                "invalid value for tcp.port : abc (environment exabgp_tcp_port; expected a number, 1 to 65535)",
                error("exabgp_tcp_port", "abc"));
        assertTrue(error("exabgp_tcp_port", "70000").startsWith("invalid value for tcp.port : 70000"));
        assertTrue(error("exabgp.tcp.attempts", "-1").startsWith("invalid value for tcp.attempts : -1"));
        assertTrue(error("exabgp_tcp_connections", "many").startsWith("invalid value for tcp.attempts : many"));
        assertTrue(error("exabgp_api_version", "5").startsWith("invalid value for api.version : 5"));
        assertTrue(error("exabgp_api_encoder", "xml").startsWith("invalid value for api.encoder : xml"));
        assertTrue(error("exabgp_log_level", "LOUD").startsWith("invalid value for log.level : LOUD"));
        assertTrue(error("exabgp_daemon_umask", "999").startsWith("invalid value for daemon.umask : 999"));
        assertTrue(error("exabgp_reactor_speed", "fast").startsWith("invalid value for reactor.speed : fast"));
    }

    @Test
    void aFaultyFileIsNamedWithItsLine() throws IOException {
        var file = ini("exabgp.env", "[exabgp.tcp]\nport = x\n");
        assertTrue(assertThrows(InvalidValue.class, this::read).getMessage().contains(file.toString()));
        ini("exabgp.env", "[exabgp.tcp]\n\nnonsense\n");
        assertEquals(
                file + " line 3: expected [exabgp.section] or option = value, found nonsense",
                assertThrows(InvalidValue.class, this::read).getMessage());
    }

    @Test
    void theFileMayHaveCommentsQuotesColonsAndOtherSections() throws Exception {
        ini("exabgp.env", """
                # a comment
                ; another
                [other]
                port = 5
                [exabgp.api]
                encoder = 'text'
                [exabgp.tcp]
                port: 1790
                bind = '127.0.0.1 ::1'
                """);
        var environment = read();
        assertEquals("text", environment.get(Options.API_ENCODER));
        assertEquals(1790, environment.get(Options.TCP_PORT));
        assertEquals(List.of("127.0.0.1", "::1"), environment.get(Options.TCP_BIND));
        assertEquals(List.of(), environment.remarks());
    }

    @Test
    void anEmptyVariableMeansTheDefault() throws InvalidValue {
        variables.put("exabgp_tcp_bind", "");
        variables.put("exabgp_tcp_port", "");
        variables.put("exabgp_log_destination", "");
        var environment = read();
        assertEquals(List.of(), environment.get(Options.TCP_BIND));
        assertEquals(179, environment.get(Options.TCP_PORT));
    }

    @Test
    void olderNamesOfTheAttemptsCount() throws InvalidValue {
        variables.put("exabgp_tcp_connections", "4");
        assertEquals(4, read().get(Options.TCP_ATTEMPTS));
        variables.put("exabgp_tcp_once", "true");
        assertEquals(1, read().get(Options.TCP_ATTEMPTS));
    }

    @Test
    void misspeltVariablesAreRemarked() throws IOException, InvalidValue {
        ini("exabgp.env", "[exabgp.tcp]\nprot = 5\n");
        variables.put("exabgp_tcp_prot", "5");
        variables.put("exabgp_version", "5.0.0");
        variables.put("exabgp_cli_transport", "pipe");
        var environment = read();
        assertEquals(2, environment.remarks().size(), environment.remarks().toString());
        assertEquals("environment exabgp_tcp_prot is not an option of this version, it is ignored; did you mean 'exabgp_tcp_port'?", environment.remarks().get(0));
        assertTrue(environment.remarks().get(1).endsWith("tcp.prot is not an option of this version, it is ignored; did you mean 'tcp.port'?"));
    }

    @Test
    void theClaimedVersionComesFromAVariable() throws InvalidValue {
        assertNull(read().claimedVersion());
        variables.put("exabgp_version", "5.0.0-0+test");
        assertEquals("5.0.0-0+test", read().claimedVersion());
    }

    @Test
    void aChangedOptionIsSeen() throws InvalidValue {
        assertFalse(read().isChanged(Options.DAEMON_PID));
        variables.put("exabgp_daemon_pid", "/run/x.pid");
        assertTrue(read().isChanged(Options.DAEMON_PID));
        assertTrue(read().isVariable(Options.DAEMON_PID));
        assertTrue(read().with(Options.BGP_PASSIVE, true).get(Options.BGP_PASSIVE));
    }
}
