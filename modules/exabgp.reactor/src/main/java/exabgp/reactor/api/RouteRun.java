package exabgp.reactor.api;

import exabgp.reactor.rib.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands in a row of one client that change routes of the same peers and are acknowledged at once: each table is changed once for all of them, so that a helper which writes thousands does not
 * have its lock taken thousands of times. For the thread that owns the reactor.
 */
final class RouteRun {
    private final Client client;
    private final List<Command> commands = new ArrayList<>();
    private List<Change> changes = new ArrayList<>();
    private Selector selector = Selector.ALL;

    /** No commands. */
    RouteRun(Client client) {
        this.client = client;
    }

    /** Adds a command; false when it cannot be done along with the others. */
    boolean add(Command command) {
        if (command instanceof Command.Announce announce && belongs(announce.selector(), announce.how())) {
            RouteChanges.addAnnounced(announce.routes(), changes);
            commands.add(command);
            return true;
        }
        if (command instanceof Command.Withdraw withdraw && belongs(withdraw.selector(), withdraw.how())) {
            RouteChanges.addWithdrawn(withdraw.routes(), changes);
            commands.add(command);
            return true;
        }
        return false;
    }

    /** Whether there are no commands. */
    boolean isEmpty() {
        return commands.isEmpty();
    }

    /** The peers that all of its commands are for. */
    Selector selector() {
        return selector;
    }

    /** Does all of them. False when one of the peers has no room for them, and nothing is done. */
    boolean apply(List<Peer> peers) {
        for (Peer peer : peers) {
            if (!peer.announced().hasRoom(changes.size(), 0)) {
                return false;
            }
        }
        peers.forEach(peer -> RouteChanges.make(changes, client, peer));
        return true;
    }

    /** The commands, of which it knows nothing any more. */
    List<Command> take() {
        List<Command> taken = List.copyOf(commands);
        commands.clear();
        changes = new ArrayList<>();
        return taken;
    }

    private boolean belongs(Selector wanted, Acknowledgement how) {
        if (client.waitsForWriting(how.sync())) {
            return false;
        }
        if (commands.isEmpty()) {
            selector = wanted;
        }
        return selector.equals(wanted);
    }
}
