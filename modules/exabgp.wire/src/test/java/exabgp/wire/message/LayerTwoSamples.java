package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.address.Esi;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Mac;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.VplsNlri;
import exabgp.wire.nlri.evpn.EvpnRoute;
import exabgp.wire.nlri.evpn.MacIpAdvertisement;
import exabgp.wire.nlri.mvpn.MvpnRoute;
import exabgp.wire.nlri.mvpn.SourceActive;
import java.util.List;

/** Routes of layer two and multicast VPNs; all types of them have tests beside their own code. */
final class LayerTwoSamples {
    static final Esi ESI = new Esi(Octets.parseHex("00112233445566778899"));
    static final RouteDistinguisher RD = RouteDistinguisher.parse("192.0.2.1:100");

    private LayerTwoSamples() {}

    static EvpnNlri evpn() {
        return evpn(new MacIpAdvertisement(RD, ESI, 7, Mac.parse("02:00:5E:00:53:01"), Ip.parse("2001:db8::1"), List.of(0x000641)));
    }

    static VplsNlri vpls() {
        return new VplsNlri(RD, 5, 10702, 1, 8, null);
    }

    static MvpnNlri mvpn() {
        return mvpn(new SourceActive(RD, Ip.parse("192.0.2.7"), Ip.parse("233.252.0.1")));
    }

    static EvpnNlri evpn(EvpnRoute route) {
        return new EvpnNlri(route, null);
    }

    static MvpnNlri mvpn(MvpnRoute route) {
        return new MvpnNlri(Family.of(Afi.IPV4, Safi.MCAST_VPN), route, null);
    }
}
