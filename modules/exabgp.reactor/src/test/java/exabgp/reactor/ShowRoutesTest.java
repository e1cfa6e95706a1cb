package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code rib show} and {@code rib clear} of what a peer announced, and of what it is told. */
@Timeout(60)
class ShowRoutesTest {
    private static final String UPDATE = "ff".repeat(16) + "0033" + "02" + "0000" + "0014" + "40010100" + "40020602010000fde9" + "400304c0000201" + "18c00002" + "18c63364";
    private static final String FIRST = "{\"family\": \"ipv4 unicast\", \"prefix\": \"192.0.2.0/24\"}";
    private static final String SECOND = "{\"family\": \"ipv4 unicast\", \"prefix\": \"198.51.100.0/24\"}";

    @TempDir
    Path directory;

    private static void receive(ApiShell shell) throws IOException {
        shell.peer().send(Octets.parseHex(UPDATE));
        // what is received is applied by the thread of the session
        RunningReactor.await(() -> {
            try {
                return shell.ask("rib show in text").size() == 3;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aLineOfJsonHasAsManyRoutesAsTheEnvironmentSays() throws IOException, InterruptedException {
        Settings settings = RunningReactor.settings().with(new Settings.Api(true, 2, true, false, true, false, 6));
        try (ApiShell shell = ApiShell.start(directory, 6, "json", settings)) {
            shell.done("announce attributes next-hop 1.1.1.1 nlri 192.0.2.0/24 198.51.100.0/24 203.0.113.0/24");
            String third = "{\"family\": \"ipv4 unicast\", \"prefix\": \"203.0.113.0/24\"}";
            assertEquals(
                    List.of("{\"127.0.0.1\": {\"routes\": [" + FIRST + ", " + SECOND + "]}}", "{\"127.0.0.1\": {\"routes\": [" + third + "]}}", "done"),
                    shell.ask("rib show out"));
        }
    }

    @Test
    void whatWasReceivedIsShownAndForgotten() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 6, "json", RunningReactor.settings(), ApiShell.BOTH + " adj-rib-in true;", peer -> ApiShell.table(peer.establish()))) {
            receive(shell);
            assertEquals(List.of("127.0.0.1 ipv4 unicast 192.0.2.0/24", "127.0.0.1 ipv4 unicast 198.51.100.0/24", "done"), shell.ask("rib show in text"));
            assertEquals(
                    List.of("{\"127.0.0.1\": {\"routes\": [" + FIRST + "]}}", "{\"127.0.0.1\": {\"routes\": [" + SECOND + "]}}", "done"), shell.ask("show adj-rib in inet 127.0.0.1"));
            String extensive = shell.ask("rib show in extensive text").getFirst();
            assertTrue(extensive.contains(" ipv4 unicast 192.0.2.0/24 next-hop 192.0.2.1 origin igp as-path "), extensive);
            String detailed = shell.ask("rib show in extensive").getFirst();
            assertTrue(detailed.startsWith("{\"127.0.0.1\": {\"peer-address\": \"127.0.0.1\", \"local-address\": \"127.0.0.1\", \"state\": \"ESTABLISHED\""), detailed);
            assertTrue(detailed.endsWith("\"routes\": [" + FIRST + "]}}"), detailed);
            assertEquals(List.of("done"), shell.ask("rib show in flow"));
            assertEquals(List.of("done"), shell.ask("rib show out"));
            shell.done("peer 127.0.0.1 rib clear in");
            assertEquals(List.of("done"), shell.ask("rib show in"));
        }
    }

    @Test
    void routesThatAreNotKeptAreCounted() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 6, "json", RunningReactor.settings(), ApiShell.BOTH + " adj-rib-in false;", peer -> ApiShell.table(peer.establish()))) {
            shell.peer().send(Octets.parseHex(UPDATE));
            RunningReactor.await(() -> {
                try {
                    return shell.ask("peer show json").getFirst().contains("\"prefixes\": {\"received\": 2, \"withdrawn\": 0}");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertEquals(List.of("done"), shell.ask("rib show in"));
        }
    }
}
