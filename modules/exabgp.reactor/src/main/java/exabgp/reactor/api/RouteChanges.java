package exabgp.reactor.api;

import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.rib.Change;
import exabgp.reactor.rib.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a command changes about the routes of peers. For the thread that owns the reactor. */
final class RouteChanges {
    private static final Logger LOG = LoggerFactory.getLogger(RouteChanges.class);

    private final int routes;
    private final int messages;
    private final BiConsumer<Client, Peer> change;

    /** Changes of so many routes, and so many messages beside them. */
    private RouteChanges(int routes, int messages, BiConsumer<Client, Peer> change) {
        this.routes = routes;
        this.messages = messages;
        this.change = change;
    }

    /** Makes the changes wherever there is room for them. Why some peers are left out, or null. */
    @Nullable String apply(Client client, List<Peer> peers) {
        List<String> full = new ArrayList<>();
        for (Peer peer : peers) {
            if (peer.announced().hasRoom(routes, messages)) {
                change.accept(client, peer);
            } else {
                full.add(peer.neighbor().peer().toString());
            }
        }
        return full.isEmpty() ? null : "left out for " + String.join(", ", full) + ": " + (messages > 0 ? Delivery.NO_ROOM.why() : "too many changes are held back until 'rib flush out'");
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
        return new RouteChanges(0, 1, (client, peer) -> peer.announced().announceBare(command.attributes(), command.nextHopSelf()));
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
        return new RouteChanges(changes.size(), 0, (client, peer) -> make(changes, client, peer));
    }

    /** Makes changes for which there is room, and tells the log which could not be made. */
    static void make(List<Change> changes, Client client, Peer peer) {
        int leftOut = peer.announced().apply(changes);
        if (leftOut > 0) {
            LOG.error("{} routes of helper {} are of a family that is not configured for {}", leftOut, client.name(), peer.neighbor().name());
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
