package exabgp.reactor.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Esi;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Mac;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.Nlri;
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

class LayerTwoFormatTest {
    private static final RouteDistinguisher RD = RouteDistinguisher.parse("65000:1");
    private static final String RD_HEX = "0000FDE800000001";
    private static final Esi ESI = Esi.parse("00:11:22:33:44:55:66:77:88:aa");
    private static final String ESI_HEX = "001122334455667788AA";
    private static final Ip IP = Ip.parse("192.0.2.9");
    private static final Ip GROUP = Ip.parse("233.252.0.1");

    @Test
    void vplsRoutes() {
        VplsNlri route = new VplsNlri(RouteDistinguisher.parse("192.0.2.1:5"), 5, 10702, 1, 8, null);
        both(route, "{ \"rd\": \"192.0.2.1:5\", \"endpoint\": 5, \"base\": 10702, \"offset\": 1, \"size\": 8 }", "vpls rd 192.0.2.1:5 endpoint 5 base 10702 offset 1 size 8");
        assertEquals(
                "{ \"rd\": \"192.0.2.1:5\", \"endpoint\": 5, \"base\": 10702, \"offset\": 1, \"size\": 8, \"path-information\": \"0.0.0.1\" }",
                json(route.withPathId(new PathId(1))));
    }

    @Test
    void multicastRoutes() {
        mvpn(new SourceActive(RD, IP, GROUP),
                "{ \"code\": 5, \"parsed\": true, \"raw\": \"0512" + RD_HEX + "20C000020920E9FC0001\", \"name\": \"Source Active A-D Route\", \"rd\": \"65000:1\","
                        + " \"source\": \"192.0.2.9\", \"group\": \"233.252.0.1\"}",
                "mvpn:sourcead::65000:1:192.0.2.9:233.252.0.1");
        mvpn(new SharedTreeJoin(RD, new Asn(65001), IP, GROUP),
                "{ \"code\": 6, \"parsed\": true, \"raw\": \"0616" + RD_HEX + "0000FDE920C000020920E9FC0001\", \"name\": \"C-Multicast Shared Tree Join route\","
                        + " \"rd\": \"65000:1\", \"source-as\": \"65001\", \"source\": \"192.0.2.9\", \"group\": \"233.252.0.1\"}",
                "mvpn:shared-join::65000:1:65001:192.0.2.9:233.252.0.1");
        mvpn(new SourceTreeJoin(RD, new Asn(65001), IP, GROUP),
                "{ \"code\": 7, \"parsed\": true, \"raw\": \"0716" + RD_HEX + "0000FDE920C000020920E9FC0001\", \"name\": \"C-Multicast Source Tree Join route\","
                        + " \"rd\": \"65000:1\", \"source-as\": \"65001\", \"source\": \"192.0.2.9\", \"group\": \"233.252.0.1\"}",
                "mvpn:source-join::65000:1:65001:192.0.2.9:233.252.0.1");
        mvpn(new UnknownMvpnRoute(1, Octets.of(0xAB)), "{ \"code\": 1, \"parsed\": false, \"raw\": \"0101AB\" }", "mvpn:unknown:0x0101AB");
    }

    @Test
    void evpnRoutes() {
        evpn(new EthernetAutoDiscovery(RD, Esi.ZERO, 7, List.of(0x641)),
                "{ \"code\": 1, \"parsed\": true, \"raw\": \"0119" + RD_HEX + "00000000000000000000" + "00000007000641\", \"name\": \"Ethernet Auto-Discovery\","
                        + " \"rd\": \"65000:1\", \"esi\": \"-\", \"ethernet-tag\": 7, \"label\": [ [100, 1601] ] }",
                "evpn:ethernetad::65000:1:-:7:100");
        evpn(new MacIpAdvertisement(RD, ESI, 7, Mac.parse("02:00:5e:00:53:01"), IP, List.of(0x641, 0)),
                "{ \"code\": 2, \"parsed\": true, \"raw\": \"0228" + RD_HEX + ESI_HEX + "00000007" + "3002005E005301" + "20C0000209" + "000641000000\","
                        + " \"name\": \"MAC/IP advertisement\", \"rd\": \"65000:1\", \"esi\": \"00:11:22:33:44:55:66:77:88:aa\", \"ethernet-tag\": 7,"
                        + " \"mac\": \"02:00:5E:00:53:01\", \"label\": [ [100, 1601], [0] ], \"ip\": \"192.0.2.9\" }",
                "evpn:macadv::65000:1:00:11:22:33:44:55:66:77:88:aa:7:02:00:5E:00:53:01:100,0:192.0.2.9");
        evpn(new InclusiveMulticast(RD, 7, IP),
                "{ \"code\": 3, \"parsed\": true, \"raw\": \"0311" + RD_HEX + "0000000720C0000209\", \"name\": \"Inclusive Multicast Ethernet Tag\","
                        + " \"rd\": \"65000:1\", \"ethernet-tag\": 7, \"ip\": \"192.0.2.9\" }",
                "evpn:multicast::65000:1:7:192.0.2.9");
        evpn(new EthernetSegment(RD, Esi.ZERO, IP),
                "{ \"code\": 4, \"parsed\": true, \"raw\": \"0417" + RD_HEX + "00000000000000000000" + "20C0000209\", \"name\": \"Ethernet Segment\","
                        + " \"rd\": \"65000:1\", \"esi\": \"-\", \"ip\": \"192.0.2.9\" }",
                "evpn:segment::65000:1:-:192.0.2.9");
        evpn(new IpPrefixAdvertisement(RD, Esi.ZERO, 7, 24, Ip.parse("192.0.2.0"), IP, 0x641),
                "{ \"code\": 5, \"parsed\": true, \"raw\": \"0522" + RD_HEX + "00000000000000000000" + "00000007" + "18C0000200C0000209000641\","
                        + " \"name\": \"IP Prefix Advertisement\", \"rd\": \"65000:1\", \"esi\": \"-\", \"ethernet-tag\": 7, \"label\": [ [100, 1601] ],"
                        + " \"ip\": \"192.0.2.0\", \"iplen\": 24, \"gateway\": \"192.0.2.9\" }",
                "evpn:prfxadv::65000:1:-:7:192.0.2.0/24:192.0.2.9:100");
        evpn(new UnknownEvpnRoute(9, Octets.of(0xAB)), "{ \"code\": 9, \"parsed\": false, \"raw\": \"0901AB\" }", "evpn:unknown:0x0901AB");
    }

    private static void mvpn(MvpnRoute route, String json, String text) {
        both(new MvpnNlri(Family.of(Afi.IPV4, Safi.MCAST_VPN), route, null), json, text);
    }

    private static void evpn(EvpnRoute route, String json, String text) {
        both(new EvpnNlri(route, null), json, text);
    }

    private static void both(Nlri nlri, String json, String text) {
        assertEquals(json, json(nlri));
        assertEquals(text, RouteText.nlri(nlri));
    }

    private static String json(Nlri nlri) {
        LineBuffer out = new LineBuffer();
        NlriJson.one(out, nlri, false);
        return out.text(0);
    }
}
