package exabgp.reactor.api;

import exabgp.session.State;
import exabgp.wire.address.Ip;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Open;
import exabgp.wire.negotiated.Negotiated;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is shown about the session of a peer at one moment.
 *
 * @param state        the state
 * @param since        how long the session has been up, or down
 * @param localAddress our address, null until it is known
 * @param sentOpen     our OPEN of this session, null before it was sent
 * @param receivedOpen the peer's OPEN of this session, null before it came
 * @param negotiated   what both agreed on, null before that
 * @param sent         messages sent, by type; those of no type that was counted are missing
 * @param received     messages received, by type
 * @param announced    prefixes received
 * @param withdrawn    withdrawals received
 */
public record PeerStatus(
        State state,
        Duration since,
        @Nullable Ip localAddress,
        @Nullable Open sentOpen,
        @Nullable Open receivedOpen,
        @Nullable Negotiated negotiated,
        Map<MessageType, Long> sent,
        Map<MessageType, Long> received,
        long announced,
        long withdrawn) {
    /** Keeps its own maps. */
    public PeerStatus {
        sent = Map.copyOf(sent);
        received = Map.copyOf(received);
    }

    /** Whether the session is up. */
    public boolean isUp() {
        return state == State.ESTABLISHED;
    }
}
