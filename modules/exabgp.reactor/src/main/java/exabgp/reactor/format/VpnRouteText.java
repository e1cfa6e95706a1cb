package exabgp.reactor.format;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;
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
import java.util.stream.Collectors;

/** Routes of EVPN, VPLS and multicast VPNs as text. All parts are numbers and addresses, which need no escape. */
final class VpnRouteText {
    private VpnRouteText() {}

    static void vpls(LineBuffer out, VplsNlri nlri) {
        out.ascii("vpls rd ").ascii(nlri.rd().toString()).ascii(" endpoint ").number(nlri.endpoint());
        out.ascii(" base ").number(nlri.base()).ascii(" offset ").number(nlri.offset()).ascii(" size ").number(nlri.size());
    }

    static void evpn(LineBuffer out, EvpnRoute route) {
        switch (route) {
            case EthernetAutoDiscovery r -> parts(out, "evpn:ethernetad:", r.rd(), r.esi(), r.ethernetTag(), labels(r.labels()));
            case MacIpAdvertisement r -> {
                parts(out, "evpn:macadv:", r.rd(), r.esi(), r.ethernetTag(), r.mac(), labels(r.labels()));
                if (r.ip() != null) {
                    parts(out, "", r.ip());
                }
            }
            case InclusiveMulticast r -> parts(out, "evpn:multicast:", r.rd(), r.ethernetTag(), r.ip());
            case EthernetSegment r -> parts(out, "evpn:segment:", r.rd(), r.esi(), r.ip());
            case IpPrefixAdvertisement r ->
                parts(out, "evpn:prfxadv:", r.rd(), r.esi(), r.ethernetTag(), r.ip() + "/" + r.length(), r.gateway(), labels(List.of(r.label())));
            case UnknownEvpnRoute r -> out.ascii("evpn:unknown:0x").hex8(r.code()).hex8(r.value().length()).hex(r.value());
        }
    }

    static void mvpn(LineBuffer out, MvpnRoute route) {
        switch (route) {
            case SourceActive r -> parts(out, "mvpn:sourcead:", r.rd(), r.source(), r.group());
            case SharedTreeJoin r -> join(out, "mvpn:shared-join:", r.rd(), r.sourceAs(), r.rp(), r.group());
            case SourceTreeJoin r -> join(out, "mvpn:source-join:", r.rd(), r.sourceAs(), r.source(), r.group());
            case UnknownMvpnRoute r -> out.ascii("mvpn:unknown:0x").hex8(r.code()).hex8(r.value().length()).hex(r.value());
        }
    }

    private static void join(LineBuffer out, String name, RouteDistinguisher rd, Asn as, Ip source, Ip group) {
        parts(out, name, rd, as.value(), source, group);
    }

    private static void parts(LineBuffer out, String name, Object... parts) {
        out.ascii(name);
        for (Object part : parts) {
            out.put(':').ascii(part.toString());
        }
    }

    private static String labels(List<Integer> labels) {
        return labels.stream().map(raw -> String.valueOf(raw >>> 4)).collect(Collectors.joining(","));
    }
}
