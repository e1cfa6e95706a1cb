package exabgp.image.blackbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Two network namespaces with a cable between them that can be unplugged: packets are dropped, nobody is told. */
final class Wire {
    static final String OURS = "10.77.0.1";
    static final String THEIRS = "10.77.0.2";

    private final String here;
    private final String there;

    private Wire(String here, String there) {
        this.here = here;
        this.there = there;
    }

    /** Lays the cable, or skips the test where the machine does not allow it. */
    static Wire create() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Commands.exists("ip"), "ip (iproute2) is not installed");
        Assumptions.assumeTrue(Commands.exists("nft"), "nft (nftables) is not installed");
        var id = Long.toString(ProcessHandle.current().pid());
        var wire = new Wire("exa" + id + "a", "exa" + id + "b");
        var trouble = wire.lay();
        if (!trouble.isEmpty()) {
            wire.close();
            Assumptions.abort("network namespaces with nftables are not possible here: " + trouble);
        }
        return wire;
    }

    /** The words that run a program on our side. */
    String[] here() {
        return new String[] {"ip", "netns", "exec", here};
    }

    /** The words that run a program on the other side. */
    List<String> there() {
        return List.of("ip", "netns", "exec", there);
    }

    /** The name of our end of the cable. */
    String device() {
        return here;
    }

    /** Adds an interface on our side that leads nowhere, to the same network. */
    void spare(String name) throws IOException, InterruptedException {
        for (var command : List.of("link add " + name + " type veth peer name end", "addr add 10.77.0.99/24 dev " + name, "link set " + name + " up", "link set end up")) {
            var trouble = Commands.run(words("ip -n " + here + " " + command));
            assertTrue(trouble.isEmpty(), trouble);
        }
    }

    /** How many packets left through an interface of ours. */
    long sent(String device) throws IOException, InterruptedException {
        return Long.parseLong(Commands.run(words("ip netns exec " + here + " cat /sys/class/net/" + device + "/statistics/tx_packets")).strip());
    }

    /** A counter of TCP, on our side or the other. */
    long counter(boolean ours, String name) throws IOException, InterruptedException {
        var lines = Commands.run(words("ip netns exec " + (ours ? here : there) + " cat /proc/net/netstat")).lines().filter(line -> line.startsWith("TcpExt:")).toList();
        int column = List.of(lines.get(0).split(" ")).indexOf(name);
        assertTrue(column > 0, () -> "the kernel does not count " + name);
        return Long.parseLong(lines.get(1).split(" ")[column]);
    }

    void unplug() throws IOException, InterruptedException {
        drop("add rule inet cable input drop");
        drop("add rule inet cable output drop");
    }

    void plug() throws IOException, InterruptedException {
        drop("flush chain inet cable input");
        drop("flush chain inet cable output");
    }

    /** Takes the cable and both namespaces away. */
    void close() throws IOException, InterruptedException {
        Commands.run("ip", "netns", "del", here);
        Commands.run("ip", "netns", "del", there);
    }

    private String lay() throws IOException, InterruptedException {
        var trouble = new StringBuilder();
        for (var command : List.of(
                "netns add " + here, "netns add " + there,
                "link add " + here + " type veth peer name " + there,
                "link set " + here + " netns " + here, "link set " + there + " netns " + there,
                "-n " + here + " addr add " + OURS + "/24 dev " + here, "-n " + there + " addr add " + THEIRS + "/24 dev " + there,
                "-n " + here + " link set lo up", "-n " + there + " link set lo up",
                "-n " + here + " link set " + here + " up", "-n " + there + " link set " + there + " up")) {
            trouble.append(Commands.run(words("ip " + command)));
        }
        trouble.append(drop("add table inet cable"));
        trouble.append(drop("add chain inet cable input { type filter hook input priority 0 ; }"));
        trouble.append(drop("add chain inet cable output { type filter hook output priority 0 ; }"));
        return trouble.toString().strip();
    }

    private String drop(String rule) throws IOException, InterruptedException {
        return Commands.run(words("ip netns exec " + here + " nft " + rule));
    }

    private static List<String> words(String command) {
        return new ArrayList<>(List.of(command.split(" ")));
    }
}
