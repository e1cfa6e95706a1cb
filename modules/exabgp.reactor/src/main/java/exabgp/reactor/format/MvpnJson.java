package exabgp.reactor.format;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.mvpn.MvpnRoute;
import exabgp.wire.nlri.mvpn.SharedTreeJoin;
import exabgp.wire.nlri.mvpn.SourceActive;
import exabgp.wire.nlri.mvpn.SourceTreeJoin;
import exabgp.wire.nlri.mvpn.UnknownMvpnRoute;

/** Routes of multicast VPNs as JSON. */
final class MvpnJson {
    private MvpnJson() {}

    static void one(LineBuffer out, MvpnNlri nlri) {
        OctetWriter raw = new OctetWriter();
        MvpnRoute route = nlri.route();
        route.encode(raw);
        NlriJson.head(out, route.code(), !(route instanceof UnknownMvpnRoute), raw.toOctets());
        switch (route) {
            case SourceActive r -> {
                name(out, "Source Active A-D Route", r.rd());
                addresses(out, r.source(), r.group());
            }
            case SharedTreeJoin r -> {
                name(out, "C-Multicast Shared Tree Join route", r.rd());
                sourceAs(out, r.sourceAs());
                addresses(out, r.rp(), r.group());
            }
            case SourceTreeJoin r -> {
                name(out, "C-Multicast Source Tree Join route", r.rd());
                sourceAs(out, r.sourceAs());
                addresses(out, r.source(), r.group());
            }
            case UnknownMvpnRoute _ -> {}
        }
        NlriJson.pathInformation(out, nlri);
        out.ascii(route instanceof UnknownMvpnRoute ? " }" : "}");
    }

    private static void name(LineBuffer out, String name, RouteDistinguisher rd) {
        out.ascii(", \"name\": \"").ascii(name).ascii("\", \"rd\": \"").ascii(rd.toString()).put('"');
    }

    private static void sourceAs(LineBuffer out, Asn as) {
        out.ascii(", \"source-as\": \"").number(as.value()).put('"');
    }

    private static void addresses(LineBuffer out, Ip source, Ip group) {
        out.ascii(", \"source\": \"");
        AddressText.ip(out, source);
        out.ascii("\", \"group\": \"");
        AddressText.ip(out, group);
        out.put('"');
    }
}
