package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
        var speaker = """
                neighbor 127.0.0.2 { router-id 10.0.0.1; local-address 127.0.0.1; local-as 65001; peer-as 65002;
                    family { ipv4 unicast; } static { route 198.51.100.0/24 next-hop 10.0.0.1; } }
                """;
        var quiet = stage.keep(Exabgp.start(stage.folder("quiet"), speaker, Map.of("exabgp_tcp_port", port,
                OPTION + "level", "DEBUG", OPTION + "message", "true", OPTION + "statistics", "false")));
        var loud = stage.keep(Exabgp.start(stage.folder("loud"), listener, Map.of("exabgp_tcp_port", port,
                "exabgp_tcp_bind", "127.0.0.2", OPTION + "level", "DEBUG", OPTION + "packets", "true", OPTION + "routes", "true",
                OPTION + "timers", "true")));
        Await.until("the route is told", () -> has(loud, "routes", "127.0.0.1 announced"), () -> loud.err() + quiet.err());
        assertTrue(has(loud, "routes", "198.51.100.0/24"), loud.err());
        assertTrue(has(loud, "packets", "127.0.0.1 sent OPEN FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"), loud.err());
        assertTrue(has(loud, "packets", "127.0.0.1 was sent OPEN FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"), loud.err());
        assertTrue(has(loud, "timers", "127.0.0.1 sent KEEPALIVE"), loud.err());
        assertTrue(has(quiet, "message", "127.0.0.2 was sent UPDATE of"), quiet.err());
        assertEquals(0, quiet.terminate(), quiet::err);
        Await.until("the counts are told", () -> has(loud, "statistics", "1 announcements"), loud::err);
        assertEquals(0, loud.terminate(), loud::err);
        for (var off : List.of("packets", "routes", "timers", "statistics")) {
            assertFalse(has(quiet, off, ""), quiet::err);
        }
        assertFalse(has(loud, "message", ""), loud::err);
    }

    private static boolean has(Exabgp daemon, String category, String text) {
        return daemon.err().lines().anyMatch(line -> line.contains(" " + category + " ") && line.contains(text));
    }
}
