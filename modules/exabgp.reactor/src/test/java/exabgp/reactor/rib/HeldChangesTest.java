package exabgp.reactor.rib;

import static exabgp.reactor.rib.Samples.V4;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ipv4;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A table that holds changes back beside one that does not: after a flush, or in the next session, both peers have the same. */
class HeldChangesTest {
    private static final int SEQUENCES = 1000;
    /** How many changes are let go at a time. */
    private static final int STEP = 2;
    private static final Negotiated SESSION = Samples.negotiated(Refresh.ENHANCED, Set.of(), V4);

    /** A table and the far end of its session. */
    private static final class Side {
        private final AdjRibOut rib;
        private FarEnd far = new FarEnd(SESSION);

        Side(boolean autoFlush) {
            var config = new AdjRibOut.Config(List.of(V4), true, autoFlush, true, false, true, Ipv4.parse("10.0.0.1"));
            rib = new AdjRibOut(config, new AttributePool(), new KeyPool(), new UpdateGroups(), new Gathering(0, 0), STEP);
        }

        void restart() {
            rib.stop();
            far = new FarEnd(SESSION);
            rib.start(SESSION, Samples.LOCAL);
        }

        /** Sends one batch, or makes one step of a flush. */
        void next(OctetWriter out) throws InterruptedException {
            long reached = rib.next(out, Duration.ZERO);
            far.receive(out);
            if (reached >= 0) {
                rib.written(reached);
            }
        }

        /** Sends all there is to be sent; whether there was anything. */
        boolean drain() throws InterruptedException {
            OctetWriter out = new OctetWriter();
            boolean sent = false;
            boolean stepped;
            do {
                out.clear();
                stepped = rib.isLettingGo();
                next(out);
                sent |= out.length() > 0;
            } while (stepped || out.length() > 0);
            return sent;
        }
    }

    @Test
    void thereIsRoomForSoManyRoutesAndNoMore() throws InterruptedException {
        Side side = new Side(false);
        side.restart();
        side.drain();
        assertTrue(side.rib.hasRoom(HeldChanges.MOST_CHANGES, 0));
        for (int i = 0; i <= STEP; i++) {
            side.rib.announce(Samples.route("10.0." + i + ".0/24", 1));
            side.rib.withdraw(Samples.nlri("10.0." + i + ".0/24"));
        }
        int left = HeldChanges.MOST_CHANGES - STEP - 1;
        assertTrue(side.rib.hasRoom(left, 0));
        assertFalse(side.rib.hasRoom(left + 1, 0));
        side.rib.flush();
        // what is flushed but not let go takes its room as well
        assertFalse(side.rib.hasRoom(left + 1, 0));
        side.drain();
        assertTrue(side.rib.hasRoom(HeldChanges.MOST_CHANGES, 0));
    }

    @Test
    void aTableThatHoldsNothingBackAlwaysHasRoomForRoutes() {
        Side usual = new Side(true);
        usual.restart();
        assertTrue(usual.rib.hasRoom(HeldChanges.MOST_CHANGES + 1, 0));
        Side holding = new Side(false);
        // before its first round nothing is held
        assertTrue(holding.rib.hasRoom(HeldChanges.MOST_CHANGES + 1, 0));
    }

