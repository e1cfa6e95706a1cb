package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code auto-flush false} holds back, and what lets it go. */
@Timeout(60)
class AutoFlushTest {
    private static final String FIRST = "route 10.0.1.0/24 next-hop 1.1.1.1;";
    private static final String BOTH = FIRST + " route 10.0.2.0/24 next-hop 1.1.1.1;";
    private static final String FLUSH = "rib flush out";
    private static final List<String> TABLE = List.of("+10.0.1.0/24", "+10.0.2.0/24");

    @TempDir
    Path directory;

    @RegisterExtension
    final PeerPort port = new PeerPort();

    private String process;
    private RunningReactor running;
    private PipedHelper helper;
    private TestPeer peer;

    @BeforeEach
    void start() throws Exception {
        process = PipedHelper.section(directory, "helper");
        running = RunningReactor.start(directory, RunningReactor.settings(), configuration("auto-flush false;", BOTH));
        helper = PipedHelper.of(directory, "helper");
        peer = port.accept().establish();
        assertEquals(TABLE, peer.table());
    }

    @AfterEach
    void end() throws IOException {
        peer.close();
        helper.close();
        running.close();
    }

    private String configuration(String statements, String routes) {
        return process + """
                neighbor 127.0.0.1 {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                  family { ipv4 unicast; ipv6 unicast; }
                  capability { route-refresh disable; }
                  api { processes [ helper ]; }
                  static { %s }
                  %s
                }
                """.formatted(port.number(), routes, statements);
    }


    private void reload(String statements, String routes) throws IOException {
        running.configure(configuration(statements, routes));
        // the reload is done before the next command
        helper.command("daemon reload");
        helper.command("version");
    }

    @Test
    void whatIsAnnouncedAndWithdrawnWaitsForAFlush() throws Exception {
        helper.command("announce route 10.0.3.0/24 next-hop 1.1.1.1", "withdraw route 10.0.2.0/24", "announce eor ipv4 unicast");
        helper.command(FLUSH);
        List<Update> updates = peer.updates(update -> Family.IPV4_UNICAST.equals(update.endOfRib()));
        // the whole table, then what is withdrawn; nothing twice
        assertEquals(List.of("+10.0.1.0/24", "+10.0.3.0/24", "-10.0.2.0/24"), TestPeer.text(updates));
    }

    @Test
    void nothingIsSentBeforeTheFlush() throws Exception {
        helper.command("announce route 10.0.3.0/24 next-hop 1.1.1.1", "withdraw route 10.0.2.0/24", "announce eor ipv4 unicast", "announce attributes med 5 next-hop 1.1.1.1");
        reload("auto-flush false;", BOTH + " route 10.0.4.0/24 next-hop 1.1.1.1;");
        // what a reload changes is the first thing the peer hears
        assertEquals(List.of("+10.0.4.0/24"), peer.update());
    }

    @Test
    void ofSeveralChangesOfARouteTheLastIsSent() throws Exception {
        helper.command(
                "announce route 10.0.3.0/24 next-hop 1.1.1.1 med 1",
                "announce route 10.0.3.0/24 next-hop 1.1.1.1 med 2",
                "withdraw route 10.0.2.0/24",
                "announce route 10.0.2.0/24 next-hop 1.1.1.1 med 3",
                "announce route 10.0.5.0/24 next-hop 1.1.1.1",
                "withdraw route 10.0.5.0/24");
        helper.command(FLUSH);
        helper.command("announce eor ipv4 unicast", FLUSH);
        assertEquals(
                List.of("+10.0.1.0/24", "+10.0.2.0/24", "+10.0.3.0/24", "-10.0.5.0/24"),
                TestPeer.text(peer.updates(update -> !update.withdrawn().isEmpty())).stream().sorted().toList());
    }

    @Test
    void whoWaitsForWritingIsAnsweredAndSetsNothingFree() throws Exception {
        helper.command("announce route 10.0.3.0/24 next-hop 1.1.1.1 sync");
        helper.command("session sync enable", "announce route 10.0.4.0/24 next-hop 1.1.1.1");
        reload("auto-flush false;", BOTH + " route 10.0.5.0/24 next-hop 1.1.1.1;");
        assertEquals(List.of("+10.0.5.0/24"), peer.update());
        helper.command("flush adj-rib out");
        assertEquals(List.of("+10.0.1.0/24", "+10.0.2.0/24", "+10.0.3.0/24", "+10.0.4.0/24", "+10.0.5.0/24"), peer.changes(5).stream().sorted().toList());
    }

    @Test
    void whatIsHeldIsInTheFirstTableOfTheNextSession() throws Exception {
        helper.command("announce route 10.0.3.0/24 next-hop 1.1.1.1", "withdraw route 10.0.2.0/24");
        peer.close();
        peer = port.accept().establish();
        assertEquals(List.of("+10.0.1.0/24", "+10.0.3.0/24"), peer.table());
    }

    @Test
    void aNeighborThatIsOpenedAnewKeepsWhatIsHeld() throws Exception {
        helper.command("announce route 10.0.3.0/24 next-hop 1.1.1.1", "announce route 10.0.4.0/24 next-hop 1.1.1.1", "withdraw route 10.0.4.0/24");
        running.configure(configuration("auto-flush true;", BOTH));
        helper.command("daemon reload");
        peer.farewell();
        peer.close();
        peer = port.accept().establish();
        assertEquals(List.of("+10.0.1.0/24", "+10.0.2.0/24", "+10.0.3.0/24"), peer.table());
        helper.command("announce route 10.0.6.0/24 next-hop 1.1.1.1");
        assertEquals(List.of("+10.0.6.0/24"), peer.update());
    }

    @Test
    void aConfigurationReadLaterOverrulesWhatIsHeld() throws Exception {
        helper.command(
                "withdraw route 10.0.1.0/24",
                "announce route 10.0.2.0/24 next-hop 1.1.1.1 med 7",
                "announce route 10.0.3.0/24 next-hop 1.1.1.1");
        reload("auto-flush false;", FIRST);
        assertEquals(List.of("-10.0.2.0/24"), peer.update());
        helper.command(FLUSH);
        assertEquals(List.of("+10.0.1.0/24", "+10.0.3.0/24"), peer.changes(2));
        helper.command("announce route 10.0.9.0/24 next-hop 1.1.1.1", FLUSH);
        assertEquals(List.of("+10.0.1.0/24", "+10.0.3.0/24", "+10.0.9.0/24"), peer.changes(3));
    }

    @Test
    void clearingForgetsWhatIsHeld() throws Exception {
        helper.command("announce route 10.0.3.0/24 next-hop 1.1.1.1", "rib clear out");
        assertEquals(List.of("-10.0.1.0/24", "-10.0.2.0/24"), peer.changes(2));
        helper.command("announce route 10.0.4.0/24 next-hop 1.1.1.1", FLUSH);
        assertEquals(List.of("+10.0.4.0/24"), peer.update());
    }
}
