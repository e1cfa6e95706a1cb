package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.LinkLocalNextHop;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Open;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The next hop field of IPv6 routes on a live session: the length and what follows. */
@Timeout(60)
class LinkLocalOnTheWireTest {
    private static final String GLOBAL = "20010DB8000000000000000000000001";
    private static final String OURS = "FE800000000000000000000000000002";
    private static final String OF_THE_ROUTE = "FE800000000000000000000000000003";

    /** MP_REACH_NLRI of a route of IPv6 unicast with a next hop. */
    private static final String REACH = "000201";
    private static final int TYPE = 18;
    private static final int UPDATE = 2;

    @TempDir
    Path directory;

    @Test
    void ourLinkLocalAddressGoesBesideTheGlobalOne() throws Exception {
        assertEquals("20" + GLOBAL + OURS, sent("local-link-local fe80::2; capability { link-local-nexthop enable; }", "", true));
    }

    @Test
    void theLinkLocalAddressGoesAloneWhereItIsPreferred() throws Exception {
        assertEquals("10" + OURS, sent("local-link-local fe80::2; capability { link-local-nexthop enable; link-local-prefer enable; }", "", true));
        assertEquals("10" + OF_THE_ROUTE, sent("capability { link-local-nexthop enable; link-local-prefer enable; }", " link-local fe80::3", true));
        assertEquals("20" + GLOBAL + OF_THE_ROUTE, sent("capability { link-local-nexthop enable; }", " link-local fe80::3", true));
    }

    @Test
    void withoutALinkLocalAddressTheGlobalOneGoes() throws Exception {
        assertEquals("10" + GLOBAL, sent("capability { link-local-nexthop enable; link-local-prefer enable; }", "", true));
    }

    @Test
    void nothingOfItHoldsForAPeerThatDidNotAnnounceIt() throws Exception {
        assertEquals("10" + GLOBAL, sent("local-link-local fe80::2; capability { link-local-nexthop enable; link-local-prefer enable; }", "", false));
    }

    @Test
    void nothingOfItHoldsForAPeerBeyondTheLink() throws Exception {
        String statements = "local-link-local fe80::2; outgoing-ttl 64; capability { link-local-nexthop enable; link-local-prefer enable; }";
        assertEquals("10" + GLOBAL, sent(statements, "", true));
        assertEquals("20" + GLOBAL + OF_THE_ROUTE, sent(statements, " link-local fe80::3", true));
    }

    /** The next hop of the one route that the peer gets, with its length before it, in hexadecimal. */
    private String sent(String statements, String linkLocal, boolean announced) throws Exception {
        try (ServerSocket server = TestPeer.listen("127.0.0.1")) {
            String configuration = """
                    neighbor 127.0.0.1 {
                      router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001; connect %d;
                      family { ipv6 unicast; }
                      static { route 2001:db8:7::/48 next-hop 2001:db8::1%s; }
                      %s
                    }
                    """.formatted(server.getLocalPort(), linkLocal, statements);
            try (RunningReactor running = RunningReactor.start(directory, RunningReactor.settings(), configuration); TestPeer peer = TestPeer.accept(server)) {
                List<Capability> capabilities = new ArrayList<>(List.of(new FourOctetAs(new Asn(65001)), new Multiprotocol(Family.IPV6_UNICAST)));
                if (announced) {
                    capabilities.add(LinkLocalNextHop.INSTANCE);
                }
                peer.next(Open.class);
                peer.send(new Open(65001, 180, Ipv4.parse("9.9.9.9"), capabilities));
                peer.send(Keepalive.INSTANCE);
                Octets frame = peer.frame();
                while (frame.u8(TYPE) != UPDATE) {
                    frame = peer.frame();
                }
                String octets = frame.toHex().toUpperCase(Locale.ROOT);
                running.shutDown();
                return octets.substring(octets.indexOf(REACH) + REACH.length(), octets.indexOf("003020010DB80007"));
            }
        }
    }
}
