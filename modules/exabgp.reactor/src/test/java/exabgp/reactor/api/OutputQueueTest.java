package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.config.FullQueue;
import exabgp.wire.Octets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutputQueueTest {
    private static final Octets DONE = Client.line("done");

    private final QueueHistory history = new QueueHistory();

    private OutputQueue queue(FullQueue policy, int limit) {
        return new OutputQueue(policy, limit, events -> Client.line("gap " + events), out -> out.accept(Client.line("resync")), history);
    }

    private static String takeAll(OutputQueue queue) throws InterruptedException {
        return takeAll(queue, 1);
    }

    private static String takeAll(OutputQueue queue, int most) throws InterruptedException {
        queue.finish();
        StringBuilder all = new StringBuilder();
        for (List<Portion> portions = queue.take(most); !portions.isEmpty(); portions = queue.take(most)) {
            all.append(text(portions));
        }
        return all.toString();
    }

    private static String text(List<Portion> portions) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        for (Portion portion : portions) {
            switch (portion) {
                case Portion.Text text -> all.append(text(text.octets()));
                case Portion.Lines lines -> lines.source().writeTo(line -> all.append(text(line)));
            }
        }
        return all.toString();
    }

    private static String text(Octets octets) {
        return new String(octets.toByteArray(), StandardCharsets.US_ASCII);
    }

    @Test
    void eventsAndRepliesKeepTheirOrder() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 1000);
        queue.event(Client.line("event 1"));
        queue.reply(DONE);
        queue.event(Client.line("event 2"));
        queue.data(Client.line("data"));
        queue.lines(out -> {
            out.accept(Client.line("line 1"));
            out.accept(Client.line("line 2"));
        });
        queue.reply(DONE);
        assertEquals("event 1\ndone\nevent 2\ndata\nline 1\nline 2\ndone\n", takeAll(queue));
    }

    @Test
    void manyTextsAreTakenAtOnceUpToTheOctetsAskedFor() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 100_000);
        for (int i = 0; i < 10; i++) {
            queue.event(Client.line("event " + i));
        }
        queue.reply(DONE);
        queue.lines(out -> out.accept(Client.line("line")));
        queue.data(Client.line("data"));
        assertEquals(3, queue.take(26).size(), "three of eight octets each");
        assertEquals(1, queue.take(1).size());
        assertEquals(8, queue.take(1000).size(), "with what is made only when it is read as the last");
        assertEquals("data\n", takeAll(queue, 1000));
    }

    @Test
    void whoTakesIsWokenWhenTheEventsAreSettledOrWhenThereAreMany() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 1_000_000);
        Thread taker = waiting(queue);
        events(queue, 1);
        queue.settle();
        taker.join();
        taker = waiting(queue);
        events(queue, 200);
        taker.join();
    }

    @Test
    void whatCommandsBringAboutComesBehindTheirAnswers() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 100_000);
        queue.hold();
        queue.event(Client.line("caused"));
        assertTrue(queue.isIdle());
        queue.reply(DONE);
        queue.release();
        queue.event(Client.line("later"));
        queue.hold();
        queue.event(Client.line("silent"));
        queue.release();
        assertEquals("done\ncaused\nlater\nsilent\n", takeAll(queue));
    }

    @Test
    void eventsDoNotWaitForAnAnswerThatWaitsForAPeer() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 100_000);
        QueueEntry.Ticket early = queue.draw();
        queue.hold();
        queue.event(Client.line("event"));
        queue.reply(DONE);
        queue.release();
        assertEquals("event\n", text(queue.take(1000)));
        assertTrue(queue.isIdle());
        queue.redeem(early, Client.line("early"));
        assertEquals("early\ndone\n", takeAll(queue));
    }

    @Test
    void whatComesBehindAnAnswerIsToldAlsoAtTheEnd() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 100_000);
        queue.hold();
        queue.event(Client.line("caused"));
        queue.finish();
        Thread taker = waiting(queue);
        queue.release();
        taker.join();
        assertEquals(0, queue.depth().items());
    }

    @Test
    void eventsKeepTheirOrderWhenOneOfSeveralAnswersWaitsForAPeer() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 100_000);
        queue.hold();
        queue.reply(DONE);
        QueueEntry.Ticket late = queue.draw();
        queue.event(Client.line("first"));
        queue.reply(DONE);
        queue.release();
        queue.event(Client.line("second"));
        assertEquals("done\nfirst\nsecond\n", text(queue.take(1000)));
        queue.redeem(late, Client.line("late"));
        assertEquals("late\ndone\n", takeAll(queue));
    }

    @Test
    void whatIsLeftOutWhileCommandsAreDoneIsToldInItsPlace() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.DROP, 20);
        queue.hold();
        queue.event(Client.line("a long event"));
        queue.event(Client.line("another"));
        queue.reply(DONE);
        queue.release();
        assertEquals("done\na long event\ngap 1\nresync\n", takeAll(queue));
    }

    @Test
    void whoTakesFromASmallQueueIsWokenBeforeItIsFull() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.DROP, 80_000);
        Thread taker = waiting(queue);
        events(queue, 30);
        taker.join();
        assertEquals(0, queue.depth().dropped());
    }

    private static Thread waiting(OutputQueue queue) {
        Thread taker = Thread.ofVirtual().start(() -> take(queue));
        while (taker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return taker;
    }

    private static void events(OutputQueue queue, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            queue.event(Client.line("x".repeat(1000)));
        }
    }

    @Test
    void whoWaitsForRoomWakesWhoTakes() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 200);
        Thread taker = Thread.ofVirtual().start(() -> List.of(1, 2, 3).forEach(ignored -> take(queue)));
        while (taker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < 3; i++) {
            queue.event(Client.line("x".repeat(150)));
        }
        queue.settle();
        taker.join();
    }

    @Test
    void aMillionEqualRepliesAreACount() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 100);
        for (int i = 0; i < 1_000_000; i++) {
            queue.reply(DONE);
        }
        assertEquals(new QueueDepth(1_000_000, 5_000_000, 5_000_000, 0, 100), queue.depth());
        queue.awaitRoom();
        assertEquals(5_000_000, takeAll(queue).length());
    }

    @Test
    void anEventWaitsForRoomUntilSomeIsTaken() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 300);
        assertTrue(queue.event(Client.line("x".repeat(150))));
        Thread teller = Thread.ofVirtual().start(() -> {
            try {
                queue.event(Client.line("y".repeat(150)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (teller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        queue.take(1);
        teller.join();
        assertEquals("y".repeat(150) + "\n", takeAll(queue));
    }

    @Test
    void anEventLargerThanTheQueuePassesAlone() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 10);
        assertTrue(queue.event(Client.line("x".repeat(1000))));
        assertEquals(1001, takeAll(queue).length());
    }

    @Test
    void closingReleasesWhoeverWaits() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 10);
        queue.event(Client.line("x".repeat(1000)));
        Thread teller = Thread.ofVirtual().start(() -> {
            try {
                queue.event(Client.line("y"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        queue.close();
        teller.join();
        assertEquals(List.of(), queue.take(1));
        assertEquals(0, queue.depth().items());
    }

    @Test
    void droppedEventsLeaveOneGapThatCountsThem() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.DROP, 300);
        queue.event(Client.line("a".repeat(150)));
        for (int i = 0; i < 7; i++) {
            assertTrue(queue.event(Client.line("b".repeat(150))));
        }
        queue.reply(DONE);
        assertEquals(7, queue.depth().dropped());
        assertEquals("a".repeat(150) + "\ngap 7\nresync\ndone\n", takeAll(queue));
    }

    @Test
    void aFullQueueAsksForTheEndOfItsClient() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.DISCONNECT, 100);
        assertTrue(queue.event(Client.line("a".repeat(90))));
        assertFalse(queue.event(Client.line("b".repeat(90))));
        assertEquals(new QueueDepth(0, 0, 91, 2, 100), queue.depth());
        assertTrue(queue.event(Client.line("c".repeat(90))), "said once");
        queue.reply(DONE);
        assertEquals(List.of(), queue.take(1));
    }

    @Test
    void whatNobodyCanWaitForAsksForTheEndOfAClientToo() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.DISCONNECT, 100);
        assertTrue(queue.event(Client.line("a".repeat(90))));
        assertTrue(queue.urgent(Client.line("down")));
        assertFalse(queue.urgent(Client.line("b".repeat(190))));
        assertEquals(List.of(), queue.take(1));
    }

    @Test
    void theHighWaterStaysWhenTheQueueIsEmptyAgain() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 1000);
        queue.event(Client.line("x".repeat(99)));
        queue.reply(DONE);
        queue.reply(DONE);
        assertEquals(new QueueDepth(3, 110, 110, 0, 1000), queue.depth());
        takeAll(queue);
        assertEquals(new QueueDepth(0, 0, 110, 0, 1000), queue.depth());
        assertEquals(new QueueDepth(0, 0, 110, 0, 1000), queue(FullQueue.BLOCK, 1000).depth(), "and for the next run");
    }

    @Test
    void eventsFlowAgainOnceThereIsSomeRoomBehindAGap() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.DROP, 1000);
        for (int i = 0; i < 20; i++) {
            queue.event(Client.line("a".repeat(99)));
        }
        // six of a hundred octets each, and what an entry costs, went in
        assertEquals(14, queue.depth().dropped());
        take(queue);
        queue.event(Client.line("b".repeat(99)));
        assertEquals(15, queue.depth().dropped(), "one place is not room enough");
        List.of(1, 2, 3).forEach(ignored -> take(queue));
        queue.event(Client.line("c"));
        assertEquals("a".repeat(99) + "\n" + "a".repeat(99) + "\n" + "gap 15\nresync\nc\n", takeAll(queue));
    }

    @Test
    void theDepthCountsRepliesThatWaitForEarlierOnes() {
        OutputQueue queue = queue(FullQueue.BLOCK, 1000);
        QueueEntry.Ticket ticket = queue.draw();
        queue.reply(DONE);
        queue.data(Client.line("data"));
        assertEquals(new QueueDepth(2, 10, 10, 0, 1000), queue.depth());
        queue.redeem(ticket, DONE);
        assertEquals(new QueueDepth(3, 15, 15, 0, 1000), queue.depth());
    }

    @Test
    void whatNobodyCanWaitForIsKeptUpToTwiceTheLimit() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 200);
        queue.event(Client.line("a".repeat(99)));
        queue.urgent(Client.line("down"));
        for (int i = 0; i < 100; i++) {
            queue.urgent(Client.line("later"));
        }
        String all = takeAll(queue);
        assertTrue(all.startsWith("a".repeat(99) + "\ndown\nlater\n"), all);
        assertTrue(all.endsWith("\n") && all.contains("gap "), all);
    }

    @Test
    void repliesBehindAnOpenPlaceWaitAndEventsDoNot() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 1000);
        QueueEntry.Ticket first = queue.draw();
        queue.reply(Client.line("error"));
        QueueEntry.Ticket second = queue.draw();
        queue.event(Client.line("event"));
        queue.redeem(second, DONE);
        queue.reply(Client.line("last"));
        queue.redeem(first, DONE);
        assertEquals("event\ndone\nerror\ndone\nlast\n", takeAll(queue));
    }

    @Test
    void aFinishedQueueStillGivesTheRepliesThatAreOwed() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 1000);
        QueueEntry.Ticket ticket = queue.draw();
        queue.reply(Client.line("last"));
        queue.finish();
        Thread later = Thread.ofVirtual().start(() -> queue.redeem(ticket, DONE));
        assertEquals("done\nlast\n", takeAll(queue));
        later.join();
    }

    @Test
    void aPlaceMayStayEmpty() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 1000);
        queue.redeem(queue.draw(), null);
        queue.reply(DONE);
        assertEquals("done\n", takeAll(queue));
    }

    @Test
    void aPileOfDifferentRepliesStopsTheReadingOfCommands() throws InterruptedException {
        OutputQueue queue = queue(FullQueue.BLOCK, 1000);
        for (int i = 0; i < 20; i++) {
            queue.data(Client.line("error: " + i + "x".repeat(1024 * 1024)));
        }
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                queue.awaitRoom();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        List.of(1, 2, 3, 4, 5).forEach(ignored -> take(queue));
        reader.join();
    }

    private static void take(OutputQueue queue) {
        try {
            queue.take(1);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
