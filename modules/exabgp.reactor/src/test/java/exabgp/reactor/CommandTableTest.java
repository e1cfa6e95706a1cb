package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.reactor.api.ApiCommand;
import exabgp.reactor.api.CommandRegistry;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.OperationalMessages;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Open;
import exabgp.wire.message.Operational;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Extensions;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.negotiated.Refresh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the registry in every spelling, under both versions of the API and with both encoders: what is answered, and what the peer is sent. A command without a row fails.
 */
@Timeout(240)
class CommandTableTest {
    private static final List<Family> FAMILIES = List.of(
            Family.IPV4_UNICAST,
            Family.of(Afi.IPV4, Safi.FLOW),
            Family.of(Afi.IPV4, Safi.SR_POLICY),
            Family.of(Afi.L2VPN, Safi.VPLS),
            Family.of(Afi.L2VPN, Safi.EVPN),
            Family.of(Afi.BGP_LS, Safi.BGP_LS),
            Family.IPV6_UNICAST);
    private static final Negotiated NEGOTIATED =
            new Negotiated(new Asn(65001), new Asn(65000), 180, 4096, true, FAMILIES, List.of(), Set.of(), Set.of(), Refresh.ABSENT, false, Extensions.NONE.withOperational(true));
    private static final String NEIGHBOR = """
            family { ipv4 unicast; ipv4 flow; ipv4 sr-policy; l2vpn vpls; l2vpn evpn; bgp-ls bgp-ls; ipv6 unicast; }
            capability { route-refresh; operational; }
            static { route 10.7.0.0/24 next-hop 1.1.1.1 watchdog dog withdraw; }
            """;
    private static final String NAME = "neighbor 127.0.0.1 local-ip 127.0.0.1 local-as 65000 peer-as 65001 router-id 1.2.3.4 family-allowed in-open";
    private static final String UUID = "[0-9a-f-]{36}";
    private static final String INDEX = "303130313031303164697361626c656418";

