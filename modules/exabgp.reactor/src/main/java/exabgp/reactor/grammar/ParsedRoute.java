package exabgp.reactor.grammar;

import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.Nlri;
import org.jspecify.annotations.Nullable;

/**
 * A route as somebody wrote it.
 *
 * @param nlri        what it leads to
 * @param attributes  what was written, with {@link NextHop} when an address was given; shared by routes with equal ones
 * @param nextHopSelf whether the next hop is to be the local address of each session
 * @param watchdog    the name of the watchdog that announces and withdraws it, null when it has none
 * @param withdrawn   whether it begins withdrawn; means something with a watchdog only
 */
public record ParsedRoute(Nlri nlri, Attributes attributes, boolean nextHopSelf, @Nullable String watchdog, boolean withdrawn) {
    /** Whether it has labels, or is of a family without. */
    public boolean hasLabels() {
        return PrefixNlri.hasLabels(nlri);
    }

    /** Whether a next hop was written, as an address or as {@code self}. */
    public boolean hasNextHop() {
        return nextHopSelf || attributes.find(NextHop.class) != null;
    }

    /** What a route of its family cannot be announced without and nobody wrote, as messages call it; null when nothing is missing. */
    public @Nullable String missing() {
        if (!hasLabels()) {
            return "label";
        }
        return hasNextHop() || nlri instanceof FlowNlri ? null : "nexthop";
    }
}
