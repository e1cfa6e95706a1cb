package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.OperationalMessages;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Open;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the statements of a process, and of the {@code api} section that names it, have a helper hear. */
@Timeout(60)
class ApiKeywordsTest {
    private static final String TYPES = "open; update; notification; keepalive; refresh; operational;";

    private static final int OPERATIONAL = 6;

    @TempDir
    Path directory;

    @RegisterExtension
    final PeerPort port = new PeerPort();

    private String helper(String name) throws IOException {
        return RunningReactor.helper(directory, name, "exec cat >> " + directory + "/" + name + ".heard");
    }

    private RunningReactor start(String processes, String apis) throws IOException {
        return RunningReactor.start(directory, RunningReactor.settings(), processes + """
                neighbor 127.0.0.1 {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                  family { ipv4 unicast; ipv6 unicast; }
                  static { route 10.0.1.0/24 next-hop 1.1.1.1; }
                  %s
                }
                """.formatted(port.number(), apis));
    }

    /** A session with every kind of message, and its end. What the helper has heard by then. */
    private List<String> session(RunningReactor running, String name) throws Exception {
        try (TestPeer peer = port.accept().establish()) {
            peer.table();
            peer.send(new Update(List.of(), Attributes.NONE, List.of(), Family.IPV4_UNICAST, List.of()));
            peer.send(Keepalive.INSTANCE);
            // the last one, since its answer says that all were read
            peer.send(new RouteRefresh(Family.IPV4_UNICAST, RouteRefresh.Subtype.QUERY));
            peer.updates(update -> !update.announced().isEmpty());
            running.shutDown();
            peer.notified(6, 2);
        }
        assertEquals(0, running.status());
        return running.lines(name + ".heard", 1);
    }

    private static long count(List<String> heard, String... parts) {
        return heard.stream().filter(line -> List.of(parts).stream().allMatch(line::contains)).count();
    }

    private static String type(String type) {
        return "\"type\": \"" + type + "\"";
    }

    @Test
    void eachMessageIsToldInBothDirections() throws Exception {
        try (RunningReactor running = start(helper("all"), "api { processes [ all ]; receive { parsed; " + TYPES + " } send { parsed; " + TYPES + " } }")) {
            List<String> heard = session(running, "all");
            for (String type : List.of("open", "update", "keepalive")) {
                assertTrue(count(heard, type(type), "\"direction\": \"receive\"") > 0, () -> type + ": " + heard);
                assertTrue(count(heard, type(type), "\"direction\": \"send\"") > 0, () -> type + ": " + heard);
            }
            assertEquals(1, count(heard, type("refresh"), "\"direction\": \"receive\""), heard::toString);
            assertTrue(count(heard, type("notification"), "\"direction\": \"send\"") > 0, heard::toString);
            assertEquals(0, count(heard, type("state")) + count(heard, type("fsm")) + count(heard, type("negotiated")), heard::toString);
        }
    }

    @Test
    void onlyTheTypesThatWereNamedAreTold() throws Exception {
        try (RunningReactor running = start(helper("few"), "api { processes [ few ]; receive { parsed; refresh; } send { parsed; open; } }")) {
            List<String> heard = session(running, "few");
            assertEquals(1, count(heard, type("refresh"), "\"direction\": \"receive\""), heard::toString);
            assertEquals(1, count(heard, type("open"), "\"direction\": \"send\""), heard::toString);
            assertEquals(0, count(heard, type("update")) + count(heard, type("keepalive")) + count(heard, type("open"), "\"direction\": \"receive\""), heard::toString);
        }
    }

    @Test
    void packetsAreOctetsAndConsolidatedMessagesHaveThemBeside() throws Exception {
        try (RunningReactor running = start(
                helper("raw") + helper("both"),
                "api raw { processes [ raw ]; receive { packets; open; } } api both { processes [ both ]; receive { packets; consolidate; open; } }")) {
            List<String> raw = session(running, "raw");
            assertEquals(1, count(raw, type("open"), "\"header\"", "\"body\""), raw::toString);
            assertEquals(0, count(raw, "\"capabilities\""), raw::toString);
            List<String> both = running.lines("both.heard", 1);
            assertEquals(1, count(both, type("open"), "\"header\"", "\"body\"", "\"capabilities\""), both::toString);
        }
    }

