package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each category of the log shows what its name says, and nothing when it is off. Two daemons talk to each other. */
class LogCategoriesTest {
    private static final String OPTION = "exabgp_log_";

    @RegisterExtension
    private final Stage stage = new Stage();

    @Test
    void everyCategoryOfTrafficIsShownWhereItIsOn() throws Exception {
        var port = Integer.toString(Ports.free());
        var listener = """
                neighbor 127.0.0.1 { router-id 10.0.0.2; local-address 127.0.0.2; local-as 65002; peer-as 65001; passive true;
                    family { ipv4 unicast; } }
                """;
        // the second route does not fit into a message
        var speaker = """
                neighbor 127.0.0.2 { router-id 10.0.0.1; local-address 127.0.0.1; local-as 65001; peer-as 65002; capability { extended-message disable; }
                    family { ipv4 unicast; } static { route 198.51.100.0/24 next-hop 10.0.0.1; route 203.0.113.0/24 next-hop 10.0.0.1 community [ %s ]; } }
                """.formatted(IntStream.range(0, 1100).mapToObj(number -> "65001:" + number).collect(Collectors.joining(" ")));
        var quiet = stage.keep(Exabgp.start(stage.folder("quiet"), speaker, Map.of("exabgp_tcp_port", port,
                OPTION + "level", "DEBUG", OPTION + "message", "true", OPTION + "rib", "true", OPTION + "statistics", "false")));
        var loud = stage.keep(Exabgp.start(stage.folder("loud"), listener, Map.of("exabgp_tcp_port", port,
                "exabgp_tcp_bind", "127.0.0.2", OPTION + "level", "DEBUG", OPTION + "packets", "true", OPTION + "routes", "true",
                OPTION + "timers", "true")));
        Await.until("the route is told", () -> has(loud, "routes", "127.0.0.1 announced"), () -> loud.err() + quiet.err());
        assertTrue(has(loud, "routes", "198.51.100.0/24"), loud.err());
        assertTrue(has(loud, "packets", "127.0.0.1 sent OPEN FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"), loud.err());
        assertTrue(has(loud, "packets", "127.0.0.1 was sent OPEN FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"), loud.err());
        assertTrue(has(loud, "timers", "127.0.0.1 sent KEEPALIVE"), loud.err());
        assertTrue(has(quiet, "message", "127.0.0.2 was sent UPDATE of"), quiet.err());
        assertTrue(has(quiet, "rib", "not announced: attributes and one route need a message of "), quiet.err());
        assertEquals(0, quiet.terminate(), quiet::err);
        Await.until("the counts are told", () -> has(loud, "statistics", "1 announcements"), loud::err);
        assertEquals(0, loud.terminate(), loud::err);
        for (var off : List.of("packets", "routes", "timers", "statistics")) {
            assertFalse(has(quiet, off, ""), quiet::err);
        }
        assertFalse(has(loud, "message", ""), loud::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "configuration", "reactor", "daemon", "processes", "network"})
    void everyCategoryOfTheDaemonIsShownUnlessItIsOff(String off) throws Exception {
        var configuration = """
                process brief { run /bin/false; encoder json; }
                neighbor 127.0.0.2 { router-id 10.0.0.1; local-address 127.0.0.1; local-as 65001; peer-as 65002; passive;
                    capability { role-strict; } family { ipv4 unicast; } api { processes [ brief ]; } }
                """;
        var options = new HashMap<>(Map.of("exabgp_tcp_port", Integer.toString(Ports.free()), "exabgp_tcp_bind", "127.0.0.1"));
        if (!off.isEmpty()) {
            options.put(OPTION + off, "false");
        }
        var daemon = stage.exabgp(configuration, options);
        var shown = new TreeMap<>(Map.of("configuration", "'role-strict' does nothing", "reactor", "told to reload by SIGUSR1", "daemon", " starts with ",
                "processes", "helper brief ended", "network", "listening on 127.0.0.1"));
        shown.remove(off);
        // whatever is shown last, a signal is heard by then
        Await.until("it has begun", () -> has(daemon, off.equals("network") ? "processes" : "network", ""), stage::state);
        daemon.signal("USR1");
        Await.until("all is shown that is on", () -> shown.entrySet().stream().allMatch(line -> has(daemon, line.getKey(), line.getValue())), stage::state);
        assertEquals(0, daemon.terminate(), stage::state);
        assertFalse(!off.isEmpty() && has(daemon, off, ""), stage::state);
    }

    private static boolean has(Exabgp daemon, String category, String text) {
        return daemon.err().lines().anyMatch(line -> line.contains(" " + category + " ") && line.contains(text));
    }
}
