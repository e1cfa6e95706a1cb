package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.AddPath;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The UPDATE messages of a live session: each NLRI of the tables is in one, which has these attributes too. */
@Timeout(60)
class RoutesOnTheWireTest {
    private static final int UPDATE = 2;
    private static final int TYPE = 18;
    private static final int HEADER = 19;

    private static final List<Family> FAMILIES = List.of(
            Family.IPV4_UNICAST, Family.of(Afi.IPV4, Safi.FLOW), Family.of(Afi.IPV4, Safi.SR_POLICY), Family.IPV6_UNICAST, Family.of(Afi.IPV6, Safi.FLOW),
            Family.of(Afi.L2VPN, Safi.EVPN), Family.of(Afi.BGP_LS, Safi.BGP_LS));

    /** The components of rules, RFC 8955 section 4.2 and RFC 8956 section 3. */
    private static final List<Row> COMPONENTS = List.of(
            rule("destination 10.2.1.0/24 discard", "05 0118 0A0201"),
            rule("destination-ipv4 10.2.2.0/24 discard", "05 0118 0A0202"),
            rule("destination 10.2.3.0/24 source 10.9.0.0/16 discard", "09 0118 0A0203 0210 0A09"),
            rule("destination 10.2.4.0/24 source-ipv4 10.9.0.0/16 discard", "09 0118 0A0204 0210 0A09"),
            rule("destination 10.2.5.0/24 protocol [ tcp udp ] discard", "0A 0118 0A0205 03 0106 8111"),
            rule("destination 10.2.6.0/24 port [ >=80&<=90 ] discard", "0A 0118 0A0206 04 0350 C55A"),
            rule("destination 10.2.7.0/24 destination-port =443 discard", "09 0118 0A0207 05 9101BB"),
            rule("destination 10.2.8.0/24 source-port >1024 discard", "09 0118 0A0208 06 920400"),
            rule("destination 10.2.9.0/24 icmp-type 8 discard", "08 0118 0A0209 07 8108"),
            rule("destination 10.2.10.0/24 icmp-code 1 discard", "08 0118 0A020A 08 8101"),
            rule("destination 10.2.11.0/24 tcp-flags syn discard", "08 0118 0A020B 09 8002"),
            rule("destination 10.2.12.0/24 packet-length <40 discard", "08 0118 0A020C 0A 8428"),
            rule("destination 10.2.13.0/24 dscp 10 discard", "08 0118 0A020D 0B 810A"),
            rule("destination 10.2.14.0/24 fragment first-fragment discard", "08 0118 0A020E 0C 8004"),
            rule("destination-ipv6 2001:db8:2::/48 discard", "09 0130 00 20010DB80002"),
            rule("destination-ipv6 2001:db8:3::/48 source-ipv6 2001:db8::/32 discard", "10 0130 00 20010DB80003 0220 00 20010DB8"),
            rule("destination-ipv6 2001:db8:4::/48 next-header udp discard", "0C 0130 00 20010DB80004 03 8111"),
            rule("destination-ipv6 2001:db8:5::/48 traffic-class 101 discard", "0C 0130 00 20010DB80005 0B 8165"),
            rule("destination-ipv6 2001:db8:6::/48 flow-label 2013 discard", "0D 0130 00 20010DB80006 0D 9107DD"));

    /** What is done with packets, RFC 8955 section 7, RFC 9117 and the drafts on redirection and interfaces. */
    private static final List<Row> ACTIONS = List.of(
            row(flow("destination 10.3.1.0/24 accept"), "05 0118 0A0301"),
            row(flow("destination 10.3.2.0/24 discard"), "05 0118 0A0302", "C01008 8006 0000 00000000"),
            row(flow("destination 10.3.3.0/24 rate-limit 9600"), "05 0118 0A0303", "C01008 8006 0000 46160000"),
            row(flow("destination 10.3.4.0/24 redirect 65500:12345"), "05 0118 0A0304", "C01008 8008 FFDC 00003039"),
            row(flow("destination 10.3.5.0/24 redirect 192.0.2.1:5"), "05 0118 0A0305", "C01008 8108 C0000201 0005"),
            row(flow("destination 10.3.6.0/24 redirect 192.0.2.1"), "05 0118 0A0306", "0001 85 04 C0000201", "C01008 0800 000000000000"),
            row(flow("destination 10.3.7.0/24 next-hop 192.0.2.1 redirect-to-nexthop"), "05 0118 0A0307", "0001 85 04 C0000201", "C01008 0800 000000000000"),
            row(flow("destination 10.3.8.0/24 redirect-to-nexthop-ietf 192.0.2.1"), "05 0118 0A0308", "C01008 010C C0000201 0000"),
            row(flow("destination-ipv6 2001:db8:9::/48 redirect-to-nexthop-ietf 2001:db8::1"), "09 0130 00 20010DB80009",
                    "C01914 000C 20010DB8000000000000000000000001 0000"),
            row(flow("destination 10.3.10.0/24 copy 192.0.2.1"), "05 0118 0A030A", "0001 85 04 C0000201", "C01008 0800 000000000001"),
            row(flow("destination 10.3.11.0/24 mark 10"), "05 0118 0A030B", "C01008 8009 00000000000A"),
            row(flow("destination 10.3.12.0/24 action sample-terminal"), "05 0118 0A030C", "C01008 8007 000000000003"),
            row(flow("destination 10.3.13.0/24 interface-set [ transitive:output:254:254 ]"), "05 0118 0A030D", "C01008 0702 000000FE 80FE"));

