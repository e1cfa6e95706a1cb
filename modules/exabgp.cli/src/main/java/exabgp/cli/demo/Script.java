package exabgp.cli.demo;

import java.util.List;

/** What the helper of the daemon says, one command after the other. */
final class Script {
    static final List<String> COMMANDS = List.of(
            "peer * announce route 192.0.2.0/24 next-hop 10.0.0.1",
            "peer * announce route 198.51.100.0/24 next-hop 10.0.0.1 as-path [ 65010 65020 ] community [ 65001:100 ]",
            "peer * announce attributes next-hop 10.0.0.1 med 50 nlri 203.0.113.0/25 203.0.113.128/25",
            "peer * announce ipv6 unicast 2001:db8:1::/48 next-hop 2001:db8::1",
            "peer * withdraw route 198.51.100.0/24 next-hop 10.0.0.1",
            "peer * announce route 192.0.2.0/24 next-hop 10.0.0.1 med 10 large-community [ 65001:1:2 ]");

    private Script() {}
}
