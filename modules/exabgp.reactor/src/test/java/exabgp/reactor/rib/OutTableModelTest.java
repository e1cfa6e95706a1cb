package exabgp.reactor.rib;

import static exabgp.reactor.rib.Samples.V4;
import static exabgp.reactor.rib.Samples.V6;
import static exabgp.reactor.rib.Samples.VPN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.PathId;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.nlri.Nlri;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Random commands, sessions and partial sending against a plain map: at rest the far end has what the map says, and the table shows just that. */
class OutTableModelTest {
    private static final int SEQUENCES = 2000;

    @Test
    void theFarEndHasWhatWasAnnouncedWithAdjRibOut() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            new Sequence(seed, true).run();
        }
    }

    @Test
    void theFarEndHasWhatWasAnnouncedWithoutAdjRibOut() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            new Sequence(seed, false).run();
        }
    }

    @Test
    void peersThatShareTheirRoutesAndPartHaveEachItsOwn() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            new Crowd(seed).run();
        }
    }

    /** Three peers that share what tables can share: some commands are for all of them, others for one, and each has its own sessions and pace. */
    private static final class Crowd {
        private final Random random;
        private final AttributePool pool = new AttributePool();
        private final KeyPool keys = new KeyPool();
        private final List<Sequence> peers = new ArrayList<>();

        Crowd(int seed) {
            random = new Random(seed);
            UpdateGroups groups = new UpdateGroups();
            for (int i = 0; i < 3; i++) {
                peers.add(new Sequence(10 * (3 * seed + i) + (seed % 3 == 0 ? 7 : 1), seed % 4 > 0, config -> new Speaker(config, pool, keys, groups)));
            }
        }

        void run() {
            for (int steps = random.nextInt(120); steps > 0; steps--) {
                Sequence one = peers.get(random.nextInt(peers.size()));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        Route route = one.route();
                        peers.forEach(peer -> peer.announce(route));
                    }
                    case 1 -> {
                        Nlri nlri = one.nlri();
                        peers.forEach(peer -> peer.withdraw(nlri));
                    }
                    default -> one.step();
                }
            }
            while (!peers.isEmpty()) {
                Sequence leaving = peers.remove(random.nextInt(peers.size()));
                leaving.end();
                leaving.speaker.table.stop();
                leaving.speaker.table.discard();
                peers.forEach(Sequence::rest);
            }
            assertEquals(0, pool.size());
            assertEquals(0, keys.size());
        }
    }

    private static final class Sequence {
        private final Random random;
        private final boolean keep;
        private final Speaker speaker;
        private final Map<RouteKey, Route> announced = new LinkedHashMap<>();
        private final Map<RouteKey, Route> configured = new LinkedHashMap<>();
        private final String name;
        private Negotiated negotiated = Samples.negotiated();
        private boolean up;

        Sequence(int seed, boolean keep) {
            this(seed, keep, Speaker::new);
        }

        Sequence(int seed, boolean keep, Function<AdjRibOut.Config, Speaker> making) {
            name = "seed " + seed;
            random = new Random(seed);
            this.keep = keep;
            speaker = making.apply(new AdjRibOut.Config(List.of(V4, V6, VPN), random.nextBoolean(), random.nextBoolean(), keep, random.nextBoolean(), random.nextBoolean(), Ipv4.ANY));
        }

        void run() {
            int steps = 1 + random.nextInt(60);
            for (int step = 0; step < steps; step++) {
                step();
            }
            end();
            if (keep) {
                assertEquals(0, speaker.pool.size(), name);
                assertEquals(0, speaker.keys.size(), name);
            }
        }

        /** Comes to rest in a session, and once more without any route. */
        private void end() {
            if (!up) {
                start();
            }
            rest();
            if (keep) {
                speaker.table.clear();
                announced.clear();
                rest();
                assertEquals(0, speaker.table.rows().live(), name);
            }
        }

        private void step() {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3, 4, 5 -> announce();
                case 6, 7, 8 -> withdraw();
                case 9 -> {
                    if (up) {
                        speaker.batch();
                    }
                }
                case 10 -> rest();
                case 11 -> reconnect();
                case 12 -> speaker.table.flush();
                case 13 -> speaker.table.resend(List.of(V4, V6, VPN).get(random.nextInt(3)));
                case 14 -> burst();
                case 15 -> seldom();
                default -> throw new AssertionError();
            }
        }

        private void seldom() {
            switch (random.nextInt(4)) {
                case 0 -> clear();
                case 1 -> reload();
                case 2 -> speaker.table.endOfRib(V4);
                case 3 -> speaker.table.bare(Attributes.of(new Med(1)), false);
                default -> throw new AssertionError();
            }
        }

        private Nlri nlri() {
            int number = random.nextInt(16);
            Nlri nlri = number >= 12 ? vpn(number) : number < 8 ? Samples.nlri("10.0." + number + ".0/24") : Samples.nlri("2001:db8:" + number + "::/48");
            return random.nextInt(4) == 0 && negotiatesPathIds() ? nlri.withPathId(new PathId(1 + random.nextInt(2))) : nlri;
        }

        /** Two routes whose labels, few or many, change all the time; without any a withdraw has to do. */
        private Nlri vpn(int number) {
            Integer[] labels = new Integer[1 + random.nextInt(3)];
            Arrays.setAll(labels, _ -> 1 + random.nextInt(3));
            return Samples.vpn("10.0." + number % 2 + ".0/24", labels);
        }

        /** Routes that differ in their path identifier only are one at the far end unless these are sent, so they are used only in sequences that always negotiate them. */
        private boolean negotiatesPathIds() {
            return name.endsWith("7");
        }

        private Route route() {
            Nlri nlri = nlri();
            boolean self = nlri.family().equals(V4) && random.nextInt(8) == 0;
            Attributes attributes = Attributes.of(new Med(random.nextInt(4)));
            NextHop nextHop = new NextHop(Ip.parse(nlri.family().equals(V6) ? "2001:db8::9" : "192.0.2.9"));
            return self ? new Route(nlri, attributes, true) : new Route(nlri, attributes.with(nextHop));
        }

        private void announce() {
            announce(route());
        }

        private void announce(Route route) {
            speaker.table.announce(route, false);
            note(route);
        }

        private void note(Route route) {
            if (keep || !up || negotiated.has(route.nlri().family())) {
                announced.put(route.key(), route);
            }
        }

        private void withdraw() {
            withdraw(nlri());
        }

        private void withdraw(Nlri nlri) {
            speaker.table.withdraw(nlri, Attributes.NONE);
            announced.remove(RouteKey.of(nlri));
            configured.remove(RouteKey.of(nlri));
        }

        /** More than a batch holds, and enough rows to be worth compacting. */
        private void burst() {
            if (random.nextInt(12) > 0) {
                return;
            }
            List<Route> routes = new ArrayList<>();
            for (int i = 0; i < 1200; i++) {
                routes.add(Samples.route("172.16." + i / 256 + "." + i % 256 + "/32", random.nextInt(2)));
            }
            for (Route route : routes) {
                speaker.table.announce(route, false);
                note(route);
            }
            if (random.nextBoolean() && up) {
                speaker.batch();
            }
            int left = random.nextInt(3);
            for (Route route : routes) {
                if (random.nextInt(3) >= left) {
                    speaker.table.withdraw(route.nlri(), Attributes.NONE);
                    announced.remove(route.key());
                }
            }
        }

        private void clear() {
            if (keep) {
                speaker.table.clear();
                announced.clear();
                configured.clear();
            }
        }

        private void reload() {
            Map<RouteKey, Route> next = new LinkedHashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                Route route = route();
                next.put(route.key(), route);
            }
            speaker.table.replaceConfigured(next.size(), next.values()::forEach);
            for (RouteKey key : configured.keySet()) {
                if (!next.containsKey(key)) {
                    announced.remove(key);
                }
            }
            next.values().forEach(this::note);
            configured.clear();
            configured.putAll(next);
        }

        private void reconnect() {
            if (!up) {
                start();
                return;
            }
            if (!keep) {
                // what was taken but not sent is lost then, which no map can tell
                rest();
                announced.clear();
            }
            speaker.stop();
            up = false;
        }

        private void start() {
            List<Family> families = new ArrayList<>(List.of(V4, V6, VPN));
            if (random.nextInt(4) == 0) {
                families.remove(random.nextInt(3));
            }
            Refresh refresh = Refresh.values()[random.nextInt(3)];
            negotiated = Samples.negotiated(refresh, negotiatesPathIds() ? Set.of(V4, V6, VPN) : Set.of(), families.toArray(Family[]::new));
            speaker.start(negotiated);
            up = true;
            if (!keep) {
                announced.values().removeIf(route -> !negotiated.has(route.nlri().family()));
            }
        }

        private void rest() {
            if (!up) {
                return;
            }
            speaker.drain();
            Map<String, String> expected = new TreeMap<>();
            for (Route route : announced.values()) {
                if (negotiated.has(route.nlri().family())) {
                    Nlri nlri = route.nlri();
                    boolean zero = negotiatesPathIds() && nlri.pathId() == null;
                    expected.put(FarEnd.text(zero ? nlri.withPathId(PathId.ZERO) : nlri), FarEnd.announced(route));
                }
            }
            assertEquals(expected, speaker.far().table(), name);
            assertEquals(0, speaker.table.rows().announces().size(), name);
            assertEquals(0, speaker.table.withdrawsQueued(), name);
            if (keep) {
                assertEquals(announced, shown(), name);
            }
        }

        private Map<RouteKey, Route> shown() {
            Map<RouteKey, Route> all = new HashMap<>();
            RowCursor cursor = speaker.table.rows().cursor();
            for (int row = cursor.next(-1L); row >= 0; row = cursor.next(-1L)) {
                Route route = speaker.table.rows().route(row);
                all.put(route.key(), route);
            }
            speaker.table.rows().close(cursor);
            return all;
        }
    }
}
