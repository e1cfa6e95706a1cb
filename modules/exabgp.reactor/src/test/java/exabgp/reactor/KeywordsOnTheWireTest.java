package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Open;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What statements of a configuration come to in the messages of a live session. */
@Timeout(60)
class KeywordsOnTheWireTest {
    private static final int UPDATE = 2;
    private static final int TYPE = 18;
    private static final int HEADER = 19;

    @TempDir
    Path directory;

    /** Statements, and octets that the OPEN of such a neighbor has; behind a minus, octets that it has not. */
    private static final List<Row> OPENS = List.of(
            row("hold-time 77;", "04 FDE8 004D 01020304"),
            row("capability { asn4 disable; }", "- 41 04 0000FDE8"),
            row("capability { asn4; }", "41 04 0000FDE8"),
            row("capability { extended-message disable; }", "- 06 00"),
            row("capability { extended-message; }", "06 00"),
            row("capability { route-refresh; }", "02 00"),
            row("capability { route-refresh; }", "46 00"),
            row("capability { graceful-restart 99; }", "40 .. 8063"),
            row("capability { multi-session; }", "44 01"),
            row("capability { operational; }", "B9 00"),
            row("capability { add-path send/receive; }", "45 08 00010103 00020103"),
            row("capability { add-path send/receive; } add-path { ipv6 unicast; }", "45 04 00020103"),
            row("capability { add-path receive; } add-path { ipv6 unicast limit 9; }", "4C 05 000201 0009"),
            row("capability { nexthop; } nexthop { ipv4 unicast ipv6; }", "05 06 0001 0001 0002"),
            row("capability { software-version enable; }", "4B .. .. " + hex("ExaBGP/")),
            row("capability { link-local-nexthop enable; }", "4D 00"),
            row("capability { role customer; }", "09 01 03"),
            row("host-name far; domain-name example.org;", "49 .. 03 " + hex("far") + " 0B " + hex("example.org")),
            row("local-as 65010;", "04 FDF2 00B4"),
            row("router-id 9.8.7.6;", "00B4 09080706"));