    private static final List<Row> OTHERS = List.of(
            row("static { attribute next-hop 1.1.1.1 med 80 nlri 10.4.1.0/24 10.4.2.0/24; }", "18 0A0402", "80 04 04 00000050"),
            row("announce { l2vpn { evpn multicast rd 65001:1 ip 10.0.0.9 next-hop 10.0.0.9 pmsi [ type ingress-replication vni 10100 tunnel 10.0.0.9 ]; } }",
                    "03 11 0000 FDE9 00000001 00000000 20 0A000009", "C0 16 09 00 06 002774 0A000009"),
            row("static { sr-policy distinguisher 1 color 7 endpoint 192.0.2.1 next-hop 192.0.2.2 tunnel-encap [ sr-policy preference 5 ]; }",
                    "60 00000001 00000007 C0000201", "C0 17 0C 000F 0008 0C06 0000 00000005"),
            row("announce { bgp-ls { node protocol-id isis-l2 node-descriptors [ autonomous-system 65000 ] next-hop 192.0.2.1 bgp-ls [ node-name r1 ]; } }",
                    "0001 0015 02 0000000000000000 0100 0008 0200 0004 0000FDE8", "80 1D 06 0402 0002 7231"),
            row("static { route 2001:db8:10::/48 next-hop 2001:db8::1 bgp-prefix-sid-srv6 ( l3-service 2001:db8::2 ); }",
                    "30 20010DB80010", "C0 28 1C 05 0019 00 01 0015 00 20010DB8000000000000000000000002 00 FFFF 00"));

    @TempDir
    Path directory;

    @Test
    void everyRouteAndItsAttributesAreSent() throws Exception {
        List<Row> rows = Stream.of(COMPONENTS, ACTIONS, OTHERS).flatMap(List::stream).toList();
        List<String> updates = updates(rows, "family { ipv4 unicast; ipv4 flow; ipv4 sr-policy; ipv6 unicast; ipv6 flow; l2vpn evpn; bgp-ls bgp-ls; }", FAMILIES);
        rows.forEach(row -> row.check(updates));
        // to accept a packet is to do nothing with it
        assertTrue(updates.stream().noneMatch(update -> update.contains("0501180A0301") && update.contains("C01008")));
    }

    @Test
    void pathIdentifiersGoToAPeerThatTakesThem() throws Exception {
        List<Row> rows = List.of(row("static { route 10.4.9.0/24 next-hop 1.1.1.1 path-information 7; }", "00000007 18 0A0409"));
        AddPath taken = new AddPath(List.of(new AddPath.Entry(Family.IPV4_UNICAST, AddPath.RECEIVE)));
        List<String> updates = updates(rows, "capability { add-path send; } family { ipv4 unicast; }", List.of(Family.IPV4_UNICAST), taken);
        rows.forEach(row -> row.check(updates));
    }

    /** The bodies of all UPDATE messages of the first table. */
    private List<String> updates(List<Row> rows, String statements, List<Family> families, Capability... more) throws Exception {
        try (ServerSocket server = TestPeer.listen("127.0.0.1")) {
            String configuration = """
                    neighbor 127.0.0.1 {
                      router-id 1.2.3.4; local-address 127.0.0.1; local-as 65001; peer-as 65001; connect %d; group-updates false;
                      %s
                      %s
                    }
                    """.formatted(server.getLocalPort(), statements, String.join("\n", rows.stream().map(Row::statement).toList()));
            try (RunningReactor running = RunningReactor.start(directory, RunningReactor.settings(), configuration); TestPeer peer = TestPeer.accept(server)) {
                List<Capability> capabilities = new ArrayList<>(List.of(more));
                capabilities.add(new FourOctetAs(new Asn(65001)));
                families.forEach(family -> capabilities.add(new Multiprotocol(family)));
                peer.next(Open.class);
                peer.send(new Open(65001, 180, Ipv4.parse("9.9.9.9"), capabilities));
                peer.send(Keepalive.INSTANCE);
                List<String> updates = updates(peer, families.size());
                running.shutDown();
                return updates;
            }
        }
    }

    private static List<String> updates(TestPeer peer, int ends) throws IOException {
        List<String> updates = new ArrayList<>();
        int ended = 0;
        while (ended < ends) {
            Octets frame = peer.frame();
            if (frame.u8(TYPE) == UPDATE) {
                String body = frame.slice(HEADER, frame.length() - HEADER).toHex().toUpperCase(Locale.ROOT);
                ended += body.matches("00000000|0000000[67](800F03|900F0003).*") ? 1 : 0;
                updates.add(body);
            }
        }
        return updates;
    }

    private static String flow(String rule) {
        return "flow { route " + rule + "; }";
    }

    private static Row rule(String rule, String nlri) {
        return row(flow(rule), nlri, "C01008 8006 0000 00000000");
    }

    private static Row row(String statement, String nlri, String... attributes) {
        return new Row(statement, nlri.replace(" ", ""), Stream.of(attributes).map(octets -> octets.replace(" ", "")).toList());
    }

    /**
     * A line of the tables.
     *
     * @param nlri       in hexadecimal, the end of what stands in front of it or of the UPDATE
     * @param attributes of the same UPDATE, in hexadecimal
     */
    private record Row(String statement, String nlri, List<String> attributes) {
        void check(List<String> updates) {
            List<String> found = updates.stream().filter(update -> update.matches("(..)*" + nlri + ".*")).toList();
            assertEquals(1, found.size(), () -> statement + ": " + nlri + " is not once in\n" + String.join("\n", updates));
            for (String octets : attributes) {
                assertTrue(found.getFirst().matches("(..)*" + octets + ".*"), () -> statement + ": " + octets + " is not in " + found.getFirst());
            }
        }
    }
}
