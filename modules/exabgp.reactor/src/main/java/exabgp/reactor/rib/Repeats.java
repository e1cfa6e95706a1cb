package exabgp.reactor.rib;

import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Configured routes that a later one of the same configuration replaces. In families of rules and layer 2 ExaBGP announces them all the same when a session begins, so that the peer sees each as it
 * was written, the one that counts last. Immutable.
 */
record Repeats(List<Run.Announce> runs) {
    static final Repeats NONE = new Repeats(List.of());

    Repeats {
        runs = List.copyOf(runs);
    }

    /** Finds them among the routes of a configuration. */
    static final class Builder {
        private final Map<RouteKey, Route> last = new HashMap<>();
        private final List<Run.Announce> replaced = new ArrayList<>();

        /** Looks at the next route. */
        void add(Route route) {
            if (areSent(route.nlri().family())) {
                Route earlier = last.put(route.key(), route);
                if (earlier != null && !earlier.equals(route)) {
                    Nlris nlris = Nlris.of(earlier.nlri().family(), false, List.of(earlier.nlri()));
                    replaced.add(new Run.Announce(earlier.attributes(), earlier.nextHopSelf(), nlris, false));
                }
            }
        }

        Repeats finish() {
            return replaced.isEmpty() ? NONE : new Repeats(replaced);
        }
    }

    private static boolean areSent(Family family) {
        return family.safi() == Safi.FLOW.code() || family.safi() == Safi.FLOW_VPN.code() || family.safi() == Safi.VPLS.code();
    }
}
