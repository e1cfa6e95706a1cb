package exabgp.image.blackbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Two ends of a session on loopback: the addresses and ports of both, and our half of the configuration.
 *
 * @param ours our address
 * @param theirs the address of the peer
 * @param ourPort where we listen, if we do
 * @param theirPort where the peer listens
 * @param family the family of the addresses, whose routes are exchanged
 */
record Scene(String ours, String theirs, int ourPort, int theirPort, String family) {
    static final int OUR_AS = 65001;
    static final int THEIR_AS = 65002;

    static Scene ipv4() throws IOException {
        return new Scene("127.0.0.1", "127.0.0.2", Ports.free(), Ports.free(), "ipv4 unicast");
    }

    static Scene ipv6() throws IOException {
        return new Scene("::1", "::1", Ports.free(), Ports.free(), "ipv6 unicast");
    }

    /** Routes of another family on a session over IPv4. */
    static Scene of(String family) throws IOException {
        return new Scene("127.0.0.1", "127.0.0.2", Ports.free(), Ports.free(), family);
    }

    boolean isIpv4() {
        return family.startsWith("ipv4");
    }

    /** A neighbor with a helper for commands and events, and further statements. */
    String configuration(List<Helper> helpers, String... statements) {
        var text = new StringBuilder();
        helpers.forEach(helper -> text.append(helper.process()));
        var names = String.join(" ", helpers.stream().map(Helper::name).toList());
        return text + """
                neighbor %s {
                    router-id 10.0.0.1;
                    local-address %s;
                    local-as %d;
                    peer-as %d;
                    family { %s; }
                    api {
                        processes [ %s ];
                        neighbor-changes;
                        receive { parsed; update; notification; }
                    }
                    %s
                }
                """.formatted(theirs, ours, OUR_AS, THEIR_AS, family, names, String.join("\n    ", statements));
    }

    /** Starts the daemon, which connects. */
    Exabgp connecting(Path directory, String configuration) throws IOException {
        return Exabgp.start(directory, configuration, Map.of("exabgp_tcp_port", Integer.toString(theirPort)));
    }

    /** Starts the daemon, which listens and is called. */
    Exabgp listening(Path directory, String configuration) throws IOException {
        return Exabgp.start(directory, configuration, Map.of("exabgp_tcp_port", Integer.toString(ourPort),
                "exabgp_tcp_bind", ours, "exabgp_bgp_passive", "true"));
    }

    /** A BGP protocol of BIRD with the name {@code peer}. */
    String bird(String... options) {
        var next = isIpv4() ? "10.0.0.2" : "2001:db8::2";
        return """
                protocol static ours { %1$s; %2$s }
                filter announced { if source != RTS_STATIC then reject; bgp_next_hop = %3$s; bgp_med = 33; accept; }
                protocol bgp peer {
                    local %4$s port %5$d as %6$d;
                    neighbor %7$s port %8$d as %9$d;
                    multihop;
                    connect delay time 1;
                    connect retry time 2;
                    error wait time 1, 2;
                    %10$s
                    %1$s { import all; export filter announced; };
                }
                """.formatted(isIpv4() ? "ipv4" : "ipv6", birdRoute(), next, theirs, theirPort, THEIR_AS, ours, ourPort, OUR_AS,
                String.join("\n    ", options));
    }

    /** What BIRD announces. */
    String theirPrefix() {
        return isIpv4() ? "198.51.100.0/24" : "2001:db8:b::/48";
    }

    private String birdRoute() {
        return "route " + theirPrefix() + " blackhole { bgp_community.add((65002,7)); "
                + "bgp_large_community.add((65002,8,9)); bgp_path.prepend(64999); };";
    }

    /** The configuration of GoBGP, which listens. */
    String gobgp() {
        return """
                [global.config]
                  as = %d
                  router-id = "10.0.0.2"
                  port = %d
                  local-address-list = ["%s"]
                [[neighbors]]
                  [neighbors.config]
                    neighbor-address = "%s"
                    peer-as = %d
                  [neighbors.timers.config]
                    connect-retry = 2
                  [neighbors.transport.config]
                    local-address = "%s"
                    passive-mode = true
                  [neighbors.ebgp-multihop.config]
                    enabled = true
                    multihop-ttl = 64
                  [[neighbors.afi-safis]]
                    [neighbors.afi-safis.config]
                      afi-safi-name = "%s"
                """.formatted(THEIR_AS, theirPort, theirs, ours, OUR_AS, theirs, family.replace(' ', '-'));
    }

    /** The configuration of FRR, which listens. */
    String frr() {
        return """
                router bgp %1$d
                 bgp router-id 10.0.0.2
                 no bgp ebgp-requires-policy
                 no bgp network import-check
                 no bgp default ipv4-unicast
                 neighbor %2$s remote-as %3$d
                 neighbor %2$s passive
                 neighbor %2$s ebgp-multihop
                 neighbor %2$s disable-connected-check
                 address-family %4$s
                  neighbor %2$s activate
                 exit-address-family
                """.formatted(THEIR_AS, ours, OUR_AS, family.replace("flow", "flowspec"));
    }
}
