package exabgp.cli.healthcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.cli.arguments.Arguments;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Prefix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
    private static List<String> commands(State state, String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        if (!all.contains("--ip")) {
            all.addAll(List.of("--ip", "192.0.2.1"));
        }
        var settings = OptionReader.read(Arguments.parse(Options.SYNTAX, all), true);
        var routes = Routes.of(settings.addressing().named(), settings.apart(), settings.start());
        return settings.announcement().to(routes).commands(state);
    }

    private static void assertCommand(String expected, State state, String... words) throws Exception {
        assertEquals(List.of(expected), commands(state, words));
    }

    @Test
    void eachStateHasItsMetric() throws Exception {
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 100", State.UP);
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 1000", State.DOWN);
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 500", State.DISABLED);
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 7", State.UP, "--up-metric", "7");
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 8", State.DOWN, "--down-metric", "8");
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 9", State.DISABLED, "--disabled-metric", "9");
    }

    @Test
    void theEndWithdrawsWithoutAttributes() throws Exception {
        assertCommand("peer * withdraw route 192.0.2.1/32 next-hop self", State.EXIT, "--community", "65001:1", "--local-preference", "5");
        assertCommand("peer * withdraw route 192.0.2.1/32 next-hop 10.0.0.9 path-information 5", State.EXIT, "-N", "10.0.0.9", "--path-id", "5");
    }

    @Test
    void statesOnTheWayAreNotTold() throws Exception {
        for (var state : List.of(State.INIT, State.RISING, State.FALLING, State.END)) {
            assertEquals(List.of(), commands(state), state::name);
            assertEquals(List.of(), commands(state, "--withdraw-on-down"), state::name);
        }
    }

    @Test
    void routesAreWithdrawnInsteadOfAHigherMetric() throws Exception {
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 100", State.UP, "--withdraw-on-down");
        assertCommand("peer * withdraw route 192.0.2.1/32 next-hop self", State.DOWN, "--withdraw-on-down");
        assertCommand("peer * withdraw route 192.0.2.1/32 next-hop self", State.DISABLED, "--withdraw-on-down");
    }

    @Test
    void metricsGrowFromAddressToAddress() throws Exception {
        String[] ips = {"--ip", "192.0.2.1", "--ip", "2001:db8::1", "--ip", "198.51.100.0/24"};
        assertEquals(List.of(
                "peer * announce route 192.0.2.1/32 next-hop self med 100",
                "peer * announce route 2001:db8::1/128 next-hop self med 101",
                "peer * announce route 198.51.100.0/24 next-hop self med 102"), commands(State.UP, ips));
        assertEquals("med 4294967295", commands(State.UP, "--ip", "192.0.2.1", "--ip", "192.0.2.2", "--up-metric", "4294967295").get(1).replaceAll(".* med", "med"));
        assertEquals("med 110", commands(State.UP, "--ip", "192.0.2.1", "--ip", "192.0.2.2", "--increase", "10").get(1).replaceAll(".* med", "med"));
    }

    @Test
    void theFirstAddressCanBeAnother() throws Exception {
        String[] ips = {"--ip", "192.0.2.1", "--ip", "192.0.2.2", "--ip", "192.0.2.3", "--start-ip", "1"};
        assertEquals(List.of(
                "peer * announce route 192.0.2.2/32 next-hop self med 100",
                "peer * announce route 192.0.2.3/32 next-hop self med 101",
                "peer * announce route 192.0.2.1/32 next-hop self med 102"), commands(State.UP, ips));
    }

    @Test
    void attributesStandInTheirOrder() throws Exception {
        assertCommand("peer * announce route 192.0.2.1/32 next-hop 10.0.0.9 med 100 local-preference 200 community [ 65001:1 65001:2 ]"
                        + " extended-community [ target:1:2 ] large-community [ 1:2:3 ] as-path [ 65001 65001 ] path-information 5", State.UP,
                "--path-id", "5", "--as-path", "65001 65001", "--large-community", "1:2:3", "--extended-community", "target:1:2",
                "--community", "65001:1 65001:2", "--local-preference", "200", "--next-hop", "10.0.0.9");
    }

    @Test
    void aServiceOutOfOrderHasOtherCommunities() throws Exception {
        String[] both = {"--community", "65001:1", "--disabled-community", "65001:9"};
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 100 community [ 65001:1 ]", State.UP, both);
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 1000 community [ 65001:9 ]", State.DOWN, both);
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 500 community [ 65001:9 ]", State.DISABLED, both);
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 1000 community [ 65001:1 ]", State.DOWN, "--community", "65001:1");
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 100", State.UP, "--disabled-community", "65001:9");
    }

    @Test
    void aStateMayHaveAPathOfItsOwn() throws Exception {
        String[] paths = {"--as-path", "1", "--down-as-path", "2 2", "--disabled-as-path", "3"};
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 100 as-path [ 1 ]", State.UP, paths);
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 1000 as-path [ 2 2 ]", State.DOWN, paths);
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 500 as-path [ 3 ]", State.DISABLED, paths);
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 100 as-path [ 4 ]", State.UP, "--up-as-path", "4");
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 1000", State.DOWN, "--up-as-path", "4");
    }

    @Test
    void severalNeighborsStandInBrackets() throws Exception {
        assertCommand("peer 10.0.0.1 announce route 192.0.2.1/32 next-hop self med 100", State.UP, "--neighbor", "10.0.0.1");
        assertCommand("peer [10.0.0.1, 10.0.0.2] announce route 192.0.2.1/32 next-hop self med 100", State.UP, "--neighbor", "10.0.0.1", "--neighbor", "10.0.0.2");
        assertCommand("peer * announce route 192.0.2.1/32 next-hop self med 100", State.UP, "--neighbor", "10.0.0.1", "--neighbor", "*");
    }

    @Test
    void aNetworkIsAnnouncedWholeOrTakenApart() throws Exception {
        assertCommand("peer * announce route 192.0.2.0/30 next-hop self med 100", State.UP, "--ip", "192.0.2.1/30");
        assertEquals(List.of(
                "peer * announce route 192.0.2.0/32 next-hop self med 100",
                "peer * announce route 192.0.2.1/32 next-hop self med 101",
                "peer * announce route 192.0.2.2/32 next-hop self med 102",
                "peer * announce route 192.0.2.3/32 next-hop self med 103"), commands(State.UP, "--ip", "192.0.2.1/30", "--deaggregate-networks"));
        assertEquals("peer * announce route 2001:db8::3/128 next-hop self med 103",
                commands(State.UP, "--ip", "2001:db8::/126", "--deaggregate-networks").getLast());
    }

    @Test
    void anAddressNamedTwiceIsOneRoute() throws Exception {
        assertEquals(1, Routes.of(List.of(address("192.0.2.1"), address("192.0.2.1/32")), false, 0).size());
        assertEquals(List.of(new Prefix(Ip.parse("192.0.2.1"), 32)), Routes.of(List.of(address("192.0.2.1")), true, 7));
    }

    private static ServiceAddress address(String text) {
        return ServiceAddress.parse(text, ServiceAddress.LOOPBACK);
    }
}
