package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Network namespaces with a cable between them. Only where namespaces cannot be made a test is skipped: everything else that goes wrong is its failure. */
final class Wire {
    static final String OURS = "10.77.0.1";
    static final String THEIRS = "10.77.0.2";
    static final String OURS_V6 = "fd77::1";
    static final String THEIRS_V6 = "fd77::2";

    /** Link-local addresses, the same on every cable. */
    static final String OURS_ON_LINK = "fe80::1";
    static final String THEIRS_ON_LINK = "fe80::2";

    /** The other side where a router is between. */
    static final String BEYOND = "10.78.0.2";
    static final String BEYOND_V6 = "fd78::2";

    /** The name of both ends of the cable. */
    static final String DEVICE = "cable";

    /** The name of our end of the second cable. */
    static final String SECOND_DEVICE = "second";

    /** Where the interface of {@link #astray} seems to lead. */
    static final String NOWHERE = "nowhere";

    private final String here;
    private final String there;
    private final String other;

    private Wire() {
        var id = "exa" + ProcessHandle.current().pid();
        here = id + "a";
        there = id + "b";
        other = id + "c";
    }

    /** Lays a cable between two namespaces, or skips the test where the machine does not allow it. */
    static Wire create() throws IOException, InterruptedException {
        var wire = new Wire();
        try {
            wire.namespaces(List.of(wire.here, wire.there));
            wire.cable(wire.here, DEVICE, wire.there, DEVICE);
            wire.address(wire.here, DEVICE, OURS + "/24", OURS_V6 + "/64", OURS_ON_LINK + "/64");
            wire.address(wire.there, DEVICE, THEIRS + "/24", THEIRS_V6 + "/64", THEIRS_ON_LINK + "/64");
            return wire;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            wire.close();
            throw e;
        }
    }

    /** The same with a router between the two: what one sends with a TTL of 255 arrives at the other with 254. */
    static Wire routed() throws IOException, InterruptedException {
        var wire = new Wire();
        try {
            wire.namespaces(List.of(wire.here, wire.there, wire.other));
            wire.cable(wire.here, DEVICE, wire.other, "near");
            wire.cable(wire.other, "far", wire.there, DEVICE);
            wire.address(wire.here, DEVICE, OURS + "/24", OURS_V6 + "/64");
            // a router looks for its neighbors from its link-local addresses
            wire.address(wire.other, "near", "10.77.0.254/24", "fd77::fe/64", "fe80::fe/64");
            wire.address(wire.other, "far", "10.78.0.254/24", "fd78::fe/64", "fe80::fe/64");
            wire.address(wire.there, DEVICE, BEYOND + "/24", BEYOND_V6 + "/64");
            set(wire.other, "net/ipv4/ip_forward", "1");
            set(wire.other, "net/ipv6/conf/all/forwarding", "1");
            ip("-n " + wire.here + " route add default via 10.77.0.254");
            ip("-n " + wire.here + " route add default via fd77::fe");
            ip("-n " + wire.there + " route add default via 10.78.0.254");
            ip("-n " + wire.there + " route add default via fd78::fe");
            return wire;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            wire.close();
            throw e;
        }
    }

    /** The words that run a program on our side. */
    String[] here() {
        return within(here).toArray(String[]::new);
    }

    /** The words that run a program on the other side. */
    List<String> there() {
        return within(there);
    }

    /** Lays a second cable to a third namespace, on which both ends have the link-local addresses of the first; gives the words that run a program there. */
    List<String> second() throws IOException, InterruptedException {
        namespaces(List.of(other));
        cable(here, SECOND_DEVICE, other, DEVICE);
        address(here, SECOND_DEVICE, OURS_ON_LINK + "/64");
        address(other, DEVICE, THEIRS_ON_LINK + "/64");
        return within(other);
    }

