package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service with addresses of both versions, a health check for each, and two routers: a real FRRouting and a real BIRD. */
class HealthcheckTest {
    private static final String IPV4 = "192.0.2.1/32";
    private static final String IPV6 = "2001:db8:5::1/128";
    private static final String FRR = "127.0.0.2";
    private static final String BIRD = "127.0.0.3";
    private static final Pattern UPDATES = Pattern.compile("\"updatesRecv\":\\s*(\\d+)");
    private static final int MORE_CHECKS = 6;

    @RegisterExtension
    private final Stage stage = new Stage();

    private Frr frr;
    private Bird bird;
    private Exabgp exabgp;

    @BeforeEach
    void isWell() throws Exception {
        be("well");
    }

    /** Sets what the service is from now on. */
    private void be(String mode) throws Exception {
        var draft = Files.writeString(stage.file("mode.draft"), mode);
        Files.move(draft, stage.file("mode"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A health check as a helper; what it looks at is told in files. */
    private Helper healthcheck(String name, String options) throws Exception {
        var check = Files.writeString(stage.file(name + "-check.sh"), """
                cd %s
                echo >>%s.looks
                case $(cat mode) in
                    well) exit 0;;
                    ill) exit 1;;
                    *) (sleep 1000 & echo $! >%s.orphan); echo $$ >%s.check; sleep 1000;;
                esac
                """.formatted(stage.directory(), name, name, name));
        return stage.running(name, "echo $$ >%s/%s.pid\nexec %s healthcheck --command 'sh %s' --withdraw-on-down --no-ip-setup --no-syslog"
                        .formatted(stage.directory(), name, Exabgp.LAUNCHER, check)
                + " --interval 0.3 --fast-interval 0.1 --rise 2 --fall 2 --neighbor " + FRR + " --neighbor " + BIRD + " " + options);
    }

    private void start(String options) throws Exception {
        var scene = new Scene("127.0.0.1", FRR, Ports.free(), Ports.free(), "ipv4 unicast");
        int port = Ports.free();
        frr = stage.frr(scene, scene.frr() + """
                 address-family ipv6 unicast
                  neighbor 127.0.0.1 activate
                 exit-address-family
                """);
        bird = stage.bird("""
                protocol bgp peer {
                    local %s port %d as %d;
                    neighbor 127.0.0.1 port %d as %d;
                    multihop;
                    passive;
                    ipv4 { import all; export none; };
                    ipv6 { import all; export none; };
                }
                """.formatted(BIRD, port, Scene.THEIR_AS, scene.ourPort(), Scene.OUR_AS));
        var helpers = List.of(
                healthcheck("four", "--ip " + IPV4 + " --next-hop 10.0.0.9 " + options),
                healthcheck("six", "--ip " + IPV6 + " --next-hop 2001:db8::9 " + options));
        exabgp = stage.connecting(scene, helpers.get(0).process() + helpers.get(1).process()
                + neighbor(FRR, scene.theirPort()) + neighbor(BIRD, port));
        Await.until("both sessions are up", () -> bird.established("peer") && frr.ask("show bgp neighbors 127.0.0.1").contains("Established"), stage::state);
    }

    private static String neighbor(String address, int port) {
        return """
                neighbor %s {
                    router-id 10.0.0.1;
                    local-address 127.0.0.1;
                    local-as %d;
                    peer-as %d;
                    connect %d;
                    family { ipv4 unicast; ipv6 unicast; }
                    api { processes [ four six ]; }
                }
                """.formatted(address, Scene.OUR_AS, Scene.THEIR_AS, port);
    }

    private int routers(String version, String prefix) throws Exception {
        int there = bird.route(prefix).contains("Network not found") ? 0 : 1;
        return there + (frr.ask("show bgp " + version + " unicast " + prefix).contains("routing table entry for " + prefix) ? 1 : 0);
    }

    private void awaitRoutes(boolean present) throws Exception {
        int wanted = present ? 2 : 0;
        Await.until("the routes are " + (present ? "at both routers" : "nowhere"),
                () -> routers("ipv4", IPV4) == wanted && routers("ipv6", IPV6) == wanted, stage::state);
    }

    private int looks(String name) {
        return Child.text(stage.file(name + ".looks")).length();
    }

    /** What both routers count of UPDATEs received. */
    private List<String> counts() throws Exception {
        var seen = UPDATES.matcher(frr.ask("show bgp neighbors 127.0.0.1 json"));
        var lines = bird.ask("show protocols all peer").lines().filter(line -> line.contains("Import updates:") || line.contains("Import withdraws:"));
        return Stream.concat(Stream.of(seen.find() ? seen.group(1) : "?"), lines.map(String::strip)).toList();
    }

    /** Nothing is received while further checks are made. */
    private void assertQuiet() throws Exception {
        var before = counts();
        assertEquals(5, before.size(), () -> before + stage.state());
        assertFalse(before.contains("?"), before::toString);
        int four = looks("four");
        int six = looks("six");
        Await.until("further checks were made", () -> looks("four") > four + MORE_CHECKS && looks("six") > six + MORE_CHECKS, stage::state);
        assertEquals(before, counts());
    }

    private long noted(String file) throws Exception {
        var path = stage.file(file);
        Await.until(file + " is there", () -> Child.text(path).endsWith("\n"), stage::state);
        return Long.parseLong(Files.readString(path).strip());
    }

    @Test
    void routesAreThereOnlyWhileTheServiceIsWellAndNothingIsRepeated() throws Exception {
        be("ill");
        start("--timeout 10");
        Await.until("both services are down", () -> exabgp.err().split("DOWN after FALLING", -1).length == 3, stage::state);
        awaitRoutes(false);
        be("well");
        awaitRoutes(true);
        assertQuiet();
        be("ill");
        awaitRoutes(false);
        assertQuiet();
        be("well");
        awaitRoutes(true);
        assertEquals(0, exabgp.terminate(), stage::state);
        awaitRoutes(false);
    }

    @Test
    void aHangingCheckWithdrawsAndIsKilledWithAllItStarted() throws Exception {
        start("--timeout 0.5");
        awaitRoutes(true);
        be("stuck");
        awaitRoutes(false);
        long check = noted("four.check");
        long orphan = noted("four.orphan");
        be("well");
        awaitRoutes(true);
        for (long process : List.of(check, orphan)) {
            Await.until("process " + process + " is gone", () -> new Procfs(process).hasEnded(), stage::state);
        }
    }

    @Test
    void aKilledCheckWithdraws() throws Exception {
        start("--timeout 300 --fall 1");
        awaitRoutes(true);
        be("stuck");
        // Both must hang in a check before the next one of either can find itself ill.
        var checks = List.of(noted("four.check"), noted("six.check"));
        be("ill");
        for (long check : checks) {
            Commands.run("kill", "-9", Long.toString(check));
        }
        awaitRoutes(false);
    }

    @Test
    void aKilledHealthCheckIsStartedAgainAndWithdraws() throws Exception {
        start("--timeout 10");
        awaitRoutes(true);
        var old = Map.of("four", noted("four.pid"), "six", noted("six.pid"));
        be("ill");
        for (var pid : old.values()) {
            Commands.run("kill", "-9", Long.toString(pid));
        }
        Await.until("both were started again", () -> noted("four.pid") != old.get("four") && noted("six.pid") != old.get("six"), stage::state);
        awaitRoutes(false);
    }

    @Test
    void theEndOfAHealthCheckTakesItsRoute() throws Exception {
        start("--timeout 10");
        awaitRoutes(true);
        Commands.run("kill", "-INT", Long.toString(noted("four.pid")));
        Await.until("the route was withdrawn, or announced by the next one", () -> Child.text(stage.file("exabgp.err")).contains("EXIT after UP"), stage::state);
        awaitRoutes(true);
    }
}