    /** Routes, and octets that stand in an UPDATE with them. */
    private static final List<Row> UPDATES = List.of(
            row("static { route 10.1.1.0/24 next-hop 1.2.3.4; }", "40 03 04 01020304"),
            row("static { route 10.1.2.0/24 next-hop self; }", "40 03 04 7F000001"),
            row("static { route 10.1.3.0/24 next-hop 1.1.1.1 origin egp; }", "40 01 01 01"),
            row("static { route 10.1.4.0/24 next-hop 1.1.1.1 as-path [ 7 8 ] ( 9 ); }", "0202 00000007 00000008 0101 00000009"),
            row("static { route 10.1.5.0/24 next-hop 1.1.1.1 med 77; }", "80 04 04 0000004D"),
            row("static { route 10.1.6.0/24 next-hop 1.1.1.1 atomic-aggregate; }", "40 06 00"),
            row("static { route 10.1.7.0/24 next-hop 1.1.1.1 aggregator 65000:9.9.9.9; }", "C0 07 08 0000FDE8 09090909"),
            row("static { route 10.1.8.0/24 next-hop 1.1.1.1 originator-id 9.9.9.8; }", "80 09 04 09090908"),
            row("static { route 10.1.9.0/24 next-hop 1.1.1.1 cluster-list [ 9.9.9.1 9.9.9.2 ]; }", "80 0A 08 09090901 09090902"),
            row("static { route 10.1.10.0/24 next-hop 1.1.1.1 community [ 1:2 no-export ]; }", "C0 08 08 00010002 FFFFFF01"),
            row("static { route 10.1.11.0/24 next-hop 1.1.1.1 large-community 1:2:3; }", "C0 20 0C 00000001 00000002 00000003"),
            row("static { route 10.1.12.0/24 next-hop 1.1.1.1 extended-community target:1:2; }", "C0 10 08 0002 0001 00000002"),
            row("static { route 10.1.13.0/24 next-hop 1.1.1.1 attribute [ 0xF7 0xC0 0x0102 ]; }", "C0 F7 02 0102"),
            row("static { route 10.1.14.0/24 next-hop 1.1.1.1 otc 65000; }", "C0 23 04 0000FDE8"),
            row("static { route 10.1.16.0/24 next-hop 1.1.1.1 name nobody; }", "18 0A0110"),
            row("static { route 10.1.18.0/23 next-hop 1.1.1.1 split /24; }", "18 0A0113"),
            row("static { route 10.1.20.0/24 { next-hop 1.1.1.1; med 78; } }", "80 04 04 0000004E"),
            row("static { attributes next-hop 1.1.1.1 med 79 nlri 10.1.21.0/24 10.1.22.0/24; }", "80 04 04 0000004F .. .. .. .. .. .. .. 18 0A0116"),
            row("static { route 10.1.23.0/24 next-hop 1.1.1.1 label 800; }", "0001 04 04 01010101 00 30 003201 0A0117"),
            row("static { route 10.1.24.0/24 next-hop 1.1.1.1 label 800 rd 1:2; }", "003201 0000 0001 00000002 0A0118"),
            row("static { route 10.1.25.0/24 next-hop 1.1.1.1 label 800 bgp-prefix-sid [ 5 ]; }", "C0 28 0A 01 0007 00 0000 00000005"),
            row("static { route 10.1.26.0/24 next-hop 1.1.1.1 watchdog dog; }", "18 0A011A"),
            row("announce { ipv4 { unicast 10.1.31.0/24 next-hop 1.1.1.1; } }", "18 0A011F"),
            row("announce { ipv6 { unicast 2001:db8:31::/48 next-hop 2001:db8::1; } }", "0002 01 10 20010DB8000000000000000000000001 00 30 20010DB80031"),
            row("announce { ipv4 { multicast 10.1.32.0/24 next-hop 1.1.1.1; } }", "0001 02 04 01010101 00 18 0A0120"),
            row("announce { ipv4 { nlri-mpls 10.1.33.0/24 label 16 next-hop 1.1.1.1; } }", "0001 04 04 01010101 00 30 000101 0A0121"),
            row("announce { ipv4 { mpls-vpn 10.1.34.0/24 label 16 rd 1:3 next-hop 1.1.1.1; } }", "000101 0000 0001 00000003 0A0122"),
            row("announce { l2vpn { vpls endpoint 5 base 10 offset 1 size 8 rd 1:4 next-hop 1.1.1.1; } }", "0011 0000 0001 00000004 0005 0001 0008 0000A1"),
            row("l2vpn { vpls site { endpoint 6; base 10; offset 1; size 8; rd 1:5; next-hop 1.1.1.1; } }", "0011 0000 0001 00000005 0006 0001 0008 0000A1"),
            row("flow { route { match { destination 10.1.41.0/24; protocol tcp; } then { discard; } } }", "01 18 0A0129 03 81 06"),
            row("flow { route destination 10.1.42.0/24 rate-limit 9600; }", "8006 0000 46160000"),
            row("announce { ipv4 { flow destination 10.1.43.0/24 port =80 mark 7; } }", "8009 00000000 00 07"));

