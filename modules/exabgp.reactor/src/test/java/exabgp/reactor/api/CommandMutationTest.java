package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a helper writes is a command or is refused in one short line: nothing is thrown. */
class CommandMutationTest {
    private static final List<String> COMMANDS = List.of(
            "announce route 10.0.0.0/24 next-hop 1.2.3.4 med 5 community [1:2 no-export] as-path [1 2 3] split /26",
            "neighbor 10.0.0.1 local-as 1, neighbor 10.0.0.2 withdraw route 2001:db8::/32 next-hop self sync json",
            "peer [10.0.0.1, 10.0.0.2 router-id 1.1.1.1] announce attributes next-hop 1.2.3.4 large-community [1:2:3] nlri 10.0.0.0/24 10.0.1.0/24",
            "announce ipv6 unicast 2001:db8::/48 next-hop 2001::1 aggregator ( 65000:1.2.3.4 ) cluster-list [1.1.1.1]",
            "announce ipv4 unicast 10.0.0.0/24 path-information 1.2.3.4 next-hop 1.1.1.1 attribute [ 0x63 0xE0 0x01ff ]",
            "announce bgp-ls link protocol-id 3 local-node-descriptors [router-id 1.2.3.4] remote-node-descriptors [] link-identifiers 5:6 next-hop 1.1.1.1 "
                    + "bgp-ls [ srv6-endx [ sid fc00::1 behavior 57 unknown-subtlv-9 0x00 ] local-router-ids [ 10.0.0.1 ::1 ] maximum-link-bandwidth 1.5e+09 ]",
            "announce route-refresh ipv4 unicast",
            "announce eor ipv6 unicast",
            "announce watchdog dog",
            "announce flow route { match { destination 10.4.0.0/24; destination-port =80; } then { discard; } }",
            "announce operational rpcp afi ipv4 safi unicast sequence 4 counter 7",
            "group start",
            "group end sync json",
            "peer * group announce route 10.0.0.0/24 next-hop 1.1.1.1 ; attributes med 5 next-hop self ; withdraw route 10.0.1.0/24 sync",
            "peer create 10.0.0.1 local-ip 10.0.0.2 local-as 1 peer-as 2 router-id 1.1.1.1 family-allowed ipv4-unicast/ipv6-unicast graceful-restart 5 api a api b",
            "delete neighbor 10.0.0.1 local-as 1, neighbor 10.0.0.2",
            "peer 10.0.0.1 routes add route 10.0.0.0/24 next-hop 1.1.1.1",
            "peer 10.0.0.1 routes remove index 303130313031303164697361626c6564180a0b00",
            "peer * routes list ipv4 unicast",
            "show adj-rib out extensive inet 10.0.0.1 json",
            "peer * show extensive",
            "session ack silence",
            "system api version 4",
            "rib clear out",
            "teardown 4",
            "debug hello");

    private static final String SIGNS = " \t[](),;{}\"'\\#/:.-*0123456789abcdefx\u0000\u00ff";

    @Test
    void mutatedCommandsNeverThrow() {
        Random random = new Random(20261121);
        CommandParser parser = new CommandParser();
        for (int round = 0; round < 200_000; round++) {
            StringBuilder line = new StringBuilder(COMMANDS.get(random.nextInt(COMMANDS.size())));
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutate(line, random);
            }
            String text = line.toString();
            Command command = parser.parse(text);
            assertNotNull(command, text);
            if (command instanceof Command.Refused refused) {
                String reason = String.valueOf(refused.reason());
                assertTrue(reason.indexOf('\n') < 0 && reason.length() < 2000, text);
            }
        }
    }

    private static void mutate(StringBuilder line, Random random) {
        int at = random.nextInt(line.length() + 1);
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        switch (random.nextInt(5)) {
            case 0 -> line.insert(at, sign);
            case 1 -> line.delete(at, Math.min(line.length(), at + 1 + random.nextInt(5)));
            case 2 -> line.setLength(at);
            case 3 -> line.insert(at, line.substring(random.nextInt(line.length() + 1)));
            default -> line.replace(Math.min(at, line.length()), Math.min(line.length(), at + 1), String.valueOf(sign));
        }
    }
}
