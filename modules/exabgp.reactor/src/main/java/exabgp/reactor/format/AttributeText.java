package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.attribute.Aggregator;
import exabgp.wire.attribute.Aigp;
import exabgp.wire.attribute.AsPath;
import exabgp.wire.attribute.AtomicAggregate;
import exabgp.wire.attribute.Attribute;
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

/** Path attributes as text: as ExaBGP shows them, and as commands take them where that is another form. */
final class AttributeText {
    private AttributeText() {}

    /** All but the next hop, in the order of their codes, each with a space before it. */
    static void all(LineBuffer out, Attributes attributes) {
        for (Attribute attribute : attributes) {
            if (!(attribute instanceof NextHop) && !(attribute instanceof AsPath path && path.segments().isEmpty())) {
                out.put(' ');
                one(out, attribute);
            }
        }
    }

    /** All but the next hop as commands take them, in the order of their codes, each with a space before it. */
    static void command(LineBuffer out, Attributes attributes) {
        for (Attribute attribute : attributes) {
            if (!(attribute instanceof NextHop)) {
                out.put(' ');
                command(out, attribute);
            }
        }
    }

    private static void command(LineBuffer out, Attribute attribute) {
        if (attribute instanceof AsPath path) {
            PathText.command(out, path);
        } else if (attribute instanceof ExtendedCommunities communities) {
            ExtendedCommunityText.command(out, communities);
        } else if (attribute instanceof PmsiTunnel tunnel) {
            PmsiText.command(out, tunnel);
        } else {
            one(out, attribute);
        }
    }

    static void one(LineBuffer out, Attribute attribute) {
        switch (attribute) {
            case Origin origin -> out.ascii("origin ").ascii(origin.label());
            case AsPath path -> PathText.shown(out, path);
            case NextHop nextHop -> {
                out.ascii("next-hop ");
                AddressText.ip(out, nextHop.address());
            }
            case Med med -> out.ascii("med ").number(med.value());
            case LocalPref preference -> out.ascii("local-preference ").number(preference.value());
            case AtomicAggregate _ -> out.ascii("atomic-aggregate");
            case Aggregator aggregator -> {
                out.ascii("aggregator ( ").number(aggregator.asn().value()).put(':');
                AddressText.ipv4(out, aggregator.address().value());
                out.ascii(" )");
            }
            case Communities communities -> CommunityText.standard(out, communities);
            case OriginatorId originator -> {
                out.ascii("originator-id ");
                AddressText.ipv4(out, originator.routerId().value());
            }
            case ClusterList clusters -> clusters(out, clusters);
            case ExtendedCommunities communities -> ExtendedCommunityText.all(out, communities);
            case Ipv6ExtendedCommunities communities -> Ipv6ExtendedCommunityText.all(out, communities);
            case Aigp aigp -> aigp(out, aigp);
            case LinkStateAttribute linkState -> LinkStateText.write(out, linkState);
            case LargeCommunities communities -> CommunityText.large(out, communities);
            case PmsiTunnel tunnel -> PmsiText.shown(out.ascii("pmsi "), tunnel);
            case OnlyToCustomer otc -> out.ascii("otc ").number(otc.asn().value());
            case PrefixSid sid -> PrefixSidText.write(out, sid);
            case TunnelEncapsulation tunnels -> TunnelText.write(out, tunnels);
            case UnknownAttribute unknown -> generic(out, unknown, unknown.value());
        }
    }

    /** In hexadecimal, for what there are no words for. */
    static void generic(LineBuffer out, Attribute attribute, Octets value) {
        out.ascii("attribute [ 0x").hex8(attribute.code()).ascii(" 0x").hex8(attribute.flags()).ascii(" 0x").hexLower(value).ascii(" ]");
    }

    private static void aigp(LineBuffer out, Aigp aigp) {
        if (aigp.isPlain()) {
            out.ascii("aigp ").hex64(aigp.metric().orElseThrow());
        } else {
            generic(out, aigp, aigp.packed());
        }
    }

    private static void clusters(LineBuffer out, ClusterList clusters) {
        out.ascii("cluster-list [ ");
        clusters.clusters().forEach(cluster -> {
            AddressText.ipv4(out, cluster.value());
            out.put(' ');
        });
        out.put(']');
    }
}
