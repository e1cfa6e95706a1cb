package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.session.Session;
import exabgp.wire.family.Family;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code sync}: the answer comes when all was written to the peers that are up, names the others, and always comes. */
@Timeout(120)
class SyncTest {
    private static final String NOT_WRITTEN = "not written to 127.0.0.1: no session";
    private static final String ABSENT = "not written to 127.9.9.9: no session";

    @TempDir
    Path directory;

    @RegisterExtension
    final PeerPort port = new PeerPort();

    private String helpers;
    private RunningReactor running;
    private TestPeer peer;
    private PipedHelper helper;

    @BeforeEach
    void narrow() throws IOException {
        // or the system lets it grow to more than we want to send
        port.socket().setReceiveBufferSize(16 * 1024);
    }

    @AfterEach
    void close() throws IOException {
        if (running != null) {
            running.close();
            peer.close();
        }
        if (helper != null) {
            helper.close();
        }
    }

    private void start(int version) throws IOException, InterruptedException {
        helpers = PipedHelper.section(directory, "test");
        running = RunningReactor.start(
                directory, RunningReactor.settings().with(new Settings.Api(true, 1, true, false, true, false, version)), helpers + neighbor("") + absent());
        helper = PipedHelper.of(directory, "test");
        peer = port.accept().establish();
        peer.table();
    }

    /** With changes that wait for {@code rib flush out}. */
    private void startHeldBack() throws IOException, InterruptedException {
        helpers = PipedHelper.section(directory, "test");
        running = RunningReactor.start(directory, RunningReactor.settings(), helpers + neighbor("auto-flush false;").replace("capability { route-refresh; }", ""));
        helper = PipedHelper.of(directory, "test");
        peer = port.accept().establish();
        peer.table();
    }

    private String neighbor(String statements) {
        return """
                neighbor 127.0.0.1 {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                  family { ipv4 unicast; ipv6 unicast; }
                  capability { route-refresh; }
                  api { processes [ test ]; }
                  %s
                }
                """.formatted(port.number(), statements);
    }

    /** One that nobody answers for. */
    private static String absent() {
        return """
                neighbor 127.9.9.9 {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65002; passive;
                  family { ipv4 unicast; }
                  api { processes [ test ]; }
                }
                """;
    }

    private List<String> ask(String command) throws IOException {
        helper.write(List.of(command));
        return helper.answer();
    }

