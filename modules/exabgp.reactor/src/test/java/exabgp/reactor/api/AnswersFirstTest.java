package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.config.ConfigContext;
import exabgp.reactor.config.ConfigReader;
import exabgp.reactor.config.ConfigResult;
import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.config.ProgramPaths;
import exabgp.reactor.format.ApiVersion;
import exabgp.reactor.format.Host;
import exabgp.reactor.rib.AdjRibIn;
import exabgp.reactor.rib.AdjRibOut;
import exabgp.reactor.rib.AttributePool;
import exabgp.reactor.rib.Watchdogs;
import exabgp.session.State;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.family.Family;
import exabgp.wire.message.Message;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import exabgp.wire.operational.OperationalTlv;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A helper that reads one answer after each command: whatever comes of the command, however soon, is told behind the answer. */
class AnswersFirstTest {
    private static final String EVENT = "an event";

    private final Client client = Client.control("test");
    private final Dispatcher dispatcher = new Dispatcher(
            new OnePeer(), new ApiProcesses(new Host("host", 1, 2), new ApiProcesses.Settings(true, true, false, ApiVersion.V6), batch -> {}, task -> {}), new ControlClients());

    @TestFactory
    Stream<DynamicTest> theAnswerComesFirst() {
        return Stream.of(
                        List.of("announce route 10.0.0.0/24 next-hop 192.0.2.1"),
                        List.of("withdraw route 10.0.0.0/24 next-hop 192.0.2.1"),
                        List.of("announce route 10.0.0.0/24 next-hop 192.0.2.1", "withdraw route 10.0.0.0/24 next-hop 192.0.2.1", "announce eor ipv4 unicast"),
                        List.of("announce eor ipv4 unicast"),
                        List.of("announce route-refresh ipv4 unicast"),
                        List.of("peer * group announce route 10.0.0.0/24 next-hop 192.0.2.1; withdraw route 10.0.1.0/24 next-hop 192.0.2.1"),
                        List.of("rib flush out"),
                        List.of("rib clear out"),
                        List.of("neighbor 192.0.2.1 teardown 2"))
                .map(lines -> DynamicTest.dynamicTest(String.join(", ", lines), () -> {
                    CommandParser parser = new CommandParser();
                    dispatcher.execute(new Batch(client, lines.stream().map(parser::parse).toList()));
                    List<String> told = told();
                    assertTrue(told.size() > lines.size());
                    for (int i = 0; i < told.size(); i++) {
                        assertEquals(i < lines.size() ? "done" : EVENT, told.get(i), told::toString);
                    }
                }));
    }

    private List<String> told() throws InterruptedException {
        StringBuilder text = new StringBuilder();
        while (!client.queue().isIdle()) {
            for (Portion portion : client.queue().take(1000)) {
                text.append(new String(assertInstanceOf(Portion.Text.class, portion).octets().toByteArray(), StandardCharsets.US_ASCII));
            }
        }
        return text.toString().lines().toList();
    }

    /** A peer that reacts to whatever is done to it before the one who did it can go on. */
    private final class QuickPeer implements Peer {
        private static final Asn ASN = new Asn(65000);

        private final NeighborConfig neighbor = configured();
        private final AdjRibOut announced = new AdjRibOut(
                new AdjRibOut.Config(List.of(Family.IPV4_UNICAST), true, true, true, false, false, Ipv4.parse("192.0.2.9")));
        private final AdjRibIn received = new AdjRibIn(new AttributePool());

        QuickPeer() {
            announced.start(
                    new Negotiated(ASN, ASN, 90, Negotiated.MESSAGE_SIZE, true, List.of(Family.IPV4_UNICAST), List.of(), Set.of(), Set.of(), Refresh.ABSENT), Ip.parse("192.0.2.9"));
        }

        private static NeighborConfig configured() {
            String text = "neighbor 192.0.2.1 { router-id 1.2.3.4; local-address 192.0.2.9; local-as 65000; peer-as 65001; capability { route-refresh; } }\n";
            ConfigContext context = new ConfigContext(Encoder.JSON, false, new ProgramPaths(Path.of("/"), null, List.of()));
            return assertInstanceOf(ConfigResult.Loaded.class, ConfigReader.read("test", text, Path.of("/"), context)).configuration().neighbors().getFirst();
        }

        private void react() {
            client.queue().urgent(Client.line(EVENT));
        }

        @Override
        public NeighborConfig neighbor() {
            return neighbor;
        }

        @Override
        public AdjRibOut announced() {
            react();
            return announced;
        }

        @Override
        public AdjRibIn received() {
            react();
            return received;
        }

        @Override
        public boolean send(Message message, Consumer<Delivery> told) {
            react();
            return true;
        }

        @Override
        public boolean operational(OperationalTlv tlv, Consumer<Delivery> told) {
            react();
            return true;
        }

        @Override
        public boolean teardown(int subcode) {
            react();
            return true;
        }

        @Override
        public Audience audience() {
            throw new AssertionError();
        }

        @Override
        public Watchdogs watchdogs() {
            throw new AssertionError();
        }

        @Override
        public State state() {
            return State.ESTABLISHED;
        }

        @Override
        public PeerStatus status() {
            throw new AssertionError();
        }
    }

    private final class OnePeer implements Daemon {
        private final List<Peer> peers = List.of(new QuickPeer());

        @Override
        public Collection<? extends Peer> peers() {
            return peers;
        }

        @Override
        public boolean create(NeighborConfig neighbor) {
            throw new AssertionError();
        }

        @Override
        public void delete(Peer peer) {
            throw new AssertionError();
        }

        @Override
        public void shutdown() {
            throw new AssertionError();
        }

        @Override
        public void reload() {
            throw new AssertionError();
        }

        @Override
        public void restart() {
            throw new AssertionError();
        }

        @Override
        public Identity identity() {
            throw new AssertionError();
        }
    }
}
