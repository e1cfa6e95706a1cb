package exabgp.reactor.format;

import exabgp.wire.address.Esi;
import exabgp.wire.address.PathId;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.VplsNlri;
import exabgp.wire.nlri.evpn.EthernetAutoDiscovery;
import exabgp.wire.nlri.evpn.EthernetSegment;
import exabgp.wire.nlri.evpn.InclusiveMulticast;
import exabgp.wire.nlri.evpn.IpPrefixAdvertisement;
import exabgp.wire.nlri.evpn.MacIpAdvertisement;
import exabgp.wire.nlri.evpn.UnknownEvpnRoute;
import exabgp.wire.nlri.mvpn.SharedTreeJoin;
import exabgp.wire.nlri.mvpn.SourceActive;
import exabgp.wire.nlri.mvpn.SourceTreeJoin;
import exabgp.wire.nlri.mvpn.UnknownMvpnRoute;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Routes of EVPN, VPLS and multicast VPNs in the words that commands and files have for them, family included. */
final class VpnCommandText {
    /** The lowest bits of a label of EVPN that is an MPLS label: nothing but the bottom of the stack. */
    private static final int BOTTOM = 1;

    private VpnCommandText() {}

    static String vpls(VplsNlri vpls) {
        String parts = " endpoint " + vpls.endpoint() + " base " + vpls.base() + " offset " + vpls.offset() + " size " + vpls.size();
        return "vpls rd " + vpls.rd().exact() + parts + pathId(vpls.pathId());
    }

    static String mvpn(MvpnNlri mvpn) {
        String route = switch (mvpn.route()) {
            case SourceActive r -> "source-ad source " + r.source() + " group " + r.group() + " rd " + r.rd().exact();
            case SharedTreeJoin r -> "shared-join rp " + r.rp() + " group " + r.group() + " rd " + r.rd().exact() + " source-as " + r.sourceAs().value();
            case SourceTreeJoin r -> "source-join source " + r.source() + " group " + r.group() + " rd " + r.rd().exact() + " source-as " + r.sourceAs().value();
            case UnknownMvpnRoute r -> "code " + r.code() + " raw 0x" + r.value().toHex();
        };
        return mvpn.family() + " " + route + pathId(mvpn.pathId());
    }

    static String evpn(EvpnNlri evpn) {
        String route = switch (evpn.route()) {
            case EthernetAutoDiscovery r -> "ethernet-ad rd " + r.rd().exact() + segment(r.esi(), r.ethernetTag()) + labels(r.labels());
            case MacIpAdvertisement r ->
                "mac-ip rd " + r.rd().exact() + segment(r.esi(), r.ethernetTag()) + " mac " + r.mac() + (r.ip() == null ? "" : " ip " + r.ip()) + labels(r.labels());
            case InclusiveMulticast r -> "multicast rd " + r.rd().exact() + " ethernet-tag " + r.ethernetTag() + " ip " + r.ip();
            case EthernetSegment r -> "ethernet-segment rd " + r.rd().exact() + " esi " + r.esi() + " ip " + r.ip();
            case IpPrefixAdvertisement r ->
                "ip-prefix rd " + r.rd().exact() + segment(r.esi(), r.ethernetTag()) + " prefix " + r.ip() + "/" + r.length() + " gateway " + r.gateway() + labels(List.of(r.label()));
            case UnknownEvpnRoute r -> "code " + r.code() + " raw 0x" + r.value().toHex();
        };
        return evpn.family() + " " + route + pathId(evpn.pathId());
    }

    private static String segment(Esi esi, long ethernetTag) {
        return " esi " + esi + " ethernet-tag " + ethernetTag;
    }

    /** As MPLS labels if all can be, else the 24 bits of each. */
    private static String labels(List<Integer> labels) {
        if (labels.isEmpty()) {
            return "";
        }
        boolean mpls = labels.stream().allMatch(l -> (l & 0xF) == BOTTOM);
        String values = labels.stream().map(l -> String.valueOf(mpls ? l >>> 4 : l)).collect(Collectors.joining(" "));
        return (mpls ? " label " : " vni ") + (labels.size() == 1 ? values : "[ " + values + " ]");
    }

    private static String pathId(@Nullable PathId id) {
        return id == null ? "" : " path-information " + id;
    }
}