    private static final List<Row> ROWS = List.of(
            status(ApiCommand.DAEMON_RELOAD, "reload in progress"),
            status(ApiCommand.DAEMON_RESTART, "restart in progress").then((shell, n) -> {
                shell.peer().notified(6, 3);
                shell.reconnect();
            }),
            row(ApiCommand.DAEMON_STATUS, "")
                    .six("\\{\"version\": \"test\", \"uuid\": \"" + UUID + "\", \"pid\": \\d+, \"uptime\": \\d+, \"start_time\": \\d+, \"peers\": \\{\"" + NAME
                            + "\": \"ESTABLISHED\", \"neighbor 127.9.9.9 [^\"]*\": \"[A-Z]+\"}}", "done")
                    .four("ExaBGP Daemon Status", "=+", "Version: test", "UUID: " + UUID, "PID: \\d+", "Uptime: 0h \\d+m \\d+s", "Peers: 2", "- " + NAME + ": ESTABLISHED",
                            "- neighbor 127.9.9.9 .*: [A-Z]+", "done"),
            row(ApiCommand.GROUP_START, "").six("\\{\"status\": \"group started\"}", "done").four("group started", "done").then((shell, n) -> shell.ask("group end")),
            row(ApiCommand.GROUP_END, "").six("\\{\"error\": \"not in group block\"}", "error").four("error: not in group block", "error"),
            row(ApiCommand.SESSION_ACK_DISABLE, "").both("done").then((shell, n) -> {
                shell.say("version text");
                assertEquals("exabgp test", shell.line());
                shell.done("enable-ack");
            }),
            row(ApiCommand.SESSION_ACK_ENABLE, "").both("done"),
            row(ApiCommand.SESSION_ACK_SILENCE, "").both().then((shell, n) -> shell.done("enable-ack")),
            row(ApiCommand.SESSION_BYE, "6ba7b810").both("done"),
            row(ApiCommand.SESSION_PING, "6ba7b810 12.5").both("\\{\"pong\": \"" + UUID + "\", \"active\": true}", "done"),
            status(ApiCommand.SESSION_RESET, "asynchronous queue cleared"),
            row(ApiCommand.SESSION_SYNC_ENABLE, "").both("done"),
            row(ApiCommand.SESSION_SYNC_DISABLE, "").both("done"),
            row(ApiCommand.SYSTEM_API_VERSION, "")
                    .six("\\{\"api_version\": 6, \"description\": \"json-only\"}", "done")
                    .four("API version: 4 \\(legacy \\(text/json\\)\\)", "done"),
            row(ApiCommand.SYSTEM_API_VERSION, "5").six("\\{\"error\": \"API version must be 4 or 6\"}", "error").four("error: API version must be 4 or 6", "error"),
            row(ApiCommand.SYSTEM_CRASH, "").both("done", "error: internal error: .*", "error"),
            row(ApiCommand.SYSTEM_HELP, "json").both("\\{\"description\": \"available API commands .*, \"commands\": \\[.*]}", "done"),
            row(ApiCommand.SYSTEM_QUEUE_STATUS, "json").both("\\{\"test\": \\{\"items\": \\d+, \"bytes\": \\d+.*}}", "done"),
            row(ApiCommand.SYSTEM_VERSION, "").six("\\{\"version\": \"test\", \"application\": \"exabgp\"}", "done").four("exabgp test", "done"),
            row(ApiCommand.ANNOUNCE_ROUTE, "10.0.%d.0/24 next-hop 1.1.1.1").both("done").sends("+10.0.%d.0/24"),
            row(ApiCommand.ANNOUNCE_ROUTE, "10.0.%d.0/24").both("error: announce requires nexthop: 10.0.\\d+.0/24", "error"),
            row(ApiCommand.WITHDRAW_ROUTE, "10.0.%d.0/24").both("done").sends("-10.0.%d.0/24"),
            row(ApiCommand.ANNOUNCE_ATTRIBUTE, "next-hop 1.1.1.1 med %d nlri 10.1.%d.0/25 10.1.%d.128/25").both("done").sends("+10.1.%d.0/25 +10.1.%d.128/25"),
            row(ApiCommand.WITHDRAW_ATTRIBUTE, "next-hop 1.1.1.1 nlri 10.1.%d.0/25 10.1.%d.128/25").both("done").sends("-10.1.%d.0/25", "-10.1.%d.128/25"),
            row(ApiCommand.ANNOUNCE_ATTRIBUTES, "next-hop 1.1.1.1 med %d nlri 10.2.%d.0/25 10.2.%d.128/25 sync").both("done").sends("+10.2.%d.0/25 +10.2.%d.128/25"),
            row(ApiCommand.ANNOUNCE_ATTRIBUTES, "next-hop 1.1.1.1 med %d").both("done").sends(""),
            row(ApiCommand.WITHDRAW_ATTRIBUTES, "next-hop 1.1.1.1 nlri 10.2.%d.0/25 10.2.%d.128/25").both("done").sends("-10.2.%d.0/25", "-10.2.%d.128/25"),
            row(ApiCommand.ANNOUNCE_IPV4, "unicast 10.3.%d.0/24 next-hop 1.1.1.1 async").both("done").sends("+10.3.%d.0/24"),
            row(ApiCommand.WITHDRAW_IPV4, "unicast 10.3.%d.0/24").both("done").sends("-10.3.%d.0/24"),
            row(ApiCommand.ANNOUNCE_IPV6, "unicast 2001:db8:%d::/48 next-hop 2001:db8::1").both("done").sends("+2001:db8:%d::/48"),
            row(ApiCommand.WITHDRAW_IPV6, "unicast 2001:db8:%d::/48").both("done").sends("-2001:db8:%d::/48"),
            row(ApiCommand.ANNOUNCE_FLOW, "route { match { destination 10.4.%d.0/24; destination-port =80; } then { discard; } }")
                    .both("done")
                    .sends("+flow destination-ipv4 10.4.%d.0/24 destination-port =80"),
            row(ApiCommand.WITHDRAW_FLOW, "route destination 10.4.%d.0/24 destination-port =80 discard").both("done").sends("-flow destination-ipv4 10.4.%d.0/24 destination-port =80"),
            row(ApiCommand.ANNOUNCE_VPLS, "endpoint %d base 10702 offset 1 size 8 rd 65000:%d next-hop 192.0.2.1").both("done").sends("+vpls .*"),
            row(ApiCommand.WITHDRAW_VPLS, "endpoint %d base 10702 offset 1 size 8 rd 65000:%d").both("done").sends("-vpls .*"),
            row(ApiCommand.ANNOUNCE_L2VPN, "evpn multicast rd 65000:%d ip 192.0.2.1 next-hop 192.0.2.1").both("done").sends("+.*"),
            row(ApiCommand.WITHDRAW_L2VPN, "evpn multicast rd 65000:%d ip 192.0.2.1").both("done").sends("-.*"),
            row(ApiCommand.ANNOUNCE_BGP_LS, "node protocol-id isis-l2 node-descriptors [ autonomous-system %d ] next-hop 192.0.2.1").both("done").sends("+.*"),
            row(ApiCommand.WITHDRAW_BGP_LS, "node protocol-id isis-l2 node-descriptors [ autonomous-system %d ]").both("done").sends("-.*"),
            row(ApiCommand.ANNOUNCE_SR_POLICY, "distinguisher 1 color %d endpoint 192.0.2.1 next-hop 192.0.2.2 tunnel-encap [ sr-policy preference 5 ]").both("done").sends("+.*"),
            row(ApiCommand.WITHDRAW_SR_POLICY, "distinguisher 1 color %d endpoint 192.0.2.1").both("done").sends("-.*"),
            row(ApiCommand.ANNOUNCE_EOR, "").both("done").sends("eor ipv4 unicast"),
            row(ApiCommand.ANNOUNCE_EOR, "ipv6 unicast sync").both("done").sends("eor ipv6 unicast"),
            row(ApiCommand.ANNOUNCE_EOR, "ipv4").both("error: eor needs a family, as ipv4 unicast", "error"),
            row(ApiCommand.ANNOUNCE_OPERATIONAL, "asm afi ipv4 safi unicast advisory \"number %d\"").both("done").sends("operational Advisory.*number %d.*"),
            row(ApiCommand.ANNOUNCE_OPERATIONAL, "adm afi ipv4 safi unicast advisory %d").both("done").sends("operational Advisory.*"),
            row(ApiCommand.ANNOUNCE_OPERATIONAL, "rpcq afi ipv4 safi unicast sequence %d").both("done").sends("operational Query.*sequence=%d.*"),
            row(ApiCommand.ANNOUNCE_OPERATIONAL, "rpcp afi ipv4 safi unicast sequence %d counter 7").both("done").sends("operational Counter.*counter=7.*"),
            row(ApiCommand.ANNOUNCE_OPERATIONAL, "apcq afi ipv4 safi unicast sequence %d").both("done").sends("operational Query.*"),
            row(ApiCommand.ANNOUNCE_OPERATIONAL, "apcp afi ipv4 safi unicast sequence %d counter 7").both("done").sends("operational Counter.*"),
            row(ApiCommand.ANNOUNCE_OPERATIONAL, "lpcq afi ipv4 safi unicast sequence %d").both("done").sends("operational Query.*"),
            row(ApiCommand.ANNOUNCE_OPERATIONAL, "lpcp afi ipv4 safi unicast sequence %d counter 7").both("done").sends("operational Counter.*"),
            row(ApiCommand.ANNOUNCE_ROUTE_REFRESH, "ipv6 unicast").both("done").sends("refresh QUERY ipv6 unicast"),
            row(ApiCommand.ANNOUNCE_ROUTE_REFRESH, "ipv4 unicorn").both("error: route-refresh needs a family, as ipv4 unicast", "error"),
            row(ApiCommand.ANNOUNCE_WATCHDOG, "dog").first(CommandTableTest::asleep).both("done").sends("+10.7.0.0/24"),
            row(ApiCommand.WITHDRAW_WATCHDOG, "dog")
                    .first((shell, n) -> {
                        asleep(shell, n);
                        shell.done("announce watchdog dog");
                        assertEquals("+10.7.0.0/24", wire(shell));
                    })
                    .both("done")
                    .sends("-10.7.0.0/24"),
            row(ApiCommand.RIB_SHOW_OUT, "").first(CommandTableTest::single).six("\\{\"127.0.0.1\": \\{\"routes\": \\[\\{\"family\": \"ipv4 unicast\", \"prefix\": \"10.9.%d.0/24\"}]}}", "done")
                    .four("127.0.0.1 ipv4 unicast 10.9.%d.0/24", "done"),
            row(ApiCommand.RIB_SHOW_OUT, "extensive inet 127.0.0.1 text").first(CommandTableTest::single).both(NAME + " ipv4 unicast 10.9.%d.0/24 next-hop 1.1.1.1 med %d", "done"),
            row(ApiCommand.RIB_SHOW_OUT, "flow l2vpn").first(CommandTableTest::single).both("done"),
            row(ApiCommand.RIB_SHOW_OUT, "10.9.9.9").both("error: no neighbor matches", "error"),
            row(ApiCommand.RIB_SHOW_IN, "").both("done"),
            row(ApiCommand.RIB_CLEAR_IN, "").both("done"),
            row(ApiCommand.RIB_CLEAR_OUT, "").first(CommandTableTest::single).both("done").sends("-10.9.%d.0/24"),
            row(ApiCommand.RIB_FLUSH_OUT, "").first(CommandTableTest::single).both("done").then((shell, n) -> {
                for (Family family : FAMILIES) {
                    assertTrue(wire(shell).startsWith("refresh BEGIN "), family.toString());
                }
                assertEquals("+10.9." + n + ".0/24", wire(shell));
                for (Family family : FAMILIES) {
                    assertTrue(wire(shell).startsWith("refresh END "), family.toString());
                }
            }),
            row(ApiCommand.PEER_CREATE, "127.1.1.%d local-address 127.0.0.1 local-as 65000 peer-as 65001").both("done").then((shell, n) -> shell.done("peer delete 127.1.1." + n)),
            row(ApiCommand.PEER_CREATE, "127.1.1.%d local-ip 127.0.0.1 router-id 1.1.1.1").both("error: missing required parameters: local-as, peer-as", "error"),
            row(ApiCommand.PEER_DELETE, "127.1.1.%d local-as 65000")
                    .first((shell, n) -> shell.done("peer create 127.1.1." + n + " local-address 127.0.0.1 local-as 65000 peer-as 65001"))
                    .both("done")
                    .then((shell, n) -> assertEquals("no neighbor matches", shell.error("peer delete 127.1.1." + n))),
            row(ApiCommand.PEER_GROUP, "announce route 10.5.%d.0/25 next-hop 1.1.1.1 ; announce route 10.5.%d.128/25 next-hop 1.1.1.1").both("done").sends("+10.5.%d.0/25 +10.5.%d.128/25"),
            row(ApiCommand.PEER_LIST, "").both("\\[\\{\"peer-address\": \"127.0.0.1\", \"peer-as\": 65001, \"state\": \"ESTABLISHED\"}]", "done"),
            row(ApiCommand.PEER_ROUTES_ADD, "route 10.9.%d.0/24 next-hop 1.1.1.1")
                    .both("\\{\"index\": \"" + INDEX + "0a09..\", \"route\": \"10.9.%d.0/24 next-hop 1.1.1.1\", \"success\": true}")
                    .sends("+10.9.%d.0/24"),
            row(ApiCommand.PEER_ROUTES_LIST, "ipv4 unicast")
                    .first(CommandTableTest::single)
                    .both("\\[\\{\"index\": \"" + INDEX + "0a09..\", \"route\": \"10.9.%d.0/24 next-hop 1.1.1.1 med %d\", \"neighbor\": \"" + NAME + "\"}]"),
            row(ApiCommand.PEER_ROUTES_REMOVE, "route 10.9.%d.0/24")
                    .first(CommandTableTest::single)
                    .both("\\{\"removed\": true, \"route\": \"10.9.%d.0/24\", \"index\": \"" + INDEX + "0a09..\"}")
                    .sends("-10.9.%d.0/24"),
            row(ApiCommand.PEER_ROUTES_REMOVE, "index 00").both("\\{\"removed\": false, \"index\": \"00\"}"),
            row(ApiCommand.PEER_SHOW, "").six("\\[\\{\"state\": \"up\", \"duration\": .*}]", "done").four("usage: peer <ip> show \\[summary\\|extensive\\|configuration]", "done"),
            row(ApiCommand.PEER_SHOW, "summary 127.0.0.1 text").both("Peer            AS .*", "127.0.0.1 +65001 +0:\\d\\d:\\d\\d established +\\d+ +\\d+ +0", "done"),
            row(ApiCommand.PEER_SHOW, "configuration json").both("\\[\\{\"state\": \"up\", \"duration\": .*}]", "done"),
            row(ApiCommand.PEER_SHOW, "extensive 10.9.9.9").both("error: no neighbor matches", "error"),
            row(ApiCommand.PEER_TEARDOWN, "4").both("done").then((shell, n) -> {
                shell.peer().notified(6, 4);
                shell.reconnect();
            }),
            row(ApiCommand.PEER_TEARDOWN, "four").both("error: teardown needs a number from 0 to 255, not four", "error"));

