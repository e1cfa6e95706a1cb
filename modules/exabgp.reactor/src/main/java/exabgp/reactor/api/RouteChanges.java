package exabgp.reactor.api;

import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.rib.Change;
import exabgp.reactor.rib.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a command changes about the routes of peers. For the thread that owns the reactor. */
final class RouteChanges {
    private static final Logger LOG = LoggerFactory.getLogger(RouteChanges.class);

    private final BiConsumer<Client, List<Peer>> change;

    private RouteChanges(BiConsumer<Client, List<Peer>> change) {
        this.change = change;
    }

    /** Makes the changes. */
    void apply(Client client, List<Peer> peers) {
        change.accept(client, peers);
    }

    /** Announces routes. */
    static RouteChanges announce(List<ParsedRoute> routes) {
        List<Change> changes = new ArrayList<>(routes.size());
        addAnnounced(routes, changes);
        return all(changes);
    }

    /** Withdraws routes. */
    static RouteChanges withdraw(List<ParsedRoute> routes) {
        List<Change> changes = new ArrayList<>(routes.size());
        addWithdrawn(routes, changes);
        return all(changes);
    }

    /** Sends attributes that belong to no route. */
    static RouteChanges bare(Command.AnnounceBare command) {
        return new RouteChanges((client, peers) -> peers.forEach(peer -> peer.announced().announceBare(command.attributes(), command.nextHopSelf())));
    }

    /** Adds the changes that announce routes to others. */
    static void addAnnounced(List<ParsedRoute> routes, List<Change> changes) {
        for (ParsedRoute route : routes) {
            changes.add(new Change.Announce(new Route(route.nlri(), route.attributes(), route.nextHopSelf())));
        }
    }

    /** Adds the changes that withdraw routes to others. */
    static void addWithdrawn(List<ParsedRoute> routes, List<Change> changes) {
        for (ParsedRoute route : routes) {
            changes.add(new Change.Withdraw(route.nlri(), route.attributes()));
        }
    }

    private static RouteChanges all(List<Change> changes) {
        return new RouteChanges((client, peers) -> make(changes, client, peers));
    }

    /** Makes changes, and tells the log which could not be made. */
    static void make(List<Change> changes, Client client, List<Peer> peers) {
        for (Peer peer : peers) {
            int leftOut = peer.announced().apply(changes);
            if (leftOut > 0) {
                LOG.error("{} routes of helper {} are of a family that is not configured for {}", leftOut, client.name(), peer.neighbor().name());
            }
        }
    }

    /** Says that changes were made: at once, or when they were written to all of these peers that are up. */
    static void acknowledge(Client client, Acknowledgement how, List<Peer> peers) {
        if (client.waitsForWriting(how.sync())) {
            client.acknowledge(how, new SyncAnswer(peers, true));
        } else {
            client.done();
        }
    }
}