    @Test
    void changesOfTheStateAreToldToWhoAskedForThem() throws Exception {
        try (RunningReactor running = start(
                helper("changes") + helper("agreed") + helper("machine"),
                "api a { processes [ changes ]; neighbor-changes; } api b { processes [ agreed ]; negotiated; } api c { processes [ machine ]; fsm; }")) {
            List<String> changes = session(running, "changes");
            for (String state : List.of("connected", "up", "down")) {
                assertEquals(1, count(changes, type("state"), "\"state\": \"" + state + "\""), changes::toString);
            }
            List<String> agreed = running.lines("agreed.heard", 1);
            assertEquals(1, count(agreed, type("negotiated")), agreed::toString);
            List<String> machine = running.lines("machine.heard", 1);
            assertTrue(count(machine, type("fsm"), "ESTABLISHED") > 0, machine::toString);
            assertFalse(machine.stream().anyMatch(line -> line.contains(type("state"))), machine::toString);
        }
    }

    @Test
    void aTextEncoderTellsText() throws Exception {
        try (RunningReactor running = start(helper("text").replace("encoder json", "encoder text"), "api { processes [ text ]; neighbor-changes; }")) {
            List<String> heard = session(running, "text");
            assertTrue(heard.contains("neighbor 127.0.0.1 up") || heard.stream().anyMatch(line -> line.startsWith("neighbor 127.0.0.1") && line.endsWith("up")), heard::toString);
        }
    }

    @Test
    void aHelperThatIsNotToBeStartedAgainIsNot() throws Exception {
        String once = RunningReactor.helper(directory, "once", "echo start >> " + directory + "/once.heard; exit 0").replace("encoder json;", "encoder json; respawn false;");
        String witness = RunningReactor.helper(directory, "witness", "echo start >> " + directory + "/witness.heard; exit 0");
        try (RunningReactor running = start(once + witness, "")) {
            running.lines("witness.heard", 3);
            assertEquals(List.of("start"), running.lines("once.heard", 1));
            running.shutDown();
        }
    }

    @Test
    void aPatternLetsAHelperCommandThePeer() throws Exception {
        String helper = RunningReactor.helper(directory, "injector", "echo announce route 10.0.7.0/24 next-hop 1.1.1.1; sleep 1000");
        try (RunningReactor running = start(helper, "api { processes-match [ \"inj.*\" ]; }"); TestPeer peer = port.accept().establish()) {
            assertTrue(TestPeer.text(peer.updates(update -> TestPeer.text(List.of(update)).contains("+10.0.7.0/24"))).contains("+10.0.7.0/24"));
            running.shutDown();
        }
    }

    @Test
    void operationalMessagesAreSentAndToldInBothDirections() throws Exception {
        String statements = """
                capability { operational enable; }
                operational { asm afi ipv4 safi unicast advisory "all is well"; }
                api { processes [ both ]; receive { parsed; operational; } send { parsed; operational; } }
                """;
        try (RunningReactor running = start(helper("both"), statements); TestPeer peer = port.accept()) {
            peer.next(Open.class);
            peer.send(new Open(
                    65001, 180, Ipv4.parse("9.9.9.9"), List.of(new Multiprotocol(Family.IPV4_UNICAST), new FourOctetAs(new Asn(65001)), OperationalMessages.INSTANCE)));
            peer.send(Keepalive.INSTANCE);
            Octets frame = peer.frame();
            while (frame.u8(18) != OPERATIONAL) {
                frame = peer.frame();
            }
            peer.send(frame);
            List<String> heard = running.lines("both.heard", 2);
            for (String direction : List.of("receive", "send")) {
                assertEquals(1, count(heard, type("operational"), "\"direction\": \"" + direction + "\"", "all is well"), heard::toString);
            }
            running.shutDown();
        }
    }
}
