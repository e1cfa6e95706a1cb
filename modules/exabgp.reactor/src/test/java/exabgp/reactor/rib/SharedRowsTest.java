package exabgp.reactor.rib;

import static exabgp.reactor.rib.Samples.V4;
import static exabgp.reactor.rib.Samples.VPN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What tables of several peers share of their routes, and what each has for itself. */
final class SharedRowsTest {
    private static final int ROUTES = 10_000;

    private final AttributePool pool = new AttributePool();
    private final KeyPool keys = new KeyPool();
    private final UpdateGroups groups = new UpdateGroups();

    @Test
    void eachPeerMoreTakesFourteenOctetsForARouteThatOthersHave() {
        List<Speaker> peers = speakers(10);
        peers.forEach(peer -> peer.up(Samples.negotiated(V4)));
        peers.forEach(SharedRowsTest::fill);
        peers.forEach(Speaker::drain);

        assertEquals(ROUTES, keys.size());
        peers.forEach(peer -> assertTrue(peer.table.rows().footprint() <= 14 * ROUTES, () -> peer.table.rows().footprint() + " octets"));
    }

    @Test
    void aPeerThatIsGoneGivesBackItsPartAndLeavesThoseOfOthers() {
        List<Speaker> peers = speakers(2);
        peers.forEach(peer -> peer.up(Samples.negotiated(V4)));
        peers.forEach(peer -> peer.announce("10.0.0.0/24", 1));
        peers.getFirst().announce("10.0.1.0/24", 2);
        peers.getLast().drain();
        peers.getFirst().withdraw("10.0.2.0/24");

        peers.getFirst().stop();
        peers.getFirst().table.discard();

        assertEquals(1, keys.size());
        assertEquals(1, pool.size());
        peers.getLast().announce("10.0.3.0/24", 3);
        peers.getLast().drain();
        assertEquals(List.of("10.0.0.0/24", "10.0.3.0/24"), peers.getLast().far().table().keySet().stream().sorted().toList());
    }

    @Test
    void routesThatDifferInTheirLabelsShareTheirKeyOnly() {
        List<Speaker> peers = speakers(2);
        peers.forEach(peer -> peer.up(Samples.negotiated(VPN)));
        for (int i = 0; i < 2; i++) {
            peers.get(i).table.announce(new Route(Samples.vpn("10.0.0.0/24", 100 + i), Samples.attributes("192.0.2.9", 1)), false);
        }
        // the key, and an NLRI for each
        assertEquals(3, keys.size());
        peers.getFirst().table.announce(new Route(Samples.vpn("10.0.0.0/24", 101), Samples.attributes("192.0.2.9", 1)), false);
        assertEquals(2, keys.size());
        peers.forEach(Speaker::drain);
        assertEquals(peers.getFirst().far().table(), peers.getLast().far().table());
    }

    private List<Speaker> speakers(int count) {
        return Stream.generate(() -> new Speaker(Samples.config(V4, VPN), pool, keys, groups)).limit(count).toList();
    }

    private static void fill(Speaker peer) {
        for (int i = 0; i < ROUTES; i++) {
            peer.announce("10." + i / 256 + "." + i % 256 + ".0/24", i / 100);
        }
    }
}