    /** They end the daemon. */
    private static final Set<ApiCommand> APART = Set.of(ApiCommand.DAEMON_SHUTDOWN);

    @TempDir
    Path directory;

    @Test
    void everyCommandHasItsRow() {
        Set<ApiCommand> tested = ROWS.stream().map(Row::command).collect(Collectors.toSet());
        tested.addAll(APART);
        assertEquals(Set.copyOf(CommandRegistry.commands()), tested);
    }

    @TestFactory
    Stream<DynamicTest> everySpellingIsAnsweredAndDone() {
        return Stream.of(6, 4).flatMap(version -> Stream.of("json", "text").map(encoder -> DynamicTest.dynamicTest("version " + version + ", encoder " + encoder, () -> {
            Path own = Files.createDirectory(directory.resolve(version + encoder));
            try (ApiShell shell = ApiShell.start(own, version, encoder, RunningReactor.settings(), NEIGHBOR, CommandTableTest::establish)) {
                int number = 0;
                for (Row row : ROWS) {
                    for (String spelling : spellings(row.command)) {
                        row.check(shell, spelling, version, ++number % 250);
                    }
                }
            }
        })));
    }

    @TestFactory
    Stream<DynamicTest> everySpellingOfShutdownEndsTheDaemon() {
        return spellings(ApiCommand.DAEMON_SHUTDOWN).stream().map(spelling -> DynamicTest.dynamicTest(spelling, () -> {
            Path own = Files.createDirectory(directory.resolve(spelling.replace(' ', '-')));
            try (ApiShell shell = ApiShell.start(own, 6, "json")) {
                assertEquals(List.of("{\"status\": \"shutdown in progress\"}", "done"), shell.ask(spelling));
                shell.peer().notified(6, 2);
                assertEquals(0, shell.reactor().status());
            }
        }));
    }

