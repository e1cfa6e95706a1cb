package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Peers that commands create and delete. */
@Timeout(60)
class DynamicPeersTest {
    private static final String NAME = "neighbor 127.1.1.1 local-ip 127.0.0.1 local-as 65000 peer-as 65001 router-id 127.0.0.1 family-allowed in-open";

    @TempDir
    Path directory;

    @Test
    void aPeerIsCreatedCommandedAndDeleted() throws IOException, InterruptedException {
        int port = RunningReactor.freePort();
        Settings settings = RunningReactor.listening("127.0.0.1", port);
        try (ApiShell shell = ApiShell.start(directory, 4, "text", settings)) {
            shell.done("create neighbor 127.1.1.1 local-address 127.0.0.1 local-as 65000 peer-as 65001");
            assertEquals("peer already exists: " + NAME, shell.error("peer create 127.1.1.1 local-ip 127.0.0.1 local-as 65000 peer-as 65001"));
            shell.done("peer 127.1.1.1 announce route 10.0.0.0/24 next-hop 1.1.1.1");
            try (TestPeer created = TestPeer.connect("127.1.1.1", "127.0.0.1", port)) {
                created.establish();
                assertEquals(List.of("+10.0.0.0/24"), created.changes(1));
                assertTrue(shell.ask("peer 127.1.1.1 show summary").get(1).contains(" established "));
                shell.done("neighbor 127.1.1.1 withdraw route 10.0.0.0/24");
                assertEquals(List.of("-10.0.0.0/24"), created.changes(1));
                shell.done("peer delete 127.1.1.1 peer-as 65001");
                created.notified(6, 3);
            }
            assertEquals("no neighbor matches", shell.error("delete neighbor 127.1.1.1"));
            assertEquals("no neighbor matches", shell.error("peer 127.1.1.1 teardown 2"));
            shell.done("peer create 127.1.1.1 local-ip 127.0.0.1 local-as 65000 peer-as 65001");
        }
    }

    @Test
    void aReloadBringsBackWhatIsConfiguredAndNothingElse() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 6, "json")) {
            shell.done("peer create 127.1.1.1 local-address 127.0.0.1 local-as 65000 peer-as 65001 api test");
            shell.done("peer delete 127.0.0.1");
            shell.peer().notified(6, 3);
            assertEquals(List.of("[{\"peer-address\": \"127.1.1.1\", \"peer-as\": 65001, \"state\": null}]", "done"), List.of(state(shell.ask("peer list").getFirst()), "done"));
            shell.reactor().reload();
            try (TestPeer again = TestPeer.accept(shell.server()).establish()) {
                again.table();
                assertEquals("no neighbor matches", shell.error("peer 127.1.1.1 announce eor"));
                shell.done("peer 127.0.0.1 announce eor");
            }
        }
    }

    /** Whatever state a peer is in that nobody answers for. */
    private static String state(String list) {
        return list.replaceFirst("\"state\": .*}", "\"state\": null}");
    }

    @Test
    void parametersAreCheckedLikeThoseOfAConfiguration() throws IOException, InterruptedException {
        try (ApiShell shell = ApiShell.start(directory, 4, "json")) {
            assertEquals("missing required parameters: the address of the peer", shell.error("peer create"));
            assertEquals("missing required parameters: local-address, local-as, peer-as", shell.error("peer create 127.1.1.1"));
            assertEquals("missing required parameters: local-as", shell.error("create neighbor 127.1.1.1 local-ip 127.0.0.1 peer-as 1"));
            assertEquals("unknown parameter: hold-time", shell.error("peer create 127.1.1.1 hold-time 3"));
            assertEquals("duplicate parameter: local-ip", shell.error("peer create 127.1.1.1 local-address 127.0.0.1 local-ip 127.0.0.2"));
            assertEquals("missing value: local-as", shell.error("peer create 127.1.1.1 local-as"));
            assertEquals("invalid local-as: 1;", shell.error("peer create 127.1.1.1 local-address 127.0.0.1 local-as 1; peer-as 1"));
            assertTrue(shell.error("peer create 127.1.1.1 family-allowed ipv4-unicast/ipv4-unicorn").startsWith("invalid family-allowed: ipv4-unicorn "));
            String start = "peer create 127.1.1.1 local-address 127.0.0.1 peer-as 1 local-as 1 ";
            for (String wrong : List.of("router-id x", "graceful-restart 5000", "group-updates perhaps")) {
                assertTrue(shell.error(start + wrong).contains(wrong.substring(wrong.indexOf(' ') + 1)), wrong);
            }
            shell.done(start + "router-id 9.9.9.9 family-allowed ipv6-unicast/bgp-ls-bgp-ls graceful-restart 100 group-updates false api test api other");
            List<String> shown = shell.ask("peer 127.1.1.1 show configuration");
            for (String line : List.of("router-id 9.9.9.9;", "ipv6 unicast;", "bgp-ls bgp-ls;", "graceful-restart 100;", "group-updates false;", "processes [ test ];", "processes [ other ];")) {
                assertTrue(shown.stream().anyMatch(s -> s.strip().equals(line)), line + " in " + shown);
            }
        }
    }
}
