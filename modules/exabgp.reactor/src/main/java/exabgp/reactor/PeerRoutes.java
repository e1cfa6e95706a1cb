package exabgp.reactor;

import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.rib.AdjRibIn;
import exabgp.reactor.rib.AdjRibOut;
import exabgp.reactor.rib.AttributePool;
import exabgp.reactor.rib.Change;
import exabgp.reactor.rib.KeyPool;
import exabgp.reactor.rib.Route;
import exabgp.reactor.rib.RouteKey;
import exabgp.reactor.rib.UpdateGroups;
import exabgp.reactor.rib.Watchdogs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of one peer over all its sessions. */
final class PeerRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(PeerRoutes.class);

    private final AdjRibOut announced;
    private final AdjRibIn received;
    private final Watchdogs watchdogs;

    /**
     * No routes but those of the configuration.
     *
     * @param attributes what the tables of all peers share
     * @param keys       what those of announced routes share besides
     * @param updates    what the sessions of all peers share
     */
    PeerRoutes(NeighborConfig neighbor, AttributePool attributes, KeyPool keys, UpdateGroups updates) {
        received = new AdjRibIn(attributes);
        announced = new AdjRibOut(
                new AdjRibOut.Config(
                        neighbor.families(),
                        neighbor.groupUpdates(),
                        neighbor.autoFlush(),
                        neighbor.adjRibOut(),
                        neighbor.manualEor(),
                        neighbor.capabilities().routeRefresh(),
                        neighbor.routerId()),
                attributes,
                keys,
                updates);
        watchdogs = new Watchdogs(announced);
        configure(neighbor);
    }

    /** What is announced to the peer. */
    AdjRibOut announced() {
        return announced;
    }

    /** What the peer announced, empty when that is not kept. */
    AdjRibIn received() {
        return received;
    }

    Watchdogs watchdogs() {
        return watchdogs;
    }

    /** Takes over the routes of a configuration. The owner only. */
    void configure(NeighborConfig config) {
        List<Watchdogs.Tied> tied = new ArrayList<>();
        // one by one: a configuration may have a million of them, packed
        int leftOut = announced.replaceConfigured(config.routes().size(), plain -> config.routes().forEach(parsed -> {
            Route route = new Route(parsed.nlri(), parsed.attributes(), parsed.nextHopSelf());
            if (parsed.watchdog() == null) {
                plain.accept(route);
            } else {
                tied.add(new Watchdogs.Tied(parsed.watchdog(), route, parsed.withdrawn()));
            }
        }));
        if (leftOut > 0) {
            LOG.error("{}: {} configured routes are of a family that is not", config.name(), leftOut);
        }
        watchdogs.configure(tied);
    }

    /** Gives back what is shared with other peers, as the peer is gone. The owner only. */
    void discard() {
        announced.discard();
        received.clear();
    }

    /** Announces what helpers announced to the peer that {@code other} is for, and not what one of both configurations announces. The owner only. */
    void inherit(PeerRoutes other, NeighborConfig theirs, NeighborConfig ours) {
        Set<RouteKey> configured = new HashSet<>();
        theirs.routes().forEach(route -> configured.add(RouteKey.of(route.nlri())));
        ours.routes().forEach(route -> configured.add(RouteKey.of(route.nlri())));
        // asked first: when its session ends meanwhile, what was held is in its table
        List<Change> held = other.announced.held();
        other.announced.forEach(route -> {
            if (!configured.contains(route.key())) {
                announced.announce(route);
            }
        });
        held.forEach(change -> {
            if (!configured.contains(RouteKey.of(change.nlri()))) {
                announced.apply(List.of(change));
            }
        });
    }
}
