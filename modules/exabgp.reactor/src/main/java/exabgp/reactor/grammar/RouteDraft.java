package exabgp.reactor.grammar;

import exabgp.wire.address.PathId;
import exabgp.wire.attribute.Attribute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.ExtendedCommunities;
import exabgp.wire.attribute.Ipv6ExtendedCommunities;
import exabgp.wire.attribute.NextHop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the words of a route say, all but its prefix. What is said twice counts as it was said first, but extended communities are added up. */
final class RouteDraft {
    private final List<Attribute> attributes = new ArrayList<>(8);
    private boolean nextHopSelf;
    private @Nullable PathId pathId;
    private int split = -1;
    private @Nullable String watchdog;
    private boolean withdrawn;

    void add(Attribute attribute) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i) instanceof ExtendedCommunities first && attribute instanceof ExtendedCommunities more) {
                attributes.set(i, first.and(more));
                return;
            }
            if (attributes.get(i) instanceof Ipv6ExtendedCommunities first && attribute instanceof Ipv6ExtendedCommunities more) {
                attributes.set(i, first.and(more));
                return;
            }
        }
        attributes.add(attribute);
    }

    void nextHop(NextHop nextHop) {
        if (!nextHopSelf) {
            attributes.add(nextHop);
        }
    }

    void nextHopSelf() {
        nextHopSelf |= attributes.stream().noneMatch(NextHop.class::isInstance);
    }

    void pathId(PathId id) {
        pathId = pathId == null ? id : pathId;
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
        return new RouteTail(sets.shared(Attributes.of(attributes)), nextHopSelf, pathId, split, watchdog, withdrawn);
    }
}
