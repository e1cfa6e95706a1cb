package exabgp.reactor.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the commands of a group as one: no peer is sent anything before all are done, so that routes with equal attributes leave together. For the thread that runs the {@link Dispatcher}. */
final class GroupRunner {
    private final Client client;
    private final List<Peer> peers;
    private final Collection<? extends Peer> everybody;
    private final SyncAnswer written;
    private final List<String> errors = new ArrayList<>();
    private long announced;
    private long withdrawn;

    /**
     * A runner for one group.
     *
     * @param peers     those addressed
     * @param everybody all peers: watchdogs are not the business of some
     */
    GroupRunner(Client client, List<Peer> peers, Collection<? extends Peer> everybody) {
        this.client = client;
        this.peers = peers;
        this.everybody = everybody;
        this.written = new SyncAnswer(peers, true);
    }

    /**
     * What came of it.
     *
     * @param announced routes announced
     * @param withdrawn routes withdrawn
     * @param errors    why commands failed
     * @param written   the answer that waits for all of it
     */
    record Outcome(long announced, long withdrawn, List<String> errors, SyncAnswer written) {}

    Outcome run(List<Command.Groupable> commands) {
        peers.forEach(peer -> peer.announced().hold());
        try {
            commands.forEach(this::run);
        } finally {
            peers.forEach(peer -> peer.announced().release());
        }
        return new Outcome(announced, withdrawn, List.copyOf(errors), written);
    }

    private void run(Command.Groupable command) {
        switch (command) {
            case Command.Announce announce -> {
                announced += change(RouteChanges.announce(announce.routes())) ? announce.routes().size() : 0;
            }
            case Command.Withdraw withdraw -> {
                withdrawn += change(RouteChanges.withdraw(withdraw.routes())) ? withdraw.routes().size() : 0;
            }
            case Command.AnnounceBare bare -> change(RouteChanges.bare(bare));
            case Command.EndOfRib end -> send(PeerMessage.endOfRib(end));
            case Command.Refresh refresh -> send(PeerMessage.refresh(refresh));
            case Command.Operational operational -> send(PeerMessage.operational(operational));
            case Command.Watchdog watchdog -> watchdog(client, watchdog, everybody);
            case Command.Refused refused -> errors.add(refused.text());
        }
    }

    private boolean change(RouteChanges changes) {
        return succeeds(changes.apply(client, peers));
    }

    private boolean send(PeerMessage message) {
        return succeeds(message.send(peers, written));
    }

    private boolean succeeds(@Nullable String error) {
        if (error != null) {
            errors.add(error);
        }
        return error == null;
    }

    /** Announces or withdraws what is tied to a watchdog, at every neighbor. */
    static void watchdog(Client client, Command.Watchdog command, Iterable<? extends Peer> peers) {
        String name = command.name() == null ? client.name() : command.name();
        for (Peer peer : peers) {
            if (command.announce()) {
                peer.watchdogs().announce(name);
            } else {
                peer.watchdogs().withdraw(name);
            }
        }
    }
}
