package exabgp.reactor;

import exabgp.session.State;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.fault.NotificationCode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a connection that the peer opens while a session with it goes on (RFC 4271 section 6.8). Pure.
 */
sealed interface Collision {
    /** It takes the place of the present one. */
    record Replaces() implements Collision {}

    /** It waits until the OPEN of the peer says more. */
    record Waits() implements Collision {}

    /** It is refused. */
    record Refused(Declined why) implements Collision {}

    /** Who we are to this peer, and which connection we have. */
    record Ours(Ipv4 routerId, Ip peer, Ip local, boolean dialled, boolean connected) {
        /**
         * Whether a connection of ours whose peer did not send its OPEN yet is kept beside one of the peer. Both ends may be in this position at the same time, and must not both give up
         * the connection that the other one keeps: so the higher address keeps its own, until the identifiers are known.
         */
        private boolean isKept() {
            return connected && dialled && local.compareTo(peer) > 0;
        }
    }

    /**
     * A connection of the peer came in.
     *
     * @param state      where the present session is
     * @param identifier the identifier in the peer's OPEN, null before that
     */
    static Collision of(State state, Ours ours, @Nullable Ipv4 identifier) {
        return switch (state) {
            case IDLE, ACTIVE -> new Replaces();
            case CONNECT, OPENSENT -> ours.isKept() ? new Waits() : new Replaces();
            case OPENCONFIRM -> identified(ours.routerId(), identifier);
            case ESTABLISHED ->
                new Refused(new Declined(NotificationCode.CONNECTION_COLLISION, "could not accept the connection, already established"));
        };
    }

    /** The identifiers are known: the connection of the end with the higher one stays. */
    static Collision identified(Ipv4 routerId, @Nullable Ipv4 identifier) {
        if (identifier == null || identifier.compareTo(routerId) >= 0) {
            return new Replaces();
        }
        return new Refused(new Declined(
                NotificationCode.CONNECTION_COLLISION,
                "could not accept the connection, as another connection is already in open-confirm and will go through"));
    }
}
