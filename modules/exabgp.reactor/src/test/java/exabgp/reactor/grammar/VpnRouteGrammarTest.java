package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Esi;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Mac;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.attribute.Med;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import exabgp.wire.nlri.VplsNlri;
import exabgp.wire.nlri.evpn.EthernetAutoDiscovery;
import exabgp.wire.nlri.evpn.EthernetSegment;
import exabgp.wire.nlri.evpn.EvpnRoute;
import exabgp.wire.nlri.evpn.InclusiveMulticast;
import exabgp.wire.nlri.evpn.IpPrefixAdvertisement;
import exabgp.wire.nlri.evpn.MacIpAdvertisement;
import exabgp.wire.nlri.evpn.UnknownEvpnRoute;
import exabgp.wire.nlri.mvpn.MvpnRoute;
import exabgp.wire.nlri.mvpn.SharedTreeJoin;
import exabgp.wire.nlri.mvpn.SourceActive;
import exabgp.wire.nlri.mvpn.SourceTreeJoin;
import exabgp.wire.nlri.mvpn.UnknownMvpnRoute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpnRouteGrammarTest {
    private static final RouteDistinguisher RD = RouteDistinguisher.parse("65000:1");
    private static final Esi SEGMENT = Esi.parse("00:11:22:33:44:55:66:77:88:99");

    @Test
    void vplsIsALineOrABlock() throws GrammarError {
        VplsNlri expected = new VplsNlri(RD, 5, 10702, 1, 8, null);
        assertEquals(expected, nlri("vpls endpoint 5 base 10702 offset 1 size 8 rd 65000:1"));
        assertEquals(expected, nlri("vpls rd 65000:1 size 8 offset 1 med 5 base 10702 next-hop 192.0.2.1 endpoint 5"));
        assertEquals(expected, nlri("vpls site5 { endpoint 5; base 10702; offset 1; size 8; next-hop 192.0.2.1; rd 65000:1; }"));
        assertEquals(expected, nlri("l2vpn vpls rd 65000:1 endpoint 5 base 10702 offset 1 size 8"));
        assertEquals(expected.withPathId(new PathId(7)), nlri("vpls rd 65000:1 endpoint 5 base 10702 offset 1 size 8 path-information 7"));
        assertEquals(new Med(5), route("vpls rd 65000:1 size 8 offset 1 med 5 base 10702 endpoint 5").attributes().find(Med.class));
    }

    @Test
    void multicastVpnHasThreeRoutes() throws GrammarError {
        Ip source = Ip.parse("192.0.2.1");
        Ip group = Ip.parse("233.252.0.1");
        assertEquals(new SourceActive(RD, source, group), mvpn("source-ad source 192.0.2.1 group 233.252.0.1 rd 65000:1"));
        assertEquals(new SharedTreeJoin(RD, new Asn(65001), source, group), mvpn("shared-join rp 192.0.2.1 group 233.252.0.1 rd 65000:1 source-as 65001"));
        assertEquals(new SourceTreeJoin(RD, new Asn(65001), source, group), mvpn("source-join source-as 65001 rd 65000:1 group 233.252.0.1 source 192.0.2.1 med 1"));
        assertEquals(new UnknownMvpnRoute(1, Octets.of(1, 0xAB)), mvpn("code 1 raw 0x01AB"));
        assertEquals("ipv6 mcast-vpn", nlri("ipv6 mcast-vpn source-ad source 2001:db8::1 group ff0e::1 rd 65000:1").family().toString());
    }

    @Test
    void evpnHasFiveRoutes() throws GrammarError {
        assertEquals(new EthernetAutoDiscovery(RD, SEGMENT, 0xFFFF_FFFFL, List.of(1601)), evpn("ethernet-ad rd 65000:1 esi 00:11:22:33:44:55:66:77:88:99 ethernet-tag 4294967295 label 100"));
        assertEquals(new EthernetAutoDiscovery(RD, Esi.ZERO, 0, List.of()), evpn("ethernet-ad rd 65000:1"));
        Mac mac = Mac.parse("00:00:5E:00:53:01");
        assertEquals(new MacIpAdvertisement(RD, Esi.ZERO, 7, mac, null, List.of(100)), evpn("mac-ip rd 65000:1 esi - ethernet-tag 7 mac 00:00:5e:00:53:01 vni 100"));
        assertEquals(
                new MacIpAdvertisement(RD, SEGMENT, 0, mac, Ip.parse("2001:db8::1"), List.of(1601, 3201)),
                evpn("mac-ip ip 2001:db8::1 rd 65000:1 mac 00:00:5E:00:53:01 label [ 100 200 ] esi 00:11:22:33:44:55:66:77:88:99 next-hop 192.0.2.9"));
        assertEquals(new InclusiveMulticast(RD, 7, Ip.parse("192.0.2.1")), evpn("multicast rd 65000:1 ethernet-tag 7 ip 192.0.2.1"));
        assertEquals(new EthernetSegment(RD, SEGMENT, Ip.parse("192.0.2.1")), evpn("ethernet-segment { rd 65000:1; esi 00:11:22:33:44:55:66:77:88:99; ip 192.0.2.1; }"));
        assertEquals(
                new IpPrefixAdvertisement(RD, Esi.ZERO, 0, 24, Ip.parse("192.0.2.0"), Ip.parse("192.0.2.254"), 1601),
                evpn("ip-prefix rd 65000:1 prefix 192.0.2.0/24 gateway 192.0.2.254 label 100"));
        assertEquals(
                new IpPrefixAdvertisement(RD, Esi.ZERO, 0, 32, Ip.parse("2001:db8::"), Ip.parse("::"), 100), evpn("ip-prefix rd 65000:1 prefix 2001:db8::/32 vni 100"));
        assertEquals(new UnknownEvpnRoute(6, Octets.of(1, 2)), evpn("code 6 raw 0x0102"));
    }

    @Test
    void onlyAnAnnouncementNeedsALabel() throws GrammarError {
        List<String> withoutOne = List.of("ethernet-ad rd 65000:1", "mac-ip rd 65000:1 mac 00:00:5e:00:53:01", "ip-prefix rd 65000:1 prefix 10.0.0.0/8");
        for (String text : withoutOne) {
            assertEquals("label", route("l2vpn evpn " + text + " next-hop self").missing());
            assertNull(route("l2vpn evpn " + text + " vni 0 next-hop self").missing());
            assertEquals(Nlris.key(nlri("l2vpn evpn " + text + " label 5")), Nlris.key(nlri("l2vpn evpn " + text)));
        }
        assertNull(route("l2vpn evpn multicast rd 65000:1 ip 192.0.2.1 next-hop self").missing());
        assertEquals("nexthop", route("l2vpn evpn multicast rd 65000:1 ip 192.0.2.1").missing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vpls endpoint 5 base 1 offset 1 size 8 | needs a route distinguisher",
        "vpls rd 1:1 endpoint 5 base 1 offset 1 | needs 'size'",
        "vpls rd 1:1 endpoint 5 base 1048570 offset 1 size 8 | labels end at 1048575",
        "vpls rd 1:1 endpoint 65536 base 1 offset 1 size 8 | the endpoint of the block of labels (0 to 65535)",
        "vpls rd 1:1 endpiont 5 | did you mean 'endpoint'?",
        "vpls site rd 1:1 | or '{'",
        "ipv4 mcast-vpn source-da source 192.0.2.1 | did you mean 'source-ad'?",
        "ipv4 mcast-vpn source-ad source 192.0.2.1 rd 1:1 | needs 'group'",
        "ipv4 mcast-vpn source-ad source 192.0.2.1 group ff0e::1 rd 1:1 | this makes",
        "ipv4 mcast-vpn shared-join rp 192.0.2.1 group 233.252.0.1 rd 1:1 | needs 'source-as'",
        "ipv4 mcast-vpn source-ad rp 192.0.2.1 | a word of the route (source, group)",
        "l2vpn vlps rd 1:1 | did you mean 'vpls'?",
        "l2vpn evpn mac-pi rd 1:1 | did you mean 'mac-ip'?",
        "l2vpn evpn mac-ip rd 1:1 label 1 | needs 'mac'",
        "l2vpn evpn ip-prefix rd 1:1 prefix 10.0.0.0/8 label [ 1 2 ] | room for one label, not for 2",
        "l2vpn evpn mac-ip rd 1:1 mac 00:00:5E:00:53:01 label [ 1 2 3 ] | not for 3",
        "l2vpn evpn mac-ip mac 00:00:5E:00:53 | a MAC address",
        "l2vpn evpn ethernet-ad rd 1:1 esi 1 | an Ethernet segment identifier",
        "l2vpn evpn ethernet-ad rd 1:1 label 1048576 | an MPLS label (0 to 1048575)",
        "l2vpn evpn ip-prefix rd 1:1 prefix 10.0.0.0/33 label 1 | a prefix",
        "l2vpn evpn ip-prefix rd 1:1 prefix 10.0.0.0/8 gateway ::1 label 1 | this makes",
        "l2vpn evpn code 6 rd 1:1 raw 0x00 | among the octets",
    })
    void whatIsWrongIsSaid(String text, String part) {
        GrammarError error = assertThrows(GrammarError.class, () -> nlri(text), text);
        assertTrue(error.message().contains(part), error.message());
    }

    private static EvpnRoute evpn(String text) throws GrammarError {
        return ((EvpnNlri) nlri("l2vpn evpn " + text)).route();
    }

    private static MvpnRoute mvpn(String text) throws GrammarError {
        return ((MvpnNlri) nlri("ipv4 mcast-vpn " + text)).route();
    }

    private static Nlri nlri(String text) throws GrammarError {
        return route(text).nlri();
    }

    private static ParsedRoute route(String text) throws GrammarError {
        int space = text.indexOf(' ');
        return new CommandGrammar().routes(text.substring(0, space), Tokens.ofCommand(text, space)).getFirst();
    }
}
