package exabgp.reactor.rib;

import static exabgp.reactor.rib.Samples.V4;
import static exabgp.reactor.rib.Samples.V6;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdjRibInTest {
    private final AttributePool pool = new AttributePool();
    private final AdjRibIn rib = new AdjRibIn(pool);

    @Test
    void randomUpdatesGiveWhatAPlainMapHas() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<RouteKey, Route> expected = new HashMap<>();
            for (int i = random.nextInt(200); i > 0; i--) {
                Update update = update(random);
                rib.apply(update);
                note(update, expected);
            }
            assertEquals(expected, shown(), "seed " + seed);
            assertEquals(expected.size(), rib.size());
            assertEquals(expected.keySet().stream().filter(key -> key.family().equals(V6)).count(), rib.size(V6));
            rib.clear();
            assertEquals(0, rib.size());
            assertEquals(0, pool.size());
        }
    }

    @Test
    void aMalformedUpdateTakesTheRoutesAwayThatItAnnounces() {
        // RFC 7606 section 2: 10.0.0.0/24 once more, with an ORIGIN of 9
        rib.apply(announce(Samples.attributes("192.0.2.9", 1), List.of(Samples.nlri("10.0.0.0/24"), Samples.nlri("10.0.1.0/24"))));
        Octets frame = Octets.parseHex("FF".repeat(16) + "002902" + "0000" + "000E" + "40010109" + "400200" + "400304C0000201" + "180A0000");
        rib.apply((Update) Messages.decode(frame, Samples.negotiated(V4)));
        assertEquals(List.of(Samples.nlri("10.0.1.0/24")), shown().values().stream().map(Route::nlri).toList());
    }

    @Test
    void otherLabelsReplaceARouteAndDoNotAddUp() {
        for (int cycle = 0; cycle < 5000; cycle++) {
            Nlri nlri = Samples.vpn("10.0.0.0/24", cycle + 1, cycle % 7);
            Route route = new Route(nlri, Samples.attributes("192.0.2.9", 1));
            rib.apply(announce(route.attributes(), List.of(nlri)));
            assertEquals(Map.of(route.key(), route), shown());
        }
        assertTrue(rib.footprint() < 64 * 1024, () -> rib.footprint() + " octets");
        rib.apply(new Update(List.of(Nlris.of(Samples.VPN, false, List.of(Samples.vpn("10.0.0.0/24")))), Attributes.NONE, List.of(), null, List.of()));
        assertEquals(0, rib.size());
    }

    @Test
    void otherRoutesEachTimeDoNotAddUp() {
        long full = 0;
        for (int cycle = 0; cycle < 15; cycle++) {
            List<Nlri> some = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                some.add(Samples.nlri((10 + cycle) + ".0." + i / 200 + "." + i % 200 + "/32"));
            }
            rib.apply(announce(Samples.attributes("192.0.2.9", cycle), some));
            full = cycle == 1 ? rib.footprint() : full;
            assertTrue(cycle < 2 || rib.footprint() <= full * 3 / 2, "cycle " + cycle);
            rib.apply(new Update(List.of(Nlris.of(V4, false, some)), Attributes.NONE, List.of(), null, List.of()));
        }
        assertEquals(0, rib.size());
        assertEquals(0, pool.size());
    }

    @Test
    void aWalkSurvivesThatEverythingIsForgotten() {
        List<Nlri> some = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            some.add(Samples.nlri("10.0." + i / 200 + "." + i % 200 + "/32"));
        }
        rib.apply(announce(Samples.attributes("192.0.2.9", 1), some));
        List<Route> shown = new ArrayList<>();
        rib.forEach(route -> {
            shown.add(route);
            rib.clear();
        });
        assertTrue(shown.size() < 1000);
        rib.apply(announce(Samples.attributes("192.0.2.9", 1), some));
        assertEquals(1000, rib.size());
    }

    @Test
    void anAnnouncementInTheSameUpdateCountsMoreThanTheWithdraw() {
        Nlri nlri = Samples.nlri("10.0.0.0/24");
        Update.Reach reach = new Update.Reach(Nlris.of(V4, false, List.of(nlri)), null);
        rib.apply(new Update(List.of(Nlris.of(V4, false, List.of(nlri))), Samples.attributes("192.0.2.9", 1), List.of(reach), null, List.of()));
        assertEquals(Map.of(RouteKey.of(nlri), Samples.route("10.0.0.0/24", 1)), shown());
    }

    private static Update announce(Attributes attributes, List<Nlri> nlris) {
        return new Update(List.of(), attributes, List.of(new Update.Reach(Nlris.of(nlris.getFirst().family(), false, nlris), attributes.find(NextHop.class))), null, List.of());
    }

    private static Update update(Random random) {
        List<Nlris> withdrawn = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            withdrawn.add(nlris(random));
        }
        List<Update.Reach> announced = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Nlris nlris = nlris(random);
            announced.add(new Update.Reach(nlris, Samples.attributes(nlris.family().equals(V6) ? "2001:db8::9" : "192.0.2.9", 0).find(NextHop.class)));
        }
        return new Update(withdrawn, Attributes.of(new Med(random.nextInt(4))), announced, null, List.of());
    }

    private static Nlris nlris(Random random) {
        Family family = List.of(V4, V4, V6, Samples.VPN).get(random.nextInt(4));
        boolean pathIds = random.nextInt(4) == 0;
        List<Nlri> some = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Nlri nlri = family.equals(Samples.VPN)
                    ? Samples.vpn("10.0." + random.nextInt(5) + ".0/24", 1 + random.nextInt(3))
                    : Samples.nlri(family.equals(V4) ? "10.0." + random.nextInt(10) + ".0/24" : "2001:db8:" + random.nextInt(10) + "::/48");
            some.add(pathIds ? nlri.withPathId(new PathId(random.nextInt(2))) : nlri);
        }
        return Nlris.of(family, pathIds, some);
    }

    private static void note(Update update, Map<RouteKey, Route> expected) {
        for (Nlris nlris : update.withdrawn()) {
            nlris.forEach(nlri -> expected.remove(RouteKey.of(nlri)));
        }
        for (Update.Reach reach : update.announced()) {
            reach.nlris().forEach(nlri -> expected.put(RouteKey.of(nlri), new Route(nlri, update.attributes().with(reach.nextHop()))));
        }
    }

    private Map<RouteKey, Route> shown() {
        Map<RouteKey, Route> all = new HashMap<>();
        rib.forEach(route -> all.put(route.key(), route));
        return all;
    }
}
