package exabgp.cli.healthcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.UsageError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionReaderTest {
    @TempDir
    private Path directory;

    private static Settings settings(String... words) throws Exception {
        return OptionReader.read(OptionFile.under(Arguments.parse(Options.SYNTAX, List.of(words))), true);
    }

    @Test
    void withoutOptionsDefaultsHold() throws Exception {
        var settings = settings();
        assertEquals(new Timing(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5)), settings.timing());
        assertEquals(new Thresholds(3, 3), settings.thresholds());
        assertEquals(Map.of(State.UP, 100L, State.DOWN, 1000L, State.DISABLED, 500L), settings.announcement().metrics());
        assertEquals("", settings.command());
        assertTrue(settings.acknowledged());
        assertTrue(settings.addressing().setup());
        assertFalse(settings.debounce());
    }

    @Test
    void timesMayHaveFractions() throws Exception {
        var timing = settings("-i", "0", "-f", "0.5", "-t", "0.0001").timing();
        assertEquals(new Timing(Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(1)), timing);
    }

    @Test
    void theCommandHasThreeSpellings() throws Exception {
        assertEquals("a b", settings("-c", "a b").command());
        assertEquals("a b", settings("--cmd", "a b").command());
        assertEquals("a b", settings("--cmd=a b").command());
        assertEquals("a b", settings("--command=a b").command());
    }

    @Test
    void theFacilityMayBeLeftOut() throws Exception {
        assertEquals("", Arguments.parse(Options.SYNTAX, List.of("-sF", "--debug")).value(Options.SYSLOG));
        assertEquals("local0", Arguments.parse(Options.SYNTAX, List.of("-sF", "local0")).value(Options.SYSLOG));
        assertTrue(Arguments.parse(Options.SYNTAX, List.of("-s", "-F", "file")).has(Options.SILENT));
    }

    @Test
    void aFileGivesOptionsThatTheCommandLineOverrides() throws Exception {
        var file = Files.writeString(directory.resolve("check.conf"), """
                # the check
                command = test "$x" = '#1'

                  debounce
                rise=7
                fall = 8
                ip = 192.0.2.1
                ip = 192.0.2.2
                neighbor=10.0.0.1
                neighbor=10.0.0.2
                """);
        var settings = settings("-F", file.toString(), "--rise", "2", "--neighbor", "10.0.0.9");
        assertEquals("test \"$x\" = '#1'", settings.command());
        assertEquals(new Thresholds(2, 8), settings.thresholds());
        assertTrue(settings.debounce());
        assertEquals(List.of("192.0.2.1/32", "192.0.2.2/32"), settings.addressing().named().stream().map(ServiceAddress::text).toList());
        assertEquals(List.of("10.0.0.9"), settings.announcement().neighbors());
    }

    @Test
    void aFaultInAFileHasItsLine() throws Exception {
        var file = Files.writeString(directory.resolve("check.conf"), "rise = 2\n\nriser = 3\n");
        var fault = assertThrows(UsageError.class, () -> settings("--config", file.toString()));
        assertEquals(file + ", line 3: unrecognized arguments: --riser=3", fault.getMessage());
        assertThrows(UsageError.class, () -> settings("--config", directory.resolve("none").toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "--rise x;             argument --rise: found x, expected a number from 0 to 4294967295",
        "--interval -1;        argument --interval: found -1, expected seconds from 0 to 10000000",
        "--timeout soon;       argument --timeout: found soon, expected seconds from 0 to 10000000",
        "--up-metric 4294967296; argument --up-metric: found 4294967296, expected a number from 0 to 4294967295",
        "--next-hop here;      argument --next-hop: found here, expected an address or self",
        "--ip 192.0.2.1/33;    argument --ip: a prefix length of 33 is not between 0 and 32",
        "--ip-ifname 192.0.2.1; argument --ip-ifname: found 192.0.2.1, expected ADDRESS%INTERFACE",
    })
    void whatDoesNotFitIsRefused(String words, String message) {
        assertEquals(message, assertThrows(UsageError.class, () -> settings(words.split(" "))).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"community", "extended-community", "large-community", "disabled-community", "as-path", "up-as-path", "neighbor", "next-hop", "label", "ip"})
    void controlCharactersAreRefused(String option) {
        var fault = assertThrows(UsageError.class, () -> settings("--" + option, "1\npeer * teardown 6"));
        assertEquals("argument --" + option + ": control characters are not allowed", fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"community, 65001:x", "large-community, 1:2", "extended-community, nothing:1", "as-path, hello", "down-as-path, 65001 x", "disabled-community, 65001:99999"})
    void whatTheDaemonWouldNotUnderstandIsRefusedAtOnce(String option, String value) {
        var fault = assertThrows(UsageError.class, () -> settings("--" + option, value));
        assertTrue(fault.getMessage().contains(", in: peer * announce route 192.0.2.0/32 next-hop self med"), fault::getMessage);
    }

    @Test
    void anAddressMayHaveAnInterface() throws Exception {
        var named = settings("--ip", "192.0.2.1", "--ip", "192.0.2.2", "--ip-ifname", "192.0.2.2/32%eth7").addressing().named();
        assertEquals(List.of(ServiceAddress.parse("192.0.2.2", "eth7"), ServiceAddress.parse("192.0.2.1", "lo")), named);
    }

    @Test
    void addressesThatAreLeftAloneAreNotDynamicEither() throws Exception {
        assertFalse(settings("--no-ip-setup", "--dynamic-ip-setup").addressing().dynamic());
        assertTrue(settings("--dynamic-ip-setup").addressing().dynamic());
    }

    @Test
    void commandsOfAChangeComeAfterThoseOfAllChanges() throws Exception {
        var hooks = settings("--up-execute", "u", "--execute", "a", "--execute", "b", "--down-execute", "d").hooks();
        assertEquals(List.of("a", "b", "u"), hooks.of(State.UP));
        assertEquals(List.of("a", "b", "d"), hooks.of(State.DOWN));
        assertEquals(List.of("a", "b"), hooks.of(State.RISING));
    }
}
