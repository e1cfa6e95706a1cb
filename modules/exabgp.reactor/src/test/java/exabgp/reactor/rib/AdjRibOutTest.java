package exabgp.reactor.rib;

import static exabgp.reactor.rib.Samples.LOCAL;
import static exabgp.reactor.rib.Samples.V4;
import static exabgp.reactor.rib.Samples.V6;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.session.Outbox;
import exabgp.wire.OctetWriter;
import exabgp.wire.negotiated.Negotiated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AdjRibOutTest {
    private static final Negotiated BOTH = Samples.negotiated(V4, V6);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AdjRibOut rib = new AdjRibOut(Samples.config(V4, V6), new AttributePool(), new KeyPool(), new UpdateGroups(), new Gathering(LONG.toNanos(), 0));
    private final FarEnd far = new FarEnd(BOTH);
    private final AtomicReference<Throwable> ended = new AtomicReference<>();
    private Thread writer;

    /** Writes whatever there is until it is interrupted, as a session does. */
    private void write() throws InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        writer = Thread.ofVirtual().start(() -> {
            rib.start(BOTH, LOCAL);
            up.countDown();
            try {
                OctetWriter out = new OctetWriter();
                while (true) {
                    out.clear();
                    long reached = rib.next(out, LONG);
                    far.receive(out);
                    if (reached >= 0) {
                        rib.written(reached);
                    }
                }
            } catch (Throwable e) {
                ended.set(e);
            } finally {
                rib.stop();
            }
        });
        up.await();
    }

    @AfterEach
    void end() throws InterruptedException {
        if (writer != null) {
            writer.interrupt();
            writer.join();
            assertInstanceOf(InterruptedException.class, ended.get());
        }
    }

    @Test
    void whatSeveralThreadsAnnounceAndWithdrawReachesTheFarEnd() throws InterruptedException {
        write();
        Map<String, String> expected = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            int mine = number;
            threads.add(Thread.ofPlatform().start(() -> expected.putAll(churn(mine))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        awaitWritten();
        assertEquals(expected, far.table());
        assertEquals(new AdjRibOut.Counts(expected.size(), 0, 0), rib.counts());
    }

    private Map<String, String> churn(int number) {
        Random random = new Random(number);
        Map<String, String> announced = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String prefix = (10 + number) + ".0." + random.nextInt(3) + "." + random.nextInt(256) + "/32";
            if (random.nextInt(3) > 0) {
                Route route = Samples.route(prefix, random.nextInt(5));
                rib.announce(route);
                announced.put(prefix, FarEnd.announced(route));
            } else {
                rib.withdraw(Samples.nlri(prefix));
                announced.remove(prefix);
            }
            if (i % 5000 == 4999) {
                rib.flush();
            }
        }
        return announced;
    }

    @Test
    void aSyncWaiterIsAnsweredThoughOthersNeverStopAnnouncing() throws InterruptedException {
        write();
        Thread endless = Thread.ofPlatform().start(() -> {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                rib.announce(Samples.route("10.0." + i % 200 + ".0/24", i));
            }
        });
        for (int i = 0; i < 20; i++) {
            rib.announce(Samples.route("192.0.2." + i + "/32", 1));
            awaitWritten();
        }
        endless.interrupt();
        endless.join();
    }

    @Test
    void whoWaitsForAChangeThatWasTakenBackIsAnswered() throws InterruptedException {
        write();
        awaitWritten();
        rib.announce(Samples.route("10.0.0.0/24", 1));
        CountDownLatch answered = new CountDownLatch(1);
        rib.whenSettled(fate -> answered.countDown());
        rib.clear();
        answered.await();
    }

    @Test
    void whoWaitsIsAnsweredWhenThereIsNoSessionOrItEnds() throws InterruptedException {
        rib.announce(Samples.route("10.0.0.0/24", 1));
        List<AdjRibOut.Fate> fates = new ArrayList<>();
        rib.whenSettled(fates::add);
        assertEquals(List.of(AdjRibOut.Fate.NO_SESSION), fates);
        rib.start(BOTH, LOCAL);
        rib.whenSettled(fates::add);
        assertEquals(1, fates.size());
        rib.stop();
        assertEquals(List.of(AdjRibOut.Fate.NO_SESSION, AdjRibOut.Fate.NO_SESSION), fates);
    }

    @Test
    void whoWaitsIsNotAnsweredBeforeTheLastOctetIsWritten() throws InterruptedException {
        rib.start(BOTH, LOCAL);
        rib.announce(Samples.route("10.0.0.0/24", 1));
        List<AdjRibOut.Fate> fates = new ArrayList<>();
        rib.whenSettled(fates::add);
        OctetWriter out = new OctetWriter();
        long reached = rib.next(out, LONG);
        while (rib.counts().announcesQueued() > 0 || reached < rib.sequence()) {
            reached = Math.max(reached, rib.next(out, LONG));
        }
        assertEquals(List.of(), fates);
        rib.written(reached);
        assertEquals(List.of(AdjRibOut.Fate.WRITTEN), fates);
        rib.stop();
    }

    @Test
    void aWakeEndsTheWaitEvenWhenItCameBefore() throws InterruptedException {
        rib.start(BOTH, LOCAL);
        rib.next(new Outbox(), Duration.ZERO);
        rib.wake();
        Outbox out = new Outbox();
        rib.next(out, LONG);
        assertEquals(0, out.octets().length());
        rib.stop();
    }

    @Test
    void aRouteAnnouncedAndClearedUnderAHoldIsNeverSent() throws InterruptedException {
        rib.start(BOTH, LOCAL);
        drain();
        rib.hold();
        rib.announce(Samples.route("10.0.0.0/24", 1));
        rib.wake();
        Outbox out = new Outbox();
        rib.next(out, LONG);
        assertEquals(0, out.octets().length());
        rib.clear();
        rib.announce(Samples.route("10.0.1.0/24", 1));
        rib.release();
        assertEquals(Set.of("10.0.1.0/24"), drain().table().keySet());
        assertEquals(0, rib.counts().announcesQueued());
        rib.stop();
    }

    @Test
    void aHoldWithoutAnEndKeepsNothingBackForEver() throws InterruptedException {
        AdjRibOut impatient = new AdjRibOut(Samples.config(V4, V6), new AttributePool(), new KeyPool(), new UpdateGroups(), new Gathering(1000, 0));
        impatient.start(BOTH, LOCAL);
        impatient.hold();
        impatient.announce(Samples.route("10.0.0.0/24", 1));
        OctetWriter out = new OctetWriter();
        impatient.next(out, LONG);
        far.receive(out);
        assertEquals(Set.of("10.0.0.0/24"), far.table().keySet());
        impatient.stop();
    }

    @Test
    void theEndOfAHoldWakesTheWriter() throws InterruptedException {
        write();
        awaitWritten();
        rib.hold();
        rib.announce(Samples.route("10.0.0.0/24", 1));
        rib.announce(Samples.route("10.0.1.0/24", 1));
        rib.release();
        awaitWritten();
        assertEquals(2, far.table().size());
    }

    /** Waits until all changes so far were written. */
    private void awaitWritten() throws InterruptedException {
        CountDownLatch settled = new CountDownLatch(1);
        AtomicReference<AdjRibOut.Fate> fate = new AtomicReference<>();
        rib.whenSettled(known -> {
            fate.set(known);
            settled.countDown();
        });
        settled.await();
        assertEquals(AdjRibOut.Fate.WRITTEN, fate.get());
    }

    private FarEnd drain() throws InterruptedException {
        FarEnd seen = new FarEnd(BOTH);
        Outbox out;
        do {
            out = new Outbox();
            rib.next(out, Duration.ZERO);
            seen.receive(out.octets());
        } while (out.octets().length() > 0);
        return seen;
    }

    @Test
    void nothingToSendEndsTheWaitAfterItsTime() throws InterruptedException {
        rib.start(BOTH, LOCAL);
        rib.next(new Outbox(), Duration.ZERO);
        Outbox out = new Outbox();
        rib.next(out, Duration.ofMillis(1));
        assertEquals(0, out.octets().length());
        rib.stop();
    }

    @Test
    void aBatchIsBounded() throws InterruptedException {
        for (int i = 0; i < 100_000; i++) {
            rib.announce(Samples.route("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256 + "/32", i % 3));
        }
        rib.start(BOTH, LOCAL);
        int total = 0;
        while (rib.counts().announcesQueued() > 0) {
            Outbox out = new Outbox();
            rib.next(out, Duration.ZERO);
            assertTrue(out.octets().length() < 2 * Outbox.BATCH, out.octets().length() + " octets");
            total += out.octets().length();
        }
        assertTrue(total > 500_000);
        rib.stop();
    }

    @Test
    void showingRoutesDoesNotKeepOthersFromChangingThem() {
        for (int i = 0; i < 5000; i++) {
            rib.announce(Samples.route("10.0." + i / 250 + "." + i % 250 + "/32", 1));
        }
        List<String> shown = new ArrayList<>();
        rib.forEach(route -> {
            shown.add(FarEnd.text(route.nlri()));
            // what was shown goes, and its room is given back on the way
            rib.withdraw(route.nlri());
            rib.announce(Samples.route("172.16.0.0/16", 1));
        });
        assertEquals(5000, shown.size());
        assertEquals(5000, shown.stream().distinct().count());
        assertEquals(1, rib.counts().routes());
    }

    @Test
    void routesOfAFamilyThatIsNotConfiguredAreCounted() {
        AdjRibOut four = new AdjRibOut(Samples.config(V4));
        assertEquals(1, four.announce(List.of(Samples.route("10.0.0.0/24", 1), Samples.route("2001:db8::/32", 1))));
        assertFalse(four.announce(Samples.route("2001:db8::/32", 1)));
        assertEquals(1, four.apply(List.of(new Change.Withdraw(Samples.nlri("2001:db8::/32")), new Change.Withdraw(Samples.nlri("10.0.0.0/24")))));
        assertEquals(0, four.counts().routes());
    }

    @Test
    void tablesOfSeveralPeersShareTheirAttributeSets() {
        AttributePool pool = new AttributePool();
        KeyPool keys = new KeyPool();
        AdjRibOut one = new AdjRibOut(Samples.config(V4), pool, keys, new UpdateGroups());
        AdjRibOut other = new AdjRibOut(Samples.config(V4), pool, keys, new UpdateGroups());
        one.announce(Samples.route("10.0.0.0/24", 1));
        other.announce(Samples.route("10.0.0.0/24", 1));
        assertEquals(1, pool.size());
        one.clear();
        other.forEach(route -> assertEquals(Samples.route("10.0.0.0/24", 1), route));
        other.clear();
        assertEquals(0, pool.size());
    }
}
