package exabgp.reactor.rib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.Med;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That what many peers are sent is packed once, by counting; and that all are sent what each would be sent alone. */
final class UpdateGroupsTest {
    private static final AdjRibOut.Config CONFIG = Samples.config(Samples.V4, Samples.V6);
    private static final Negotiated INTERNAL = Samples.negotiated(Samples.V4, Samples.V6);

    private final AttributePool pool = new AttributePool();
    private final KeyPool keys = new KeyPool();
    private final UpdateGroups groups = new UpdateGroups();

    @Test
    void aTableThatAHundredPeersAreSentIsPackedOnce() {
        Speaker alone = new Speaker(CONFIG);
        fill(alone);
        alone.start(INTERNAL);
        List<String> expected = alone.lines();
        List<Speaker> peers = speakers(100);
        peers.forEach(UpdateGroupsTest::fill);
        peers.forEach(peer -> peer.start(INTERNAL));

        for (Speaker peer : peers) {
            assertEquals(expected, peer.lines());
        }
        assertEquals(alone.group().packed(), peers.getFirst().group().packed());
        assertEquals(0, peers.getFirst().group().remembered());
    }

    @Test
    void aTableThatAHundredPeersTakeInTurnIsPackedOnce() {
        Speaker alone = new Speaker(CONFIG);
        fill(alone);
        alone.up(INTERNAL);
        List<Speaker> peers = speakers(100);
        peers.forEach(UpdateGroupsTest::fill);
        peers.forEach(peer -> peer.start(INTERNAL));

        List<Speaker> busy = new ArrayList<>(peers);
        while (!busy.isEmpty()) {
            busy.removeIf(peer -> !peer.batch());
        }

        peers.forEach(peer -> assertEquals(alone.far().table(), peer.far().table()));
        assertEquals(alone.group().packed(), peers.getFirst().group().packed());
    }

    @Test
    void everyChangeForAHundredPeersIsPackedOnce() {
        List<Speaker> peers = speakers(100);
        peers.forEach(peer -> peer.up(INTERNAL));
        long before = peers.getFirst().group().packed();

        for (int i = 0; i < 10; i++) {
            String prefix = "10.0." + i + ".0/24";
            int med = i;
            peers.forEach(peer -> peer.announce(prefix, med));
            peers.forEach(Speaker::drain);
            peers.forEach(peer -> peer.withdraw(prefix));
            peers.forEach(Speaker::drain);
        }

        assertEquals(20, peers.getFirst().group().packed() - before);
        assertEquals(0, peers.getFirst().group().remembered());
    }

    @Test
    void onlyPeersThatAreSentTheSameOctetsShare() {
        Asn as = INTERNAL.localAs();
        UpdateGroup internal = groups.join(INTERNAL);
        UpdateGroup external = groups.join(INTERNAL.between(as, new Asn(65001)));

        assertNotSame(internal, external);
        assertSame(external, groups.join(INTERNAL.between(as, new Asn(65002))));
        assertNotSame(external, groups.join(INTERNAL.between(new Asn(65003), new Asn(65001))));
        assertNotSame(internal, groups.join(INTERNAL.withMessageSize(Negotiated.EXTENDED_MESSAGE_SIZE)));
        assertNotSame(internal, groups.join(Samples.negotiated(Refresh.ABSENT, Set.of(Samples.V4), Samples.V4, Samples.V6)));
        assertNotSame(internal, groups.join(Samples.negotiated(Samples.V4)));
    }

    @Test
    void nextHopSelfIsTheAddressOfEachSession() {
        List<Speaker> peers = speakers(3);
        peers.forEach(peer -> peer.table.announce(new Route(Samples.nlri("10.0.0.0/24"), Attributes.of(new Med(1)), true), true));
        peers.get(0).start(INTERNAL);
        peers.get(1).start(INTERNAL, Ip.parse("192.0.2.77"));
        peers.get(2).start(INTERNAL);

        peers.forEach(Speaker::drain);

        assertEquals("192.0.2.1 med 1", peers.get(0).far().table().get("10.0.0.0/24"));
        assertEquals("192.0.2.77 med 1", peers.get(1).far().table().get("10.0.0.0/24"));
        assertEquals("192.0.2.1 med 1", peers.get(2).far().table().get("10.0.0.0/24"));
    }