    private static List<String> spellings(ApiCommand command) {
        return Stream.concat(command.spellings().stream(), command.legacy().stream()).map(s -> s.replace(ApiCommand.PEER, "*")).toList();
    }

    private static List<Update> establish(TestPeer peer) throws IOException {
        List<Capability> capabilities = new ArrayList<>(List.of(new FourOctetAs(new Asn(65001)), OperationalMessages.INSTANCE));
        FAMILIES.forEach(family -> capabilities.add(new Multiprotocol(family)));
        peer.next(Open.class);
        peer.send(new Open(65001, 180, Ipv4.parse("9.9.9.9"), capabilities));
        peer.send(Keepalive.INSTANCE);
        peer.next(Keepalive.class);
        return ApiShell.table(peer);
    }

    /** The next message that is no KEEPALIVE. */
    private static String wire(ApiShell shell) throws IOException {
        Message message = Messages.decode(shell.peer().frame(), NEGOTIATED);
        return switch (message) {
            case Keepalive ignored -> wire(shell);
            case Update update when update.endOfRib() != null -> "eor " + update.endOfRib();
            case Update update -> String.join(" ", TestPeer.text(List.of(update)));
            case RouteRefresh refresh -> "refresh " + refresh.subtype() + " " + refresh.family();
            case Operational operational -> "operational " + operational.tlv();
            default -> message.toString();
        };
    }

