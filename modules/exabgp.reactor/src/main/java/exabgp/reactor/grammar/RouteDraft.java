package exabgp.reactor.grammar;

import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.attribute.community.ExtendedCommunity;
import exabgp.wire.attribute.community.Ipv6ExtendedCommunity;
import exabgp.wire.nlri.LabelStack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the words of a route say, all but its prefix. What is said twice counts as it was said first, but extended communities are added up. */
final class RouteDraft {
    private final List<Attribute> attributes = new ArrayList<>(8);
    private @Nullable List<ExtendedCommunity> communities;
    private @Nullable List<Ipv6ExtendedCommunity> ipv6Communities;
    private boolean hasNextHop;
    private boolean nextHopSelf;
    private @Nullable PathId pathId;
    private @Nullable LabelStack labels;
    private @Nullable RouteDistinguisher distinguisher;
    private int split = -1;
    private @Nullable String watchdog;
    private boolean withdrawn;

    void add(Attribute attribute) {
        if (attribute instanceof ExtendedCommunities more) {
            communities = started(communities);
            for (int i = 0; i < more.size(); i++) {
                communities.add(more.get(i));
            }
        } else if (attribute instanceof Ipv6ExtendedCommunities more) {
            ipv6Communities = started(ipv6Communities);
            for (int i = 0; i < more.size(); i++) {
                ipv6Communities.add(more.get(i));
            }
        } else {
            attributes.add(attribute);
            hasNextHop |= attribute instanceof NextHop;
        }
    }

    /** A list that is sorted once, at the end: a line has room for so many that adding each to a sorted one would take for ever. */
    private static <T> List<T> started(@Nullable List<T> list) {
        return list == null ? new ArrayList<>() : list;
    }

    void nextHop(NextHop nextHop) {
        if (!nextHopSelf) {
            add(nextHop);
        }
    }

    void nextHopSelf() {
        nextHopSelf |= !hasNextHop;
    }

    void pathId(PathId id) {
        pathId = pathId == null ? id : pathId;
    }

    void labels(LabelStack stack) {
        labels = labels == null ? stack : labels;
    }

    void distinguisher(RouteDistinguisher value) {
        distinguisher = distinguisher == null ? value : distinguisher;
    }

    void split(int length) {
        split = split < 0 ? length : split;
    }

    void watchdog(String name) {
        watchdog = watchdog == null ? name : watchdog;
    }

    void withdrawn() {
        withdrawn = true;
    }

    RouteTail finish(AttributeSets sets) {
        if (communities != null) {
            attributes.add(ExtendedCommunities.of(communities));
        }
        if (ipv6Communities != null) {
            attributes.add(Ipv6ExtendedCommunities.of(ipv6Communities));
        }
        return new RouteTail(sets.shared(Attributes.of(attributes)), nextHopSelf, new RouteTail.Marks(pathId, labels, distinguisher), split, watchdog, withdrawn);
    }
}
