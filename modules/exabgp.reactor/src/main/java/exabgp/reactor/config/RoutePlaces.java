package exabgp.reactor.config;

import exabgp.reactor.grammar.Location;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.FlowNlri;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the first route of each kind stands: enough to say which route a neighbor cannot have, without a place for every one of a million. */
final class RoutePlaces {
    private final Map<Kind, Location> first = new LinkedHashMap<>();
    private final Map<Family, Location> withoutNextHop = new LinkedHashMap<>();
    private @Nullable Kind last;
    private @Nullable Attributes lastAttributes;

    /**
     * What the checks of a neighbor ask of a route.
     *
     * @param family      its family
     * @param nextHopSelf whether its next hop is our own address
     */
    record Kind(Family family, boolean nextHopSelf) {}

    void add(ParsedRoute route, Location place) {
        Kind kind = last;
        boolean same = kind != null && kind.nextHopSelf == route.nextHopSelf() && kind.family.equals(route.nlri().family());
        if (!same) {
            last = new Kind(route.nlri().family(), route.nextHopSelf());
            first.putIfAbsent(last, place);
        }
        if (!same || areOthers(route.attributes())) {
            lastAttributes = route.attributes();
            nextHop(route, place);
        }
    }

    /** Whether these are not the attributes of the route before, which most routes share; true may be wrong. */
    @SuppressWarnings("ReferenceEquality") // the other answer only costs time
    private boolean areOthers(Attributes attributes) {
        return lastAttributes != attributes;
    }

    private void nextHop(ParsedRoute route, Location place) {
        if (!route.hasNextHop() && !(route.nlri() instanceof FlowNlri)) {
            withoutNextHop.putIfAbsent(route.nlri().family(), place);
        }
    }

    void merge(RoutePlaces other) {
        other.first.forEach(first::putIfAbsent);
        other.withoutNextHop.forEach(withoutNextHop::putIfAbsent);
    }

    /** The first route of each family that says no next hop, where one is needed. */
    Map<Family, Location> withoutNextHop() {
        return withoutNextHop;
    }

    /** One place for each kind, in the order of the file. */
    Map<Kind, Location> first() {
        return first;
    }
}
