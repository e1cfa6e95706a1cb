package exabgp.reactor;

import exabgp.reactor.config.Configuration;
import exabgp.reactor.config.NeighborConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a configuration that was read again changes.
 *
 * @param removed   names of neighbors that are gone
 * @param added     neighbors that are new
 * @param reopened  neighbors whose session has to be another one
 * @param unchanged neighbors that keep their session; their routes and helpers may differ
 */
record Reload(List<String> removed, List<NeighborConfig> added, List<NeighborConfig> reopened, List<NeighborConfig> unchanged) {
    /** Keeps its own lists. */
    Reload {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        reopened = List.copyOf(reopened);
        unchanged = List.copyOf(unchanged);
    }

    /**
     * Compares.
     *
     * @param present what is configured now, by name
     */
    static Reload between(Map<String, NeighborConfig> present, Configuration next) {
        Map<String, NeighborConfig> wanted = new HashMap<>();
        next.neighbors().forEach(neighbor -> wanted.put(neighbor.name(), neighbor));
        List<String> removed = present.keySet().stream().filter(name -> !wanted.containsKey(name)).toList();
        List<NeighborConfig> added = new ArrayList<>();
        List<NeighborConfig> reopened = new ArrayList<>();
        List<NeighborConfig> unchanged = new ArrayList<>();
        for (NeighborConfig neighbor : next.neighbors()) {
            NeighborConfig before = present.get(neighbor.name());
            if (before == null) {
                added.add(neighbor);
            } else if (!neighbor.peer().equals(before.peer()) || !session(before).equals(session(neighbor))) {
                reopened.add(neighbor);
            } else {
                unchanged.add(neighbor);
            }
        }
        return new Reload(removed, added, reopened, unchanged);
    }

    /** Everything of a neighbor that its session depends on: all but routes, helpers and words. */
    private static NeighborConfig session(NeighborConfig n) {
        return new NeighborConfig(
                n.peer(),
                n.localAddress(),
                n.localLinkLocal(),
                n.localAs(),
                n.peerAs(),
                n.routerId(),
                "",
                n.hostName(),
                n.domainName(),
                n.holdTime(),
                n.rateLimit(),
                n.groupUpdates(),
                n.autoFlush(),
                n.adjRibIn(),
                n.adjRibOut(),
                n.manualEor(),
                n.transport(),
                n.capabilities(),
                n.families(),
                n.addPath(),
                n.nextHops(),
                List.of(),
                List.of(),
                List.of());
    }
}
