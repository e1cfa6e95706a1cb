package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import exabgp.reactor.format.RouteText;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.family.Family;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommandParserTest {
    private final CommandParser parser = new CommandParser();

    private static Selector selector(String... pairs) {
        return new Selector(List.of(new Selector.Term(List.of(pairs))));
    }

    private static DynamicTest same(Command wanted, String... lines) {
        return DynamicTest.dynamicTest("'" + lines[0] + "'", () -> {
            for (String line : lines) {
                assertEquals(wanted, new CommandParser().parse(line), line);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> bothSpellingsComeToTheSame() {
        return Stream.of(
                same(new Command.Comment(), "", "   ", "# anything", "  # neighbor"),
                same(new Command.Debug("shutdown now"), "debug shutdown now"),
                same(new Command.Shutdown(Form.USUAL), "shutdown", "daemon shutdown", "  daemon   shutdown "),
                same(new Command.Reload(Form.JSON), "reload json", "daemon reload json"),
                same(new Command.Restart(Form.USUAL), "restart", "daemon restart"),
                same(new Command.Status(Form.TEXT), "status text", "daemon status text"),
                same(new Command.Acknowledge(Command.Acknowledge.Mode.ENABLE), "enable-ack", "session ack enable"),
                same(new Command.Acknowledge(Command.Acknowledge.Mode.DISABLE), "disable-ack", "session ack disable"),
                same(new Command.Acknowledge(Command.Acknowledge.Mode.SILENCE), "silence-ack", "session ack silence"),
                same(new Command.Synchronize(true), "enable-sync", "session sync enable"),
                same(new Command.Synchronize(false), "disable-sync", "session sync disable"),
                same(new Command.Reset(Form.USUAL), "reset", "session reset"),
                same(new Command.Ping(Form.USUAL), "ping", "session ping", "session ping 6ba7b810 12.5"),
                same(new Command.Ping(Form.TEXT), "ping text", "session ping 6ba7b810 12.5 text"),
                same(new Command.Bye(), "bye", "session bye", "session bye 6ba7b810"),
                same(new Command.Help(Form.USUAL), "help", "system help"),
                same(new Command.Version(Form.JSON), "version json", "system version json"),
                same(new Command.Crash(), "crash", "system crash"),
                same(new Command.QueueStatus(Form.USUAL), "queue-status", "system queue-status"),
                same(new Command.ApiVersion(null, Form.USUAL), "api version", "system api version"),
                same(new Command.ApiVersion("4", Form.USUAL), "api version 4", "system api version 4"),
                same(new Command.FlushOut(Selector.ALL), "flush adj-rib out", "rib flush out"),
                same(new Command.FlushOut(selector("neighbor 10.0.0.1")), "neighbor 10.0.0.1 rib flush out", "peer 10.0.0.1 rib flush out"),
                same(new Command.FlushOut(selector("neighbor fe80::1", "source-interface eth0")), "neighbor fe80::1 source-interface eth0 rib flush out"),
                same(new Command.ClearIn(Selector.ALL), "clear adj-rib in", "rib clear in"),
                same(new Command.ClearOut(Selector.ALL), "clear adj-rib out", "rib clear out"),
                same(new Command.ListPeers(), "peer list"),
                same(shown(Command.ShowPeers.View.USAGE, null, Form.USUAL), "show neighbor", "peer show"),
                same(shown(Command.ShowPeers.View.SUMMARY, null, Form.USUAL), "show neighbor summary", "peer show summary"),
                same(shown(Command.ShowPeers.View.EXTENSIVE, "10.0.0.1", Form.JSON), "show neighbor extensive 10.0.0.1 json", "peer show 10.0.0.1 extensive json"),
                same(new Command.Teardown(Selector.ALL, 4), "teardown 4", "peer * teardown 4", "neighbor * teardown 4"),
                same(new Command.Teardown(selector("neighbor 10.0.0.1"), 2), "neighbor 10.0.0.1 teardown 2", "peer 10.0.0.1 teardown 2"),
                same(new Command.EndOfRib(Selector.ALL, Family.IPV4_UNICAST, Acknowledgement.USUAL), "announce eor", "announce eor ipv4 unicast", "peer * announce eor"),
                same(new Command.EndOfRib(Selector.ALL, Family.IPV6_UNICAST, new Acknowledgement(Sync.WRITTEN, Form.USUAL)), "announce eor ipv6 unicast sync"),
                same(new Command.Refresh(Selector.ALL, Family.IPV6_UNICAST, Acknowledgement.USUAL), "announce route-refresh ipv6 unicast", "peer * announce route-refresh ipv6 unicast"),
                same(new Command.Watchdog(null, true, Acknowledgement.USUAL), "announce watchdog", "peer * announce watchdog"),
                same(new Command.Watchdog(null, true, new Acknowledgement(Sync.WRITTEN, Form.USUAL)), "announce watchdog sync"),
                same(new Command.Watchdog("dog", false, Acknowledgement.USUAL), "withdraw watchdog dog", "peer * withdraw watchdog dog"));
    }

    private static Command shown(Command.ShowPeers.View view, String address, Form form) {
        return new Command.ShowPeers(Selector.ALL, view, address, form);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoCommandIsRefused() {
        return Stream.of(
                        "anounce route 10.0.0.0/24 next-hop 1.2.3.4",
                        "announce",
                        "announce rout 10.0.0.0/24 next-hop 1.2.3.4",
                        "announce route",
                        "announce route 10.0.0.0/33 next-hop 1.2.3.4",
                        "announce route 10.0.0.0/24",
                        "announce route 10.0.0.0/24 next-hop 1.2.3",
                        "announce ipv4 10.0.0.0/24 next-hop 1.2.3.4",
                        "announce eor ipv4",
                        "announce eor ipv4 unicorn",
                        "announce route-refresh ipv5 unicast",
                        "announce flow route { }",
                        "announce operational",
                        "announce operational asn afi ipv4 safi unicast advisory \"x\"",
                        "announce operational asm afi ipv4 safi unicast advisory \"x\" advisory y",
                        "announce operational asm afi ipv4 safi unicast",
                        "announce operational rpcq afi ipv4 safi unicast sequence 4294967296",
                        "neighbor",
                        "neighbor all announce eor",
                        "neighbor 10.0.0.1",
                        "neighbor [10.0.0.1 announce eor",
                        "neighbor 10.0.0.1, announce eor",
                        "teardown",
                        "teardown four",
                        "teardown 256",
                        "teardown 4 5",
                        "show",
                        "show adj-rib",
                        "show adj-rib up",
                        "flush adj-rib in",
                        "session ack perhaps",
                        "shutdown now",
                        "group",
                        "group start now",
                        "peer * group",
                        "peer * group ; ;",
                        "peer * group announce route 10.0.0.0/24",
                        "peer * group announce route 10.0.0.0/24 next-hop 1.1.1.1 ; attributes nonsense",
                        "peer * group attributes med 1 nlri 10.0.0.0/24 ; announce route 10.0.0.0/24 next-hop 1.1.1.1",
                        "peer * group attributes next-hop 1.1.1.1 ; announce route 10.0.0.0/24",
                        "peer * group teardown 4",
                        "peer * routes",
                        "peer * routes list ipv5",
                        "peer * routes list ipv4 unicorn",
                        "peer * routes add 10.0.0.0/24 next-hop 1.1.1.1",
                        "peer * routes add route 10.0.0.0/24",
                        "peer * routes remove index",
                        "peer * routes remove index 00 00",
                        "peer delete",
                        "delete neighbor",
                        "peer 10.0.0.1 crash",
                        "create neighbor 10.0.0.1",
                        "peer create 10.0.0.1",
                        "\u0000\u0001\u0002",
                        "announce route 10.0.0.0/24 next-hop 1.2.3.4 \u00ff",
                        "done")
                .map(line -> DynamicTest.dynamicTest("'" + line.replaceAll("[^ -~]", "?") + "'", () -> assertInstanceOf(Command.Refused.class, parser.parse(line))));
    }

    @Test
    void anAddressIsTheSameInEverySpelling() {
        Command wanted = new Command.Teardown(selector("neighbor 2001:db8::1", "local-ip 2001:db8::2"), 2);
        assertEquals(wanted, parser.parse("peer 2001:DB8:0:0::1 local-ip 2001:0db8::2 teardown 2"));
    }

    @Test
    void selectorsTakeKeysListsAndBrackets() {
        Command one = parser.parse("neighbor 10.0.0.1 local-as 1 peer-as 2 teardown 2");
        assertEquals(new Command.Teardown(selector("neighbor 10.0.0.1", "local-as 1", "peer-as 2"), 2), one);
        Selector two = new Selector(List.of(new Selector.Term(List.of("neighbor 10.0.0.1", "router-id 1.1.1.1")), new Selector.Term(List.of("neighbor 10.0.0.2"))));
        for (String line : List.of(
                "neighbor 10.0.0.1 router-id 1.1.1.1, neighbor 10.0.0.2 teardown 2",
                "peer [10.0.0.1 router-id 1.1.1.1, 10.0.0.2] teardown 2",
                "neighbor [ 10.0.0.1 router-id 1.1.1.1 , 10.0.0.2 ] teardown 2",
                "peer 10.0.0.1 router-id 1.1.1.1,10.0.0.2 teardown 2")) {
            assertEquals(new Command.Teardown(two, 2), parser.parse(line), line);
        }
    }

    @Test
    void selectorsMatchWholeWordsOfTheName() {
        String name = "neighbor 10.0.0.1 local-ip auto local-as 65000 peer-as 65001 router-id 1.2.3.4 family-allowed in-open";
        assertEquals(true, Selector.ALL.matches(name));
        assertEquals(true, selector("neighbor 10.0.0.1", "peer-as 65001").matches(name));
        assertEquals(true, selector("family-allowed in-open").matches(name));
        assertEquals(false, selector("neighbor 10.0.0.10").matches(name));
        assertEquals(false, selector("neighbor 10.0.0").matches(name));
        assertEquals(false, selector("local-as 6500").matches(name));
        assertEquals(false, new Selector(List.of()).matches(name));
    }

    @Test
    void routesAreAnnouncedByEverySpelling() {
        for (String line : List.of(
                "announce route 10.0.0.0/24 next-hop 1.2.3.4 med 5",
                "peer * announce route 10.0.0.0/24 next-hop 1.2.3.4 med 5",
                "neighbor * announce route 10.0.0.0/24 next-hop 1.2.3.4 med 5 async json",
                "announce ipv4 unicast 10.0.0.0/24 next-hop 1.2.3.4 med 5",
                "announce attributes next-hop 1.2.3.4 med 5 nlri 10.0.0.0/24",
                "announce attribute med 5 next-hop 1.2.3.4 nlri 10.0.0.0/24")) {
            Command.Announce announce = assertInstanceOf(Command.Announce.class, parser.parse(line), line);
            assertEquals(Selector.ALL, announce.selector(), line);
            ParsedRoute route = announce.routes().getFirst();
            assertEquals("10.0.0.0/24 next-hop 1.2.3.4 med 5", RouteText.route(route.nlri(), route.attributes()), line);
        }
    }

    @Test
    void routesOfBgpLsAreAnnouncedAndWithdrawn() {
        String node = "bgp-ls node protocol-id 2 l3-routing-topology 0 node-descriptors [ autonomous-system 65000 ]";
        String attributes = "next-hop 1.2.3.4 bgp-ls [ node-name \"r1\" ]";
        Command.Announce announce = assertInstanceOf(Command.Announce.class, parser.parse("announce " + node + " " + attributes + " sync"));
        ParsedRoute route = announce.routes().getFirst();
        assertEquals(node + " " + attributes, RouteText.route(route.nlri(), route.attributes()));
        assertEquals(Sync.WRITTEN, announce.how().sync());
        Command.Withdraw withdraw = assertInstanceOf(Command.Withdraw.class, parser.parse("withdraw " + node));
        assertEquals(node, RouteText.nlri(withdraw.routes().getFirst().nlri()));
        assertInstanceOf(Command.Refused.class, parser.parse("announce " + node));
    }

    @Test
    void theWordsAtTheEndAreNoPartOfARoute() {
        Command.Announce announce = assertInstanceOf(Command.Announce.class, parser.parse("announce route 10.0.0.0/24 next-hop self sync json"));
        assertEquals(Sync.WRITTEN, announce.how().sync());
        assertEquals(true, announce.routes().getFirst().nextHopSelf());
    }

    @Test
    void aWithdrawNeedsNoNextHop() {
        Command.Withdraw withdraw = assertInstanceOf(Command.Withdraw.class, parser.parse("withdraw route 10.0.0.0/24"));
        assertEquals(1, withdraw.routes().size());
    }

    @Test
    void attributesAloneAreAnnouncedAlone() {
        assertInstanceOf(Command.AnnounceBare.class, parser.parse("announce attributes next-hop 1.2.3.4 med 5"));
    }

    @Test
    void aRefusedRouteNamesItselfAndTheReason() {
        Command.Refused refused = assertInstanceOf(Command.Refused.class, parser.parse("announce route 10.0.0.0/24 next-hop 1.2.3.4 mde 5"));
        assertEquals(true, String.valueOf(refused.reason()).startsWith("Could not parse route: 10.0.0.0/24 next-hop 1.2.3.4 mde 5"), refused.reason());
        assertEquals(true, String.valueOf(refused.reason()).contains("med"), refused.reason());
        assertEquals(
                new Command.Refused("announce requires nexthop: 10.0.0.0/24"), parser.parse("announce route 10.0.0.0/24"));
    }

    @Test
    void filtersOfShownRoutesAreKept() {
        assertEquals(
                new Command.ShowRoutes(Selector.ALL, false, true, List.of(Command.RouteKind.INET), List.of("10.0.0.1"), Form.JSON),
                parser.parse("show adj-rib out extensive inet 10.0.0.1 json"));
        assertEquals(
                new Command.ShowRoutes(Selector.ALL, true, false, List.of(), List.of(), Form.USUAL), parser.parse("rib show in"));
    }
}