    private static void await(ApiShell shell, String wanted) throws IOException {
        String said = wire(shell);
        while (!said.contains(wanted)) {
            said = wire(shell);
        }
    }

    /** Empties the table, but for one route. */
    private static void single(ApiShell shell, int n) throws IOException {
        shell.done("rib clear out");
        shell.done("announce route 10.9.%d.0/24 next-hop 1.1.1.1 med %d".formatted(n, n));
        await(shell, "+10.9." + n + ".0/24");
    }

    /** Sends the watchdog away, and empties the table as well. */
    private static void asleep(ApiShell shell, int n) throws IOException {
        shell.done("withdraw watchdog dog");
        single(shell, n);
    }

    private static Row row(ApiCommand command, String arguments) {
        return new Row(command, arguments, List.of(), List.of(), (shell, n) -> {}, (shell, n) -> {});
    }

    private static Row status(ApiCommand command, String what) {
        return row(command, "").six("\\{\"status\": \"" + what + "\"}", "done").four(what, "done");
    }

    @FunctionalInterface
    private interface Step {
        void run(ApiShell shell, int number) throws IOException;
    }

    /**
     * One row of the table.
     *
     * @param arguments what stands behind the words of the command; %d is another number each time, here and in what is expected
     * @param six       patterns of the lines of the answer in version 6
     * @param four      those in version 4
     * @param before    what has to be so before
     * @param behind    what has to be so then
     */
    private record Row(ApiCommand command, String arguments, List<String> six, List<String> four, Step before, Step behind) {
        private Row six(String... lines) {
            return new Row(command, arguments, List.of(lines), four, before, behind);
        }

