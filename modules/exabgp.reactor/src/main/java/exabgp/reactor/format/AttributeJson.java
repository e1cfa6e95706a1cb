package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Aggregator;
import exabgp.wire.attribute.Aigp;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AsSegment;
import exabgp.wire.attribute.AtomicAggregate;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.AttributeCursor;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ClusterList;
import exabgp.wire.attribute.Communities;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.LargeCommunities;
import exabgp.wire.attribute.LinkStateAttribute;
import exabgp.wire.attribute.LocalPref;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.OnlyToCustomer;
import exabgp.wire.attribute.Origin;
import exabgp.wire.attribute.OriginatorId;
import exabgp.wire.attribute.PmsiTunnel;
import exabgp.wire.attribute.PrefixSid;
import exabgp.wire.attribute.TunnelEncapsulation;
import exabgp.wire.attribute.UnknownAttribute;

/** Path attributes as the fields of a JSON object. */
final class AttributeJson {
    private AttributeJson() {}

    /**
     * All that have a JSON form, with commas between them; nothing at all when none has.
     *
     * @param nextHop whether the next hop is among them: as a rule it stands with the routes instead
     */
    static void all(LineBuffer out, Attributes attributes, boolean nextHop) {
        AttributeCursor cursor = attributes.cursor();
        if (cursor != null) {
            PlainAttributeJson.all(out, cursor, nextHop);
            return;
        }
        int start = out.length();
        for (Attribute attribute : attributes) {
            if (isTold(attribute, nextHop)) {
                if (out.length() > start) {
                    out.ascii(", ");
                }
                one(out, attribute);
            }
        }
    }

    private static boolean isTold(Attribute attribute, boolean nextHop) {
        return attribute instanceof NextHop ? nextHop : !(attribute instanceof AsPath path && path.segments().isEmpty());
    }

    static void one(LineBuffer out, Attribute attribute) {
        switch (attribute) {
            case Origin origin -> out.ascii("\"origin\": \"").ascii(origin.label()).put('"');
            case AsPath path -> asPath(out, path);
            case NextHop nextHop -> {
                out.ascii("\"next-hop\": \"");
                AddressText.ip(out, nextHop.address());
                out.put('"');
            }
            case Med med -> out.ascii("\"med\": ").number(med.value());
            case LocalPref preference -> out.ascii("\"local-preference\": ").number(preference.value());
            case AtomicAggregate _ -> out.ascii("\"atomic-aggregate\": true");
            case Aggregator aggregator -> {
                out.ascii("\"aggregator\": \"").number(aggregator.asn().value()).put(':');
                AddressText.ipv4(out, aggregator.address().value());
                out.put('"');
            }
            case Communities communities -> communities(out, communities);
            case OriginatorId originator -> {
                out.ascii("\"originator-id\": \"");
                AddressText.ipv4(out, originator.routerId().value());
                out.put('"');
            }
            case ClusterList clusters -> clusters(out, clusters);
            case ExtendedCommunities communities -> ExtendedCommunityJson.all(out, communities);
            case Ipv6ExtendedCommunities communities -> ExtendedCommunityJson.all(out, communities);
            case Aigp aigp -> aigp(out, aigp);
            case LinkStateAttribute linkState -> LinkStateJson.write(out.ascii("\"bgp-ls\": "), linkState);
            case LargeCommunities communities -> large(out, communities);
            case PmsiTunnel tunnel -> {
                PmsiText.shown(out.ascii("\"pmsi\": \""), tunnel);
                out.put('"');
            }
            case OnlyToCustomer otc -> out.ascii("\"otc\": ").number(otc.asn().value());
            case PrefixSid sid -> PrefixSidJson.write(out, sid);
            case TunnelEncapsulation tunnels -> TunnelJson.write(out, tunnels);
            case UnknownAttribute unknown -> generic(out, unknown, unknown.value());
        }
    }

    private static void generic(LineBuffer out, Attribute attribute, Octets value) {
        out.ascii("\"attribute-0x").hex8(attribute.code()).ascii("-0x").hex8(attribute.flags()).ascii("\": \"0x").hexLower(value).put('"');
    }

    private static void aigp(LineBuffer out, Aigp aigp) {
        if (aigp.metric().isEmpty()) {
            generic(out, aigp, aigp.packed());
        } else {
            out.ascii("\"aigp\": \"").hex64(aigp.metric().getAsLong()).put('"');
        }
    }

    private static void asPath(LineBuffer out, AsPath path) {
        out.ascii("\"as-path\": {");
        int index = 0;
        for (AsSegment segment : path.segments()) {
            out.ascii(index == 0 ? "\"" : ", \"").number(index++);
            out.ascii("\": {\"element\": \"").ascii(segment.kind().label()).ascii("\", \"value\": [");
            for (int i = 0; i < segment.size(); i++) {
                out.ascii(i == 0 ? "" : ", ").number(segment.get(i));
            }
            out.ascii("]}");
        }
        out.put('}');
    }

    private static void communities(LineBuffer out, Communities communities) {
        out.ascii("\"community\": [ ");
        for (int i = 0; i < communities.size(); i++) {
            int community = communities.get(i);
            out.ascii(i == 0 ? "[ " : ", [ ").number(community >>> 16).ascii(", ").number(community & 0xFFFF).ascii(" ]");
        }
        out.ascii(" ]");
    }

    private static void large(LineBuffer out, LargeCommunities communities) {
        out.ascii("\"large-community\": [ ");
        for (int i = 0; i < communities.size(); i++) {
            out.ascii(i == 0 ? "[ " : ", [ ").number(communities.part(i, 0)).ascii(", ").number(communities.part(i, 1));
            // the space before the second comma is ExaBGP's
            out.ascii(" , ").number(communities.part(i, 2)).ascii(" ]");
        }
        out.ascii(" ]");
    }

    private static void clusters(LineBuffer out, ClusterList clusters) {
        out.ascii("\"cluster-list\": [ ");
        boolean first = true;
        for (Ipv4 cluster : clusters.clusters()) {
            out.ascii(first ? "\"" : ", \"");
            first = false;
            AddressText.ipv4(out, cluster.value());
            out.put('"');
        }
        out.ascii(" ]");
    }
}