    @Test
    void aPeerThatTakesNothingCostsNoMoreThanTheBound() {
        UpdateGroups small = new UpdateGroups(2000);
        Speaker quick = new Speaker(CONFIG, pool, keys, small);
        Speaker slow = new Speaker(CONFIG, pool, keys, small);
        fill(quick);
        fill(slow);
        quick.start(INTERNAL);
        slow.start(INTERNAL);

        boolean more = true;
        while (more) {
            more = quick.batch();
            assertTrue(quick.group().remembered() <= 2000, () -> "remembered " + quick.group().remembered());
        }

        slow.drain();
        assertEquals(quick.far().table(), slow.far().table());
    }

    @Test
    void aGroupOfOneRemembersNothing() {
        List<Speaker> peers = speakers(2);
        peers.forEach(UpdateGroupsTest::fill);
        peers.getFirst().up(INTERNAL);
        assertEquals(0, peers.getFirst().group().remembered());
        peers.getLast().up(INTERNAL);
        assertTrue(peers.getFirst().group().remembered() > 0);

        peers.getLast().stop();

        assertEquals(0, peers.getFirst().group().remembered());
        peers.getFirst().stop();
        assertEquals(0, groups.size());
    }

    @Test
    void peersWithDifferentRoutesAreSentEachItsOwn() {
        Random random = new Random(7);
        List<Negotiated> terms = List.of(
                INTERNAL,
                INTERNAL.between(INTERNAL.localAs(), new Asn(65001)),
                INTERNAL.between(INTERNAL.localAs(), new Asn(65002)),
                Samples.negotiated(Refresh.ABSENT, Set.of(Samples.V4), Samples.V4, Samples.V6));
        for (int round = 0; round < 50; round++) {
            UpdateGroups some = new UpdateGroups(random.nextInt(4000));
            List<Speaker> sharing = new ArrayList<>();
            List<Speaker> alone = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sharing.add(new Speaker(CONFIG, pool, keys, some));
                alone.add(new Speaker(CONFIG));
                Negotiated negotiated = terms.get(i % terms.size());
                sharing.get(i).start(negotiated);
                alone.get(i).start(negotiated);
            }
            for (int step = 0; step < 60; step++) {
                String prefix = "10.0." + random.nextInt(6) + ".0/24";
                int med = random.nextInt(3);
                int least = random.nextInt(8);
                boolean announces = random.nextInt(3) > 0;
                boolean drains = random.nextInt(4) == 0;
                for (int i = least; i < 8; i++) {
                    for (Speaker speaker : List.of(sharing.get(i), alone.get(i))) {
                        if (announces) {
                            speaker.announce(prefix, med);
                        } else {
                            speaker.withdraw(prefix);
                        }
                        if (drains) {
                            speaker.drain();
                        }
                    }
                }
            }
            for (int i = 0; i < 8; i++) {
                assertEquals(alone.get(i).lines(), sharing.get(i).lines());
                assertEquals(alone.get(i).far().table(), sharing.get(i).far().table());
            }
        }
    }

    private List<Speaker> speakers(int count) {
        return Stream.generate(() -> new Speaker(CONFIG, pool, keys, groups)).limit(count).toList();
    }

    /** Routes with many attribute sets, and some sets with more routes than a message has room for. */
    private static void fill(Speaker speaker) {
        for (int i = 0; i < 2000; i++) {
            speaker.table.announce(Samples.route("10." + i / 256 + "." + i % 256 + ".0/24", i < 300 ? i / 5 : 1000), true);
        }
        speaker.table.announce(Samples.route("2001:db8:1::/48", 1), true);
    }
}
