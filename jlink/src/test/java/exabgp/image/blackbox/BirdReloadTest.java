package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.image.blackbox.BirdReload.Seen;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a BIRD sees of a configuration that is read again. */
class BirdReloadTest {
    private static final int ROUTES = 100_000;

    @RegisterExtension
    private final Stage stage = new Stage();

    private BirdReload scene;
    private Bird bird;
    private Exabgp exabgp;

    private String state() {
        return stage.state(() -> scene.seen(bird).toString());
    }

    private void start(int sessions) throws Exception {
        scene = BirdReload.of(sessions);
        bird = stage.bird(scene.bird());
    }

    private void configure(String text) throws Exception {
        Files.writeString(stage.file("exabgp.conf"), text);
    }

    private static List<String> table(int count) {
        var routes = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            routes.add("20.%d.%d.%d/32 next-hop 10.0.0.9 med %d".formatted(i >> 16, i >> 8 & 255, i & 255, i % 1000));
        }
        return routes;
    }

    /** Four new ones, three gone, three with other attributes. */
    private static List<String> changed(List<String> routes) {
        var changed = new ArrayList<>(routes.subList(3, routes.size()));
        for (int i = 0; i < 3; i++) {
            changed.set(50_000 + i, changed.get(50_000 + i) + " local-preference 200 community 65001:" + i);
        }
        for (int i = 0; i < 4; i++) {
            changed.add("30.0.0." + i + "/32 next-hop 10.0.0.9");
        }
        return changed;
    }

    /** The first neighbor has the big table, the last one may have another hold time, the others a few routes. */
    private String fifty(Helper helper, List<String> routes, int lastHoldTime) {
        var text = new StringBuilder(helper.process());
        text.append(scene.neighbor(1, "api { processes [ " + helper.name() + " ]; signal; }", BirdReload.routes(routes)));
        for (int i = 2; i < scene.sessions(); i++) {
            text.append(scene.neighbor(i, BirdReload.routes(List.of("40.0." + i + ".0/24 next-hop 10.0.0.9"))));
        }
        var last = BirdReload.routes(List.of("40.1.0.0/24 next-hop 10.0.0.9"));
        return text.append(scene.neighbor(scene.sessions(), "hold-time " + lastHoldTime + ";", last)).toString();
    }

    private void awaitChanges(String protocol, Seen before, int updates, int withdraws) throws Exception {
        var expected = new Seen(before.since(), before.updates() + updates, before.withdraws() + withdraws);
        Await.until(protocol + " becomes " + expected, () -> expected.equals(scene.seen(bird, Map.of(protocol, before)).get(protocol)), this::state);
    }

    private void awaitReloads(int count) throws Exception {
        Await.until(count + " reloads are done", () -> exabgp.err().split("reloaded .*exabgp.conf", -1).length == count + 1, this::state);
    }

    private void awaitAnother(String protocol, Seen before) throws Exception {
        Await.until(protocol + " is up anew", () -> {
            var now = scene.seen(bird, Map.of(protocol, before)).get(protocol);
            return now != null && now.since() != before.since() && now.updates() >= 1;
        }, this::state);
    }

    @Test
    void onlyTheNeighborThatChangedRestartsAndOnlyTheRoutesThatChangedAreSent() throws Exception {
        start(50);
        var helper = stage.helper("helper");
        var routes = table(ROUTES);
        exabgp = stage.exabgp(fifty(helper, routes, 180), scene.options());
        Await.until("BIRD has all routes of 50 sessions", Duration.ofSeconds(90),
                () -> scene.seen(bird).size() == 50 && bird.count("master4") == ROUTES + 49, this::state);
        var first = scene.seen(bird);
        assertEquals(ROUTES, first.get("p1").updates());

        configure(fifty(helper, changed(routes), 90));
        exabgp.signal("USR1");
        awaitReloads(1);
        awaitChanges("p1", first.get("p1"), 7, 3);
        awaitAnother("p50", first.get("p50"));
        assertEquals(ROUTES + 1 + 49, bird.count("master4"));
        assertTrue(bird.route("20.0.0.0/32").contains("Network not found"));
        assertTrue(bird.route("30.0.0.3/32").contains("BGP.next_hop: 10.0.0.9"));
        assertTrue(bird.route("20.0.195.83/32").contains("BGP.community: (65001,0)"), bird.route("20.0.195.83/32"));
        var second = scene.seen(bird, first);
        assertUntouched(first, second, "p1", "p50");

        configure(fifty(helper, routes, 180).replaceFirst("peer-as 65002", "peer-as sixty"));
        exabgp.signal("USR1");
        Await.until("the log says where the fault is", () -> exabgp.err().contains("exabgp.conf:6:"), this::state);
        Await.until("and what follows", () -> exabgp.err().contains("not reloaded, the present one stays"), this::state);
        helper.say("session ping");
        Await.until("the daemon answers", () -> helper.heardText().contains("pong"), this::state);
        assertEquals(second, scene.seen(bird, second));

        configure(fifty(helper, routes, 180));
        helper.say("daemon reload");
        awaitReloads(2);
        awaitChanges("p1", second.get("p1"), 6, 4);
        awaitAnother("p50", second.get("p50"));
        assertEquals(ROUTES + 49, bird.count("master4"));
        assertUntouched(second, scene.seen(bird, second), "p1", "p50");
        assertTrue(helper.heardText().contains("reload in progress"), helper.heardText());
        assertTrue(helper.heardText().contains("SIGUSR1"), helper.heardText());
        assertEquals(0, exabgp.terminate(), this::state);
    }

    private void assertUntouched(Map<String, Seen> before, Map<String, Seen> after, String... touched) {
        var was = new HashMap<>(before);
        var is = new HashMap<>(after);
        for (var protocol : touched) {
            was.remove(protocol);
            is.remove(protocol);
        }
        assertEquals(48, was.size());
        assertEquals(was, is);
    }

    private static List<Long> starts(Path file) {
        return Child.text(file).lines().map(Long::valueOf).toList();
    }

    private Helper starter(String name) throws Exception {
        return stage.running(name, "echo $$ >>'%1$s.starts'\ncat >>'%1$s.heard'".formatted(stage.file(name)));
    }

    private String two(List<Helper> helpers, String routes) {
        var text = new StringBuilder();
        helpers.forEach(helper -> text.append(helper.process()));
        var names = String.join(" ", helpers.stream().map(Helper::name).toList());
        return text + scene.neighbor(1, "api { processes [ " + names + " ]; signal; }", routes) + scene.neighbor(2, routes.replace("40.", "41."));
    }

    private long started(Helper helper, int times) throws Exception {
        var file = stage.file(helper.name() + ".starts");
        Await.until(helper.name() + " was started " + times + " times", () -> starts(file).size() == times, this::state);
        return starts(file).getLast();
    }

    private void awaitEnd(long pid) throws Exception {
        Await.until(pid + " has ended", () -> new Procfs(pid).hasEnded(), this::state);
    }

    private Map<String, Seen> awaitTwo() throws Exception {
        Await.until("two sessions are up with their routes",
                () -> scene.seen(bird).values().stream().filter(seen -> seen.updates() == 1).count() == 2, this::state);
        return scene.seen(bird);
    }

    @Test
    void helpersAreKeptAddedRemovedAndStartedAnewAsEachSignalSays() throws Exception {
        start(2);
        var routes = BirdReload.routes(List.of("40.0.0.0/24 next-hop 10.0.0.9"));
        var kept = starter("kept");
        var gone = starter("gone");
        var fresh = starter("fresh");
        exabgp = stage.exabgp(two(List.of(kept, gone), routes), scene.options());
        var first = awaitTwo();
        long keptPid = started(kept, 1);
        long gonePid = started(gone, 1);

        configure(two(List.of(kept, fresh), routes));
        exabgp.signal("USR1");
        awaitReloads(1);
        awaitEnd(gonePid);
        long freshPid = started(fresh, 1);
        assertEquals(first, scene.seen(bird, first));

        // another section: SIGUSR1 leaves the helper alone, SIGUSR2 starts it anew
        var other = two(List.of(kept, fresh), routes).replace("fresh.sh; encoder json", "fresh.sh; encoder text");
        configure(other);
        exabgp.signal("USR1");
        awaitReloads(2);
        assertFalse(new Procfs(freshPid).hasEnded());
        exabgp.signal("USR2");
        awaitReloads(3);
        awaitEnd(freshPid);
        long secondFresh = started(fresh, 2);
        assertNotEquals(freshPid, secondFresh);
        assertEquals(first, scene.seen(bird, first));

        configure(two(List.of(kept, fresh), routes));
        exabgp.signal("ALRM");
        awaitReloads(4);
        awaitEnd(secondFresh);
        started(fresh, 3);
        awaitAnother("p1", first.get("p1"));
        awaitAnother("p2", first.get("p2"));
        assertEquals(List.of(keptPid), starts(stage.file("kept.starts")));
        assertFalse(new Procfs(keptPid).hasEnded());
        Await.until("it was told of every signal", () -> List.of("SIGUSR1", "SIGUSR2", "SIGALRM").stream().allMatch(kept.heardText()::contains),
                kept::heardText);

        var second = awaitTwo();
        configure("process {");
        exabgp.signal("ALRM");
        Await.until("a restart with a faulty file is refused", () -> exabgp.err().contains("not reloaded, the present one stays"), this::state);
        assertEquals(second, scene.seen(bird, second));
        assertFalse(new Procfs(keptPid).hasEnded());
        assertEquals(0, exabgp.terminate(), this::state);
    }

    @Test
    void routesOfCommandsAreUntouchedByAReload() throws Exception {
        start(2);
        var helper = stage.helper("helper");
        var api = "api { processes [ helper ]; }";
        var routes = BirdReload.routes(List.of("40.0.0.0/24 next-hop 10.0.0.9", "40.0.1.0/24 next-hop 10.0.0.9"));
        var before = helper.process() + scene.neighbor(1, api, routes) + scene.neighbor(2, "adj-rib-out false;", api, routes.replace("40.", "41."));
        exabgp = stage.exabgp(before, scene.options());
        Await.until("four routes", () -> bird.count("master4") == 4, this::state);
        helper.say("peer * announce route 50.0.0.0/24 next-hop 10.0.0.9");
        Await.until("both sessions have the route of the command",
                () -> scene.seen(bird).values().stream().filter(seen -> seen.updates() == 3).count() == 2, this::state);
        var first = scene.seen(bird);

        configure(before.replace(".1.0/24", ".2.0/24"));
        // a command just before is carried out before the reload
        helper.say("peer * announce route 50.0.1.0/24 next-hop 10.0.0.9", "daemon reload");
        awaitReloads(1);
        awaitChanges("p1", first.get("p1"), 2, 1);
        // without a table of what was sent, every route of the file is sent again
        awaitChanges("p2", first.get("p2"), 3, 1);
        assertTrue(bird.route("50.0.0.0/24").contains("BGP.next_hop: 10.0.0.9"));
        assertTrue(bird.route("40.0.1.0/24").contains("Network not found"));
        assertTrue(bird.route("41.0.1.0/24").contains("Network not found"));
        assertTrue(bird.route("41.0.2.0/24").contains("BGP.next_hop: 10.0.0.9"));
        assertEquals(0, exabgp.terminate(), this::state);
    }

    @Test
    void eachReloadTakesTheNextFileWhenTheyRotate() throws Exception {
        start(2);
        var one = scene.neighbor(1, BirdReload.routes(List.of("40.0.0.0/24 next-hop 10.0.0.9")));
        var two = one.replace("40.0.0.0/24", "40.0.1.0/24") + scene.neighbor(2, BirdReload.routes(List.of("41.0.0.0/24 next-hop 10.0.0.9")));
        Files.writeString(stage.file("other.conf"), two);
        var options = new HashMap<>(scene.options());
        options.put("exabgp_debug_rotate", "true");
        exabgp = stage.keep(Exabgp.startSeveral(stage.directory(), one, options, "other.conf"));
        Await.until("the first file holds", () -> bird.count("master4") == 1, this::state);
        var first = scene.seen(bird).get("p1");
        exabgp.signal("USR1");
        awaitChanges("p1", first, 1, 1);
        Await.until("the second file holds", () -> bird.established("p2") && bird.count("master4") == 2, this::state);
        Files.writeString(stage.file("exabgp.conf"), "neighbor {");
        exabgp.signal("USR1");
        Await.until("the first is faulty now", () -> exabgp.err().contains("not reloaded, the present one stays"), this::state);
        awaitChanges("p1", first, 1, 1);
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.ofLiteral(scene.ours(1)), 0));
            configure(one.replace("router-id", "listen " + taken.getLocalPort() + "; router-id"));
            exabgp.signal("USR1");
            Await.until("a port cannot be listened on", () -> exabgp.err().contains("not reloaded, the present one stays: "), this::state);
        }
        awaitChanges("p1", first, 1, 1);
        configure(one);
        exabgp.signal("USR1");
        awaitChanges("p1", first, 2, 2);
        Await.until("the first holds again", () -> !bird.established("p2") && bird.count("master4") == 1, this::state);
        assertEquals(0, exabgp.terminate(), this::state);
    }
}