    @Test
    void opensSayWhatWasConfigured() throws Exception {
        try (ServerSocket server = TestPeer.listen("0.0.0.0")) {
            StringBuilder configuration = new StringBuilder();
            for (int i = 0; i < OPENS.size(); i++) {
                configuration.append("""
                        neighbor 127.0.1.%d {
                          router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                          family { ipv4 unicast; ipv6 unicast; }
                          %s
                        }
                        """.formatted(i + 1, server.getLocalPort(), OPENS.get(i).statement()));
            }
            Map<Integer, String> opens = new HashMap<>();
            List<Socket> sockets = new ArrayList<>();
            try (RunningReactor running = RunningReactor.start(directory, RunningReactor.settings(), configuration.toString())) {
                while (opens.size() < OPENS.size()) {
                    Socket socket = server.accept();
                    sockets.add(socket);
                    opens.put(socket.getLocalAddress().getAddress()[3] - 1, body(new TestPeer(socket).frame()));
                }
                running.shutDown();
            } finally {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
            for (int i = 0; i < OPENS.size(); i++) {
                OPENS.get(i).check(List.of(opens.get(i)));
            }
        }
    }

    @Test
    void updatesSayWhatWasConfigured() throws Exception {
        List<Family> families = List.of(
                Family.IPV4_UNICAST, Family.IPV4_MULTICAST, Family.of(Afi.IPV4, Safi.NLRI_MPLS), Family.of(Afi.IPV4, Safi.MPLS_VPN), Family.of(Afi.IPV4, Safi.FLOW),
                Family.IPV6_UNICAST, Family.of(Afi.L2VPN, Safi.VPLS));
        try (ServerSocket server = TestPeer.listen("127.0.0.1")) {
            String configuration = """
                    neighbor 127.0.0.1 {
                      router-id 1.2.3.4; local-address 127.0.0.1; local-as 65001; peer-as 65001; connect %d; group-updates false;
                      family { ipv4 unicast; ipv4 multicast; ipv4 nlri-mpls; ipv4 mpls-vpn; ipv4 flow; ipv6 unicast; l2vpn vpls; }
                      static { route 10.1.15.0/24 next-hop 1.1.1.1 local-preference 300; route 10.1.17.0/24 next-hop 1.1.1.1 aigp 5; }
                      %s
                    }
                    """.formatted(server.getLocalPort(), String.join("\n", UPDATES.stream().map(Row::statement).toList()));
            try (RunningReactor running = RunningReactor.start(directory, RunningReactor.settings(), configuration); TestPeer peer = TestPeer.accept(server)) {
                List<Capability> capabilities = new ArrayList<>(List.of(new FourOctetAs(new Asn(65001))));
                families.forEach(family -> capabilities.add(new Multiprotocol(family)));
                peer.next(Open.class);
                peer.send(new Open(65001, 180, Ipv4.parse("9.9.9.9"), capabilities));
                peer.send(Keepalive.INSTANCE);
                List<String> updates = updates(peer, families.size());
                row("local-preference 300", "40 05 04 0000012C").check(updates);
                row("aigp 5", "80 1A 0B 01 000B 0000000000000005").check(updates);
                UPDATES.forEach(row -> row.check(updates));
                running.shutDown();
            }
        }
    }

    /** All UPDATE messages up to so many End-of-RIB marks. */
    private static List<String> updates(TestPeer peer, int ends) throws IOException {
        List<String> updates = new ArrayList<>();
        int ended = 0;
        while (ended < ends) {
            Octets frame = peer.frame();
            if (frame.u8(TYPE) == UPDATE) {
                String body = body(frame);
                ended += isEndOfRib(body) ? 1 : 0;
                updates.add(body);
            }
        }
        return updates;
    }

    private static boolean isEndOfRib(String body) {
        return body.matches("00000000|0000000[67](800F03|900F0003).*");
    }

    private static String body(Octets frame) {
        return frame.slice(HEADER, frame.length() - HEADER).toHex().toUpperCase(Locale.ROOT);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append("%02X".formatted(c)));
        return hex.toString();
    }

    private static Row row(String statement, String octets) {
        return new Row(statement, octets);
    }

    /**
     * A line of the tables.
     *
     * @param octets in hexadecimal; two points are any octet, a minus at the beginning says that there are no such octets
     */
    private record Row(String statement, String octets) {
        void check(List<String> messages) {
            String wanted = octets.replace("- ", "").replace(" ", "");
            boolean found = messages.stream().anyMatch(message -> message.matches("(..)*" + wanted + ".*"));
            if (octets.startsWith("- ")) {
                assertFalse(found, () -> statement + ": " + messages);
            } else {
                assertTrue(found, () -> statement + ": " + octets + " is not in\n" + String.join("\n", messages));
            }
        }
    }
}
