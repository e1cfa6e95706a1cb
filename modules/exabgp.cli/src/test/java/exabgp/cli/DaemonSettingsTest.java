package exabgp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.reactor.Settings;
import exabgp.wire.address.Ip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reactor is told of the environment. */
class DaemonSettingsTest {
    @TempDir
    private Path directory;

    private Settings settings(String... variables) throws InvalidValue {
        var all = new HashMap<>(Map.of("EXABGP_ROOT", directory.toString()));
        for (int at = 0; at < variables.length; at += 2) {
            all.put(variables[at], variables[at + 1]);
        }
        return DaemonSettings.of(Environment.read(all, null), line -> { });
    }

    @Test
    void defaultsAreThoseOfTheReactor() throws Exception {
        var settings = settings("exabgp_api_cli", "false");
        assertEquals(Settings.Tcp.DEFAULTS, settings.tcp());
        assertEquals(Settings.Api.DEFAULTS, settings.api());
        assertEquals(Duration.ofSeconds(60), settings.openWait());
        assertTrue(settings.auditPaths());
        assertEquals(List.of(false, false), List.of(settings.passive(), settings.rotate()));
    }

    @Test
    void optionsOfTheApiArriveEachInItsPlace() throws Exception {
        var usual = Settings.Api.DEFAULTS;
        assertEquals(new Settings.Api(false, 1, true, false, true, false, 6), settings("exabgp_api_ack", "false").api());
        assertEquals(new Settings.Api(true, 50, true, false, true, false, 6), settings("exabgp_api_chunk", "50").api());
        assertEquals(new Settings.Api(true, 1, false, false, true, false, 6), settings("exabgp_api_encoder", "text").api());
        assertEquals(new Settings.Api(true, 1, true, true, true, false, 6), settings("exabgp_api_compact", "true").api());
        assertEquals(new Settings.Api(true, 1, true, false, false, false, 6), settings("exabgp_api_respawn", "false").api());
        assertEquals(new Settings.Api(true, 1, true, false, true, true, 6), settings("exabgp_api_terminate", "true").api());
        assertEquals(new Settings.Api(true, 1, true, false, true, false, 4), settings("exabgp_api_version", "4").api());
        assertEquals(usual, settings("exabgp_tcp_delay", "5").api());
    }

    @Test
    void optionsOfTcpAndBgpArriveEachInItsPlace() throws Exception {
        assertEquals(List.of(Ip.parse("192.0.2.1"), Ip.parse("2001:db8::1")), settings("exabgp_tcp_bind", "192.0.2.1 2001:db8::1").tcp().bind());
        assertEquals(new Settings.Tcp(List.of(), 1790, 1790, 0), settings("exabgp_tcp_port", "1790").tcp());
        assertEquals(new Settings.Tcp(List.of(), 179, 179, 7), settings("exabgp_tcp_attempts", "7").tcp());
        assertEquals(new Settings.Tcp(List.of(), 179, 179, 1), settings("exabgp_tcp_once", "true").tcp());
        assertEquals(true, settings("exabgp_bgp_passive", "true").passive());
        assertEquals(Duration.ofSeconds(5), settings("exabgp_bgp_openwait", "5").openWait());
        assertEquals(false, settings("exabgp_bgp_paths_limit_audit", "false").auditPaths());
        assertEquals(true, settings("exabgp_debug_rotate", "true").rotate());
        assertTrue(assertThrows(InvalidValue.class, () -> settings("exabgp_tcp_bind", "nowhere")).getMessage().startsWith("invalid value for tcp.bind : nowhere"));
    }

    @Test
    void thePortOfTheFileIsTheOneToListenOnOnly() throws Exception {
        var file = Files.writeString(directory.resolve("x.env"), "[exabgp.tcp]\nport = 1790\n");
        assertEquals(new Settings.Tcp(List.of(), 1790, 179, 0), settings("EXABGP_ENVFILE", file.toString()).tcp());
    }

    @Test
    void theControlSocketIsOfferedUnlessItIsNotWanted() throws Exception {
        assertEquals(Settings.Control.NONE, settings("exabgp_api_cli", "false").control());
        var usual = settings().control();
        assertTrue(usual.sockets().stream().anyMatch(socket -> socket.endsWith("exabgp.sock")), usual::toString);
        assertEquals(10, usual.clients());
        var named = settings("exabgp_api_socketname", "other", "exabgp_api_max_clients", "3").control();
        assertTrue(named.sockets().stream().allMatch(socket -> socket.endsWith("other.sock")), named::toString);
        assertEquals(3, named.clients());
        assertThrows(InvalidValue.class, () -> settings("exabgp_api_max_clients", "0"));
    }
}
