package exabgp.reactor.api;

import exabgp.session.State;
import exabgp.wire.message.RouteRefresh;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that a command has peers sent at once, and that makes no sense without a session. For the thread that runs the {@link Dispatcher}. */
@FunctionalInterface
interface PeerMessage {
    /**
     * Has it sent to one peer.
     *
     * @param told is told once what became of it
     * @return whether it was taken, or is not for this peer
     */
    boolean send(Peer peer, Consumer<Delivery> told);

    /** Has it sent to all of these that are up; {@code answer} waits for it. Why nobody is sent it, or null. */
    default @Nullable String send(List<Peer> peers, SyncAnswer answer) {
        boolean any = false;
        for (int i = 0; i < peers.size(); i++) {
            Consumer<Delivery> told = answer.expect(i);
            if (peers.get(i).state() == State.ESTABLISHED) {
                any |= send(peers.get(i), told);
            } else {
                told.accept(Delivery.NO_SESSION);
            }
        }
        return any ? null : answer.has(Delivery.NO_ROOM) ? Delivery.NO_ROOM.why() : "no session is up";
    }

    /** End-of-RIB, which goes through the table: whoever waits for it waits for the routes. */
    static PeerMessage endOfRib(Command.EndOfRib command) {
        return (peer, told) -> {
            if (!peer.announced().hasRoom(0, 1)) {
                told.accept(Delivery.NO_ROOM);
                return false;
            }
            boolean up = peer.announced().endOfRib(command.family());
            told.accept(up ? Delivery.WRITTEN : Delivery.NO_SESSION);
            return up;
        };
    }

    /** Asks for the routes of a family. A neighbor without the capability is passed over, as ExaBGP does. */
    static PeerMessage refresh(Command.Refresh command) {
        RouteRefresh message = new RouteRefresh(command.family(), RouteRefresh.Subtype.QUERY);
        return (peer, told) -> {
            if (peer.neighbor().capabilities().routeRefresh()) {
                return peer.send(message, told);
            }
            told.accept(Delivery.UNWANTED);
            return true;
        };
    }

    /** An OPERATIONAL message. */
    static PeerMessage operational(Command.Operational command) {
        return (peer, told) -> peer.operational(command.tlv(), told);
    }
}