        private Row four(String... lines) {
            return new Row(command, arguments, six, List.of(lines), before, behind);
        }

        private Row both(String... lines) {
            return six(lines).four(lines);
        }

        private Row first(Step step) {
            return new Row(command, arguments, six, four, step, behind);
        }

        private Row then(Step step) {
            return new Row(command, arguments, six, four, before, step);
        }

        /** The next messages to the peer. */
        private Row sends(String... messages) {
            return then((shell, n) -> {
                for (String message : messages) {
                    String wanted = message.replace("%d", Integer.toString(n));
                    String said = wire(shell);
                    assertTrue(said.matches(wanted.replace("+", "\\+")), said + " for " + wanted);
                }
            });
        }

        private void check(ApiShell shell, String spelling, int version, int number) throws IOException {
            String text = Integer.toString(number);
            String line = (spelling + " " + arguments).strip().replace("%d", text);
            try {
                before.run(shell, number);
                shell.say(line);
                for (String pattern : version == 6 ? six : four) {
                    String said = shell.line();
                    assertTrue(said.matches(pattern.replace("%d", text)), said + " for " + pattern);
                }
                behind.run(shell, number);
            } catch (AssertionError | RuntimeException | IOException e) {
                throw new AssertionError(line + ": " + e.getMessage(), e);
            }
        }
    }
}
