package exabgp.reactor.format;

import exabgp.wire.address.Prefix;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.mup.DirectSegmentDiscovery;
import exabgp.wire.nlri.mup.InterworkSegmentDiscovery;
import exabgp.wire.nlri.mup.MupRoute;
import exabgp.wire.nlri.mup.Type1SessionTransformed;
import exabgp.wire.nlri.mup.Type2SessionTransformed;
import exabgp.wire.nlri.mup.UnknownMupRoute;

/** Routes of Mobile User Plane as JSON. */
final class MupJson {
    private MupJson() {}

    static void write(LineBuffer out, MupNlri nlri) {
        MupRoute route = nlri.route();
        switch (route) {
            case InterworkSegmentDiscovery r -> {
                head(out, "InterworkSegmentDiscoveryRoute", r);
                prefix(out, r.prefix());
                distinguisher(out.ascii("\""), r.distinguisher());
            }
            case DirectSegmentDiscovery r -> {
                head(out, "DirectSegmentDiscoveryRoute", r);
                AddressText.ip(out.ascii(", \"ip\": \""), r.address());
                distinguisher(out.ascii("\""), r.distinguisher());
            }
            case Type1SessionTransformed r -> session(out, r);
            case Type2SessionTransformed r -> {
                head(out, "Type2SessionTransformedRoute", r);
                out.ascii(", \"endpoint_len\": ").number(r.endpoint().bits() + r.tunnelBits());
                AddressText.ip(out.ascii(", \"endpoint_ip\": \""), r.endpoint());
                distinguisher(out.ascii("\""), r.distinguisher());
                out.ascii(", \"teid\": \"").number(r.tunnel()).put('"');
            }
            case UnknownMupRoute r -> out.ascii("{ \"arch\": ").number(r.architecture()).ascii(", \"code\": ").number(r.type());
        }
        NlriJson.pathInformation(out, nlri);
        out.ascii(", \"raw\": \"").hex(route.packed()).ascii("\" }");
    }

    private static void session(LineBuffer out, Type1SessionTransformed route) {
        head(out, "Type1SessionTransformedRoute", route);
        prefix(out, route.prefix());
        out.ascii("\", \"teid\": \"").number(route.tunnel()).ascii("\", \"qfi\": \"").number(route.qfi());
        distinguisher(out.ascii("\""), route.distinguisher());
        out.ascii(", \"endpoint_ip_len\": ").number(route.endpoint().bits());
        AddressText.ip(out.ascii(", \"endpoint_ip\": \""), route.endpoint());
        out.ascii("\", \"source_ip_len\": ").number(route.source() == null ? 0 : route.source().bits()).ascii(", \"source_ip\": \"");
        if (route.source() == null) {
            // how ExaBGP says that there is none
            out.ascii("b''");
        } else {
            AddressText.ip(out, route.source());
        }
        out.put('"');
    }

    private static void head(LineBuffer out, String name, MupRoute route) {
        out.ascii("{ \"name\": \"").ascii(name).ascii("\", \"arch\": ").number(route.architecture()).ascii(", \"code\": ").number(route.type());
    }

    private static void prefix(LineBuffer out, Prefix prefix) {
        out.ascii(", \"prefix_ip_len\": ").number(prefix.length()).ascii(", \"prefix_ip\": \"");
        AddressText.ip(out, prefix.address());
    }

    private static void distinguisher(LineBuffer out, RouteDistinguisher distinguisher) {
        out.ascii(", \"rd\": \"").ascii(distinguisher.toString()).put('"');
    }
}
