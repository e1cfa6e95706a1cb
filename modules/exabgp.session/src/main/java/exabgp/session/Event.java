package exabgp.session;

import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.message.MessageType;

/** What happens to a session and may move it to another state. */
sealed interface Event {
    /** Everything but the peer's messages. */
    enum Signal implements Event {
        /** The session begins. */
        BEGIN,
        /** An attempt to get a connection begins. */
        ATTEMPT,
        /** The connection stands. */
        CONNECTED,
        /** Our OPEN was written. */
        OPEN_SENT,
        /** The peer took too long over its part of the opening. */
        OPEN_WAIT_EXPIRED,
        /** The peer was silent for the hold time. */
        HOLD_EXPIRED,
        /** The peer took nothing from us for the send hold time (RFC 9687). */
        SEND_HOLD_EXPIRED,
        /** There is no connection (any more). */
        LOST,
        /** An order to end. */
        STOPPED
    }

    /**
     * A whole message of this type arrived and is acceptable in itself; an OPEN among them agrees with the configuration.
     */
    record Received(MessageType type) implements Event {}

    /** What arrived is not acceptable. */
    record Faulted(ProtocolFault fault) implements Event {}
}
