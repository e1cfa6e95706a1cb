package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two daemons that connect to each other at the same time: one connection of the two stays, and routes go both ways. */
@Timeout(60)
class TwoReactorsTest {
    @TempDir
    Path directory;

    private static String configuration(Path own, String us, String them, int as, int theirAs, int port, String route) throws IOException {
        return RunningReactor.helper(own, "test", "cd " + own + "\nwhile read line; do echo \"$line\" >> heard; done")
                + """
                neighbor %s {
                  router-id %s; local-address %s; local-as %d; peer-as %d; connect %d; hold-time 30;
                  family { ipv4 unicast; }
                  static { route %s next-hop 1.1.1.1; }
                  api { processes [ test ]; receive { parsed; update; } }
                }
                """.formatted(them, us, us, as, theirAs, port, route);
    }

    @RepeatedTest(5)
    void bothMeet() throws Exception {
        int firstPort = RunningReactor.freePort();
        int secondPort = RunningReactor.freePort();
        Path one = Files.createDirectory(directory.resolve("one"));
        Path two = Files.createDirectory(directory.resolve("two"));
        try (RunningReactor first = RunningReactor.start(
                        one,
                        RunningReactor.listening("127.0.0.1", firstPort),
                        configuration(one, "127.0.0.1", "127.0.0.2", 65001, 65002, secondPort, "10.1.0.0/24"));
                RunningReactor second = RunningReactor.start(
                        two,
                        RunningReactor.listening("127.0.0.2", secondPort),
                        configuration(two, "127.0.0.2", "127.0.0.1", 65002, 65001, firstPort, "10.2.0.0/24"))) {
            assertTrue(first.lines("heard", 1).getFirst().contains("10.2.0.0/24"));
            assertTrue(second.lines("heard", 1).getFirst().contains("10.1.0.0/24"));
            first.shutDown();
            second.shutDown();
            assertEquals(0, first.status());
            assertEquals(0, second.status());
        }
    }
}
