package exabgp.reactor.format;

import exabgp.wire.OctetWriter;
import exabgp.wire.address.Ip;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.evpn.EthernetAutoDiscovery;
import exabgp.wire.nlri.evpn.EthernetSegment;
import exabgp.wire.nlri.evpn.EvpnRoute;
import exabgp.wire.nlri.evpn.InclusiveMulticast;
import exabgp.wire.nlri.evpn.IpPrefixAdvertisement;
import exabgp.wire.nlri.evpn.MacIpAdvertisement;
import exabgp.wire.nlri.evpn.UnknownEvpnRoute;
import java.util.List;

/** Routes of EVPN as JSON. */
final class EvpnJson {
    private EvpnJson() {}

    static void one(LineBuffer out, EvpnNlri nlri) {
        switch (nlri.route()) {
            case EthernetAutoDiscovery r -> {
                name(out, r, "Ethernet Auto-Discovery");
                word(out, "rd", r.rd());
                word(out, "esi", r.esi());
                out.ascii(", \"ethernet-tag\": ").number(r.ethernetTag());
                labels(out, r.labels());
            }
            case MacIpAdvertisement r -> {
                name(out, r, "MAC/IP advertisement");
                word(out, "rd", r.rd());
                word(out, "esi", r.esi());
                out.ascii(", \"ethernet-tag\": ").number(r.ethernetTag());
                word(out, "mac", r.mac());
                labels(out, r.labels());
                if (r.ip() != null) {
                    ip(out, "ip", r.ip());
                }
            }
            case InclusiveMulticast r -> {
                name(out, r, "Inclusive Multicast Ethernet Tag");
                word(out, "rd", r.rd());
                out.ascii(", \"ethernet-tag\": ").number(r.ethernetTag());
                ip(out, "ip", r.ip());
            }
            case EthernetSegment r -> {
                name(out, r, "Ethernet Segment");
                word(out, "rd", r.rd());
                word(out, "esi", r.esi());
                ip(out, "ip", r.ip());
            }
            case IpPrefixAdvertisement r -> {
                name(out, r, "IP Prefix Advertisement");
                word(out, "rd", r.rd());
                word(out, "esi", r.esi());
                out.ascii(", \"ethernet-tag\": ").number(r.ethernetTag());
                labels(out, List.of(r.label()));
                ip(out, "ip", r.ip());
                out.ascii(", \"iplen\": ").number(r.length());
                ip(out, "gateway", r.gateway());
            }
            case UnknownEvpnRoute r -> head(out, r, false);
        }
        NlriJson.pathInformation(out, nlri);
        out.ascii(" }");
    }

    private static void name(LineBuffer out, EvpnRoute route, String name) {
        head(out, route, true);
        out.ascii(", \"name\": \"").ascii(name).put('"');
    }

    private static void head(LineBuffer out, EvpnRoute route, boolean parsed) {
        OctetWriter raw = new OctetWriter();
        route.encode(raw);
        NlriJson.head(out, route.code(), parsed, raw.toOctets());
    }

    /** Values whose text is made of digits and signs that need no escape. */
    private static void word(LineBuffer out, String key, Record value) {
        out.ascii(", \"").ascii(key).ascii("\": \"").ascii(value.toString()).put('"');
    }

    private static void ip(LineBuffer out, String key, Ip address) {
        out.ascii(", \"").ascii(key).ascii("\": \"");
        AddressText.ip(out, address);
        out.put('"');
    }

    /** Each as the upper 20 bits, then all 24. */
    private static void labels(LineBuffer out, List<Integer> labels) {
        out.ascii(", \"label\": [ ");
        String between = "";
        for (int raw : labels) {
            out.ascii(between);
            between = ", ";
            if (raw == 0) {
                out.ascii("[0]");
            } else {
                out.put('[').number(raw >>> 4).ascii(", ").number(raw).put(']');
            }
        }
        out.ascii(" ]");
    }
}