    /**
     * Adds an interface on our side that leads nowhere, through which the system sends what is for the other side. It sends nothing else: it has no IPv6, and asks nobody for the
     * address of that neighbor.
     */
    void astray() throws IOException, InterruptedException {
        ip("-n " + here + " link add " + NOWHERE + " type veth peer name end");
        for (var device : List.of(NOWHERE, "end")) {
            set(here, "net/ipv6/conf/" + device + "/disable_ipv6", "1");
            ip("-n " + here + " link set " + device + " up");
        }
        ip("-n " + here + " addr add 10.77.0.99/24 dev " + NOWHERE);
        ip("-n " + here + " neigh add " + THEIRS + " lladdr 02:00:00:00:00:01 dev " + NOWHERE);
        ip("-n " + here + " route add " + THEIRS + " dev " + NOWHERE + " src " + OURS);
        // answers come through the cable, to where nothing is sent
        for (var device : List.of("all", DEVICE)) {
            set(here, "net/ipv4/conf/" + device + "/rp_filter", "0");
        }
    }

    /** How many packets left through an interface of ours. */
    long sent(String device) throws IOException, InterruptedException {
        return Long.parseLong(run(here, List.of("cat", "/sys/class/net/" + device + "/statistics/tx_packets")).strip());
    }

    /** A counter of TCP, on our side or the other. */
    long counter(boolean ours, String name) throws IOException, InterruptedException {
        var lines = run(ours ? here : there, List.of("cat", "/proc/net/netstat")).lines().filter(line -> line.startsWith("TcpExt:")).toList();
        int column = List.of(lines.get(0).split(" ")).indexOf(name);
        assertTrue(column > 0, () -> "the kernel does not count " + name);
        return Long.parseLong(lines.get(1).split(" ")[column]);
    }

    /** Drops all packets on our side, and tells nobody. */
    void unplug() throws IOException, InterruptedException {
        assertTrue(Commands.exists("nft"), "nft (nftables) is not installed");
        drop("add table inet cable");
        for (var hook : List.of("input", "output")) {
            drop("add chain inet cable " + hook + " { type filter hook " + hook + " priority 0 ; }");
            drop("add rule inet cable " + hook + " drop");
        }
    }

    void plug() throws IOException, InterruptedException {
        drop("delete table inet cable");
    }

    /** Takes the cables and all namespaces away. */
    void close() throws IOException, InterruptedException {
        for (var name : List.of(here, there, other)) {
            Commands.run("ip", "netns", "del", name);
        }
    }

    private void namespaces(List<String> names) throws IOException, InterruptedException {
        Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "network namespaces take root");
        assertTrue(Commands.exists("ip"), "ip (iproute2) is not installed");
        for (var name : names) {
            var trouble = Commands.run("ip", "netns", "add", name);
            Assumptions.assumeTrue(trouble.isBlank(), () -> "network namespaces are not possible here: " + trouble.strip());
            set(name, "net/ipv6/conf/all/disable_ipv6", "0");
            set(name, "net/ipv6/conf/default/disable_ipv6", "0");
            ip("-n " + name + " link set lo up");
        }
    }

    /** Its ends have the addresses that they are given, and no other ones. */
    private void cable(String from, String near, String to, String far) throws IOException, InterruptedException {
        ip("-n " + from + " link add " + near + " type veth peer name " + far + " netns " + to);
        ip("-n " + from + " link set " + near + " addrgenmode none up");
        ip("-n " + to + " link set " + far + " addrgenmode none up");
    }

    private void address(String namespace, String device, String... addresses) throws IOException, InterruptedException {
        for (var address : addresses) {
            // an address that is still being probed cannot be bound
            ip("-n " + namespace + " addr add " + address + " dev " + device + (address.contains(":") ? " nodad" : ""));
        }
    }

    private void drop(String rule) throws IOException, InterruptedException {
        assertEquals("", run(here, List.of(("nft " + rule).split(" "))), rule);
    }

    private static void set(String namespace, String setting, String value) throws IOException, InterruptedException {
        assertEquals("", run(namespace, List.of("sh", "-c", "echo " + value + " > /proc/sys/" + setting)), setting);
    }

    private static void ip(String command) throws IOException, InterruptedException {
        assertEquals("", Commands.run(List.of(("ip " + command).split(" "))), () -> "ip " + command);
    }

    private static String run(String namespace, List<String> command) throws IOException, InterruptedException {
        var words = new ArrayList<>(within(namespace));
        words.addAll(command);
        return Commands.run(words);
    }

    private static List<String> within(String namespace) {
        return List.of("ip", "netns", "exec", namespace);
    }
}