    /** Announces more than all buffers between us and the peer hold, which does not read. */
    private void fill() throws IOException {
        List<String> commands = new ArrayList<>();
        for (int number = 0; number < 3000; number++) {
            int from = number * 100;
            String nlri = String.join(" ", IntStream.range(from, from + 100).mapToObj(i -> "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255) + "/32").toList());
            commands.add("neighbor 127.0.0.1 announce attributes next-hop 1.1.1.1 med " + number + " as-path [ " + "65000 ".repeat(600) + "] nlri " + nlri);
        }
        for (int at = 0; at < commands.size(); at += 100) {
            List<String> some = commands.subList(at, at + 100);
            helper.write(some);
            helper.done(some);
        }
    }

    @Test
    void peersThatAreNotUpAreNamed() throws Exception {
        start(4);
        assertEquals(List.of(ABSENT, "done"), ask("announce route 10.0.0.0/24 next-hop 1.1.1.1 sync"));
        assertEquals(List.of("+10.0.0.0/24"), peer.update());
        assertEquals(List.of("done"), ask("neighbor 127.0.0.1 withdraw route 10.0.0.0/24 sync"));
        assertEquals(List.of(ABSENT, "done"), ask("neighbor 127.9.9.9 withdraw route 10.0.0.0/24 sync"));
        assertEquals(List.of("done"), ask("announce route 10.0.1.0/24 next-hop 1.1.1.1"));
        assertEquals(List.of("done"), ask("session sync enable"));
        assertEquals(List.of(ABSENT, "done"), ask("announce route 10.0.2.0/24 next-hop 1.1.1.1"));
        assertEquals(List.of("done"), ask("announce route 10.0.3.0/24 next-hop 1.1.1.1 async"));
    }

    @Test
    void inVersionSixTheyAreNamedInJson() throws Exception {
        start(6);
        assertEquals(
                List.of("{\"status\": \"not written\", \"peer-address\": \"127.9.9.9\", \"reason\": \"no session\"}", "done"),
                ask("peer * announce route 10.0.0.0/24 next-hop 1.1.1.1 sync"));
    }

    @Test
    void whoWantsNoAcknowledgementsIsNotToldEither() throws Exception {
        start(4);
        assertEquals(List.of("done"), ask("session ack disable"));
        helper.write(List.of("announce route 10.0.0.0/24 next-hop 1.1.1.1 sync", "session ack enable"));
        assertEquals(List.of("done"), helper.answer());
    }

    @Test
    void theAnswerWaitsForThePeerToTakeTheRoutesAndRepliesKeepTheirOrder() throws Exception {
        start(4);
        fill();
        helper.write(List.of("neighbor 127.0.0.1 announce route 192.0.2.0/24 next-hop 1.1.1.1 sync", "anounce", "announce route 192.0.3.0/24 next-hop 1.1.1.1 async"));
        Thread reading = Thread.ofPlatform().start(() -> {
            try {
                peer.updates(SyncTest::isLast);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals(List.of("done"), helper.answer());
        assertEquals(List.of("error: unknown command: anounce; did you mean 'announce'?", "error"), helper.answer());
        assertEquals(List.of("done"), helper.answer());
        reading.join();
    }

    private static boolean isLast(Update update) {
        return TestPeer.text(List.of(update)).contains("+192.0.2.0/24");
    }

    @Test
    void aSessionThatEndsMeanwhileEndsTheWait() throws Exception {
        start(4);
        fill();
        helper.write(List.of(
                "neighbor 127.0.0.1 announce route 192.0.2.0/24 next-hop 1.1.1.1 sync", "neighbor 127.0.0.1 withdraw route 192.0.2.0/24 sync", "neighbor 127.9.9.9 announce route 192.0.5.0/24 next-hop 1.1.1.1 async"));
        peer.close();
        assertEquals(List.of(NOT_WRITTEN, "done"), helper.answer());
        assertEquals(List.of(NOT_WRITTEN, "done"), helper.answer());
        assertEquals(List.of("done"), helper.answer());
    }

    @Test
    void aPeerThatIsTakenAwayMeanwhileEndsTheWait() throws Exception {
        start(4);
        fill();
        running.configure(helpers + absent());
        helper.write(List.of("neighbor 127.0.0.1 announce route 192.0.2.0/24 next-hop 1.1.1.1 sync", "reload"));
        assertEquals(List.of(NOT_WRITTEN, "done"), helper.answer());
        assertEquals(List.of("reload in progress", "done"), helper.answer());
        assertEquals(List.of(ABSENT, "done"), ask("announce route 10.0.0.0/24 next-hop 1.1.1.1 sync"));
    }

    @Test
    void aNeighborThatIsOpenedAnewMeanwhileEndsTheWait() throws Exception {
        start(4);
        fill();
        running.configure(helpers + neighbor("hold-time 60;") + absent());
        helper.write(List.of("neighbor 127.0.0.1 announce route 192.0.2.0/24 next-hop 1.1.1.1 sync", "reload"));
        assertEquals(List.of(NOT_WRITTEN, "done"), helper.answer());
        assertEquals(List.of("reload in progress", "done"), helper.answer());
        peer.close();
        peer = port.accept().establish();
        peer.updates(SyncTest::isLast);
    }

    @Test
    void whoeverHeardThatASessionIsUpMayRelyOnIt() throws Exception {
        helpers = RunningReactor.helper(
                directory,
                "test",
                "cd " + directory + "\nwhile read -r line; do case $line in *'\"state\": \"up\"'*) echo 'announce route 10.0.0.0/24 next-hop 1.1.1.1 sync';; "
                        + "not*|done) echo $line >> answers;; esac; done");
        running = RunningReactor.start(
                directory, RunningReactor.settings(), helpers + neighbor("").replace("[ test ];", "[ test ]; neighbor-changes;").replace("api {", "adj-rib-out false; api {"));
        for (int session = 1; session <= 5; session++) {
            peer = port.accept().establish();
            peer.updates(update -> TestPeer.text(List.of(update)).contains("+10.0.0.0/24"));
            assertEquals("done", running.lines("answers", session).getLast());
            peer.close();
        }
    }

    @Test
    void whoSeesNoPeerIsAnsweredAllTheSame() throws Exception {
        helpers = PipedHelper.section(directory, "test");
        running = RunningReactor.start(directory, RunningReactor.settings(), helpers + neighbor("").replace("api { processes [ test ]; }", ""));
        helper = PipedHelper.of(directory, "test");
        peer = port.accept().establish();
        peer.table();
        assertEquals(List.of("done"), ask("announce watchdog dog sync"));
    }

    @Test
    void whatIsHeldBackIsNamed() throws Exception {
        startHeldBack();
        assertEquals(List.of("not written to 127.0.0.1: held back until 'rib flush out'", "done"), ask("announce route 10.0.0.0/24 next-hop 1.1.1.1 sync"));
        assertEquals(List.of("done"), ask("rib flush out"));
        assertEquals(List.of("+10.0.0.0/24"), peer.update());
    }

    @Test
    void aMessageThatThePeerDoesNotTakeHoldsTheAnswerBack() throws Exception {
        start(4);
        fill();
        helper.write(List.of(
                "neighbor 127.0.0.1 announce route-refresh ipv4 unicast sync",
                "announce route-refresh ipv4 unicast",
                "neighbor 127.0.0.1 group announce route-refresh ipv6 unicast sync ; announce eor ipv6 unicast",
                "session sync enable",
                "neighbor 127.0.0.1 announce route-refresh ipv6 unicast",
                // what ends the session is not to come before
                "neighbor 127.0.0.1 teardown 4"));
        assertEquals(List.of(NOT_WRITTEN, "done"), helper.answer());
        assertEquals(List.of("done"), helper.answer());
        assertEquals(List.of(NOT_WRITTEN, "done"), helper.answer());
        assertEquals(List.of("done"), helper.answer());
        assertEquals(List.of(NOT_WRITTEN, "done"), helper.answer());
        assertEquals(List.of("done"), helper.answer());
    }

    @Test
    void aMessageIsAnsweredWhenThePeerHasTakenIt() throws Exception {
        start(4);
        fill();
        helper.write(List.of("announce route-refresh ipv4 unicast sync"));
        Thread reading = Thread.ofPlatform().start(() -> {
            try {
                while (!(peer.next() instanceof RouteRefresh)) {
                    // what was announced before
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals(List.of(ABSENT, "done"), helper.answer());
        reading.join();
    }

    @Test
    void aPeerThatTakesNoSuchMessageIsNamed() throws Exception {
        start(4);
        String command = "neighbor 127.0.0.1 announce operational asm afi ipv4 safi unicast advisory hello";
        assertEquals(List.of("not written to 127.0.0.1: the capability was not negotiated", "done"), ask(command + " sync"));
        assertEquals(List.of("done"), ask(command));
        assertEquals(List.of("error: no session is up", "error"), ask("neighbor 127.9.9.9 announce route-refresh ipv4 unicast sync"));
    }

    @Test
    void messagesForWhichThereIsNoRoomAreRefused() throws Exception {
        start(4);
        fill();
        List<String> commands = Collections.nCopies(Session.ORDERS, "neighbor 127.0.0.1 announce route-refresh ipv4 unicast");
        helper.write(commands);
        helper.done(commands);
        assertEquals(List.of("error: too many messages wait for the peer", "error"), ask("announce route-refresh ipv4 unicast"));
        assertEquals(List.of("error: too many messages wait for the peer", "error"), ask("announce route-refresh ipv4 unicast sync"));
        assertEquals(
                List.of("error: too many messages wait for the peer", "error"),
                ask("neighbor 127.0.0.1 group announce route 10.0.0.0/24 next-hop 1.1.1.1 ; announce route-refresh ipv4 unicast"));
    }

    @Test
    void endsOfRibForWhichThereIsNoRoomAreRefused() throws Exception {
        start(4);
        fill();
        List<String> commands = Collections.nCopies(1000, "announce eor ipv4 unicast");
        helper.write(commands);
        helper.done(commands);
        assertEquals(List.of("error: too many messages wait for the peer", "error"), ask("announce eor ipv4 unicast"));
        assertEquals(List.of("error: left out for 127.0.0.1: too many messages wait for the peer", "error"), ask("announce attributes next-hop 1.1.1.1 med 5"));
        assertEquals(List.of("done"), ask("announce route 10.0.0.0/24 next-hop 1.1.1.1"));
    }

    @Test
    void messagesThatAreHeldBackAreAllSentAndOthersRefused() throws Exception {
        startHeldBack();
        List<String> commands = Collections.nCopies(1000, "announce eor ipv4 unicast");
        helper.write(commands);
        helper.done(commands);
        assertEquals(List.of("error: too many messages wait for the peer", "error"), ask("announce eor ipv4 unicast"));
        assertEquals(List.of("done"), ask("rib flush out"));
        for (int i = 0; i < 1000; i++) {
            assertEquals(Family.IPV4_UNICAST, peer.next(Update.class).endOfRib());
        }
        assertEquals(List.of("not written to 127.0.0.1: held back until 'rib flush out'", "done"), ask("announce eor ipv4 unicast sync"));
    }

    @Test
    void theWordsAtTheEndChooseTheFormOfTheReply() throws Exception {
        String absent = "{\"status\": \"not written\", \"peer-address\": \"127.9.9.9\", \"reason\": \"no session\"}";
        start(4);
        assertEquals(List.of(absent, "done"), ask("announce route 10.0.0.0/24 next-hop 1.1.1.1 sync json"));
        assertEquals(List.of(absent, "done"), ask("withdraw route 10.0.0.0/24 json sync"));
        assertEquals(List.of(absent, "done"), ask("peer * group announce route 10.0.0.0/24 next-hop 1.1.1.1 sync ; announce eor json"));
        assertEquals(List.of("done"), ask("session sync enable json"));
        assertEquals(List.of(absent, "done"), ask("announce watchdog dog json"));
        assertEquals(List.of(absent, "done"), ask("announce route-refresh ipv4 unicast json"));
        assertEquals(List.of(ABSENT, "done"), ask("announce route 10.0.0.0/24 next-hop 1.1.1.1"));
        assertEquals(List.of("group started", "done"), ask("group start"));
        assertEquals(List.of("done"), ask("announce route 10.0.1.0/24 next-hop 1.1.1.1"));
        assertEquals(
                List.of("{\"status\": \"group processed\", \"announced\": 1, \"withdrawn\": 0}", absent, "done"), ask("group end sync json"));
        assertEquals(List.of("done"), ask("session ack enable json"));
        assertEquals(List.of("error: unknown command: nonsense", "error"), ask("nonsense json"));
        assertEquals(List.of("{\"status\": \"API version set\", \"version\": 6, \"note\": \"effective on next process restart\"}", "done"), ask("api version 6 json"));
        assertEquals(List.of(absent, "done"), ask("peer * announce eor"));
        assertEquals(List.of(ABSENT, "done"), ask("peer * announce eor text"));
        assertEquals(List.of(ABSENT, "done"), ask("peer * announce attributes next-hop 1.1.1.1 nlri 10.0.4.0/24 text sync"));
    }
}