    @Test
    void afterAFlushItIsAsIfNothingHadBeenHeld() throws InterruptedException {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            List<Side> sides = List.of(new Side(true), new Side(false));
            for (Side side : sides) {
                side.restart();
                side.drain();
            }
            for (int step = random.nextInt(60); step >= 0; step--) {
                step(random, sides, "seed " + seed);
            }
            compare(random.nextBoolean(), sides, "seed " + seed);
        }
    }

    private static void step(Random random, List<Side> sides, String name) throws InterruptedException {
        switch (random.nextInt(11)) {
            case 0, 1, 2, 3 -> {
                List<Change> changes = changes(random);
                sides.forEach(side -> side.rib.apply(changes));
            }
            case 4 -> {
                // what was to be sent before is out of the way
                sides.getLast().drain();
                List<Change> changes = changes(random);
                sides.forEach(side -> side.rib.apply(changes));
                assertFalse(sides.getLast().drain(), name);
            }
            case 5 -> {
                Map<RouteKey, Route> routes = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    Route route = route(random);
                    routes.put(route.key(), route);
                }
                sides.forEach(side -> side.rib.replaceConfigured(routes.size(), routes.values()::forEach));
            }
            case 6 -> sides.get(random.nextInt(2)).drain();
            case 7 -> compare(random.nextBoolean(), sides, name);
            case 8 -> sides.forEach(side -> side.rib.resend(V4));
            case 9 -> {
                if (random.nextInt(4) == 0) {
                    sides.forEach(side -> side.rib.clear());
                }
            }
            case 10 -> {
                sides.forEach(side -> side.rib.flush());
                if (random.nextBoolean()) {
                    // one step of it, if there are several
                    sides.getLast().next(new OctetWriter());
                }
            }
            default -> throw new AssertionError();
        }
    }

    private static List<Change> changes(Random random) {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Route route = route(random);
            changes.add(random.nextInt(3) == 0 ? new Change.Withdraw(route.nlri()) : new Change.Announce(route));
        }
        return changes;
    }

    private static Route route(Random random) {
        return Samples.route("10.0." + random.nextInt(6) + ".0/24", random.nextInt(3));
    }

    private static void compare(boolean flush, List<Side> sides, String name) throws InterruptedException {
        for (Side side : sides) {
            if (flush) {
                side.rib.flush();
            } else {
                side.restart();
            }
            side.drain();
        }
        assertEquals(sides.getFirst().far.table(), sides.getLast().far.table(), name);
        assertEquals(List.of(), sides.getLast().rib.held(), name);
    }

    @Test
    void aFlushSendsNothingTwice() throws InterruptedException {
        Side side = new Side(false);
        side.restart();
        side.drain();
        side.far.lines();
        side.rib.announce(Samples.route("10.0.0.0/24", 1));
        side.rib.announce(Samples.route("10.0.0.0/24", 2));
        side.rib.endOfRib(V4);
        assertFalse(side.drain());
        side.rib.flush();
        side.drain();
        assertEquals(List.of("begin ipv4 unicast", "announce 10.0.0.0/24 med 2", "end ipv4 unicast", "eor ipv4 unicast"), side.far.lines());
    }

    @Test
    void whoeverWaitsForWritingDoesNotWaitForWhatIsHeld() throws InterruptedException {
        Side side = new Side(false);
        side.restart();
        side.drain();
        side.rib.announce(Samples.route("10.0.0.0/24", 1));
        List<AdjRibOut.Fate> fates = new ArrayList<>();
        side.rib.whenSettled(fates::add);
        assertEquals(List.of(AdjRibOut.Fate.HELD), fates);
    }

    @Test
    void othersAreServedWhileMuchIsLetGo() throws InterruptedException {
        Side side = flushed(10);
        OctetWriter out = new OctetWriter();
        for (int step = 1; step < 5; step++) {
            side.next(out);
            assertEquals(STEP * step, side.rib.counts().routes());
            assertEquals(0, out.length());
            assertTrue(side.rib.announce(Samples.route("192.0.2." + step + "/32", 1)));
            assertEquals(10 - STEP * step + step, side.rib.held().size());
        }
        side.drain();
        assertEquals(10, side.far.table().size());
        // what came meanwhile waits for another flush
        assertEquals(4, side.rib.held().size());
        side.rib.flush();
        side.drain();
        assertEquals(14, side.far.table().size());
    }

    @Test
    void aFlushInStepsSendsNothingTwiceAndMessagesLast() throws InterruptedException {
        Side side = flushed(3);
        side.drain();
        assertEquals(
                List.of(
                        "begin ipv4 unicast",
                        "announce 10.0.0.0/24 med 1",
                        "announce 10.0.1.0/24 med 1",
                        "announce 10.0.2.0/24 med 1",
                        "end ipv4 unicast",
                        "eor ipv4 unicast"),
                side.far.lines());
    }

    @Test
    void whatIsCommandedDuringAFlushComesBehindIt() throws InterruptedException {
        Side side = flushed(10);
        side.next(new OctetWriter());
        side.rib.announce(Samples.route("10.0.0.0/24", 2));
        side.rib.announce(Samples.route("10.0.9.0/24", 2));
        side.drain();
        assertEquals("192.0.2.9 med 1", side.far.table().get("10.0.0.0/24"));
        assertEquals("192.0.2.9 med 1", side.far.table().get("10.0.9.0/24"));
        side.rib.flush();
        side.drain();
        assertEquals("192.0.2.9 med 2", side.far.table().get("10.0.0.0/24"));
        assertEquals("192.0.2.9 med 2", side.far.table().get("10.0.9.0/24"));
    }

    @Test
    void whoAsksDuringAFlushIsToldWhenAllOfItIsWritten() throws InterruptedException {
        Side side = flushed(10);
        List<AdjRibOut.Fate> fates = new ArrayList<>();
        side.rib.whenSettled(fates::add);
        for (int step = 0; step < 5; step++) {
            side.next(new OctetWriter());
            assertEquals(List.of(), fates);
        }
        assertFalse(side.rib.isLettingGo());
        side.drain();
        assertEquals(List.of(AdjRibOut.Fate.WRITTEN), fates);
    }

    @Test
    void theEndOfASessionEndsAFlushToo() throws InterruptedException {
        Side side = flushed(10);
        List<AdjRibOut.Fate> fates = new ArrayList<>();
        side.rib.whenSettled(fates::add);
        side.next(new OctetWriter());
        side.rib.announce(Samples.route("10.0.0.0/24", 2));
        side.rib.stop();
        assertEquals(List.of(AdjRibOut.Fate.NO_SESSION), fates);
        assertEquals(List.of(), side.rib.held());
        assertEquals(10, side.rib.counts().routes());
        side.restart();
        side.drain();
        assertEquals("192.0.2.9 med 2", side.far.table().get("10.0.0.0/24"));
        assertEquals(10, side.far.table().size());
    }

    @Test
    void clearingDuringAFlushLeavesItsWithdrawals() throws InterruptedException {
        Side side = new Side(false);
        side.restart();
        side.drain();
        for (int i = 0; i < 10; i++) {
            side.rib.announce(Samples.route("10.0." + i + ".0/24", 1));
            side.rib.withdraw(Samples.nlri("10.1." + i + ".0/24"));
        }
        side.far.lines();
        side.rib.flush();
        side.rib.clear();
        side.drain();
        assertEquals(Set.of(), side.far.table().keySet());
        assertEquals(10, side.far.lines().stream().filter(line -> line.startsWith("withdraw")).count());
    }

    /** A session with so many routes in a flush of which nothing is done yet. */
    private static Side flushed(int routes) throws InterruptedException {
        Side side = new Side(false);
        side.restart();
        side.drain();
        side.far.lines();
        for (int i = 0; i < routes; i++) {
            side.rib.announce(Samples.route("10.0." + i + ".0/24", 1));
        }
        side.rib.endOfRib(V4);
        side.rib.flush();
        assertTrue(side.rib.isLettingGo());
        return side;
    }

    @Test
    void whatIsHeldGoesWithClearing() throws InterruptedException {
        Side side = new Side(false);
        side.restart();
        side.drain();
        side.rib.announce(Samples.route("10.0.0.0/24", 1));
        side.rib.clear();
        assertFalse(side.drain());
        assertEquals(List.of(), side.rib.held());
    }

    @Test
    void whatIsChangedBeforeTheFirstRoundIsOverIsNotHeld() throws InterruptedException {
        Side side = new Side(false);
        side.restart();
        side.rib.announce(Samples.route("10.0.0.0/24", 1));
        side.drain();
        assertEquals(Set.of("10.0.0.0/24"), side.far.table().keySet());
    }
}
