package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.message.Message;
import exabgp.wire.negotiated.Negotiated;
import org.jspecify.annotations.Nullable;

/** Something a helper process can be told of. Immutable; encoded once for each form of the API that somebody wants. */
public sealed interface Event {
    /** When it happened: microseconds since 1970-01-01T00:00Z. */
    long micros();

    /** An event of one neighbor. */
    sealed interface OfPeer extends Event {
        /** Whom it is about and when it happened. */
        Stamp stamp();

        @Override
        default long micros() {
            return stamp().micros();
        }
    }

    /** A message that crossed the session, or was given to the {@code decode} command. */
    sealed interface Exchange extends OfPeer {
        /** Which way it went. */
        Direction direction();

        /** What it says. */
        Message message();

        /** Its octets with the header; only looked at where the {@link Shape} wants them. */
        Octets frame();

        /** What it was decoded with; null before both OPEN are there, and for the {@code decode} command. */
        @Nullable Negotiated negotiated();
    }

    /** The TCP connection is up. */
    record Connected(Stamp stamp) implements OfPeer {}

    /** The session is established. */
    record Up(Stamp stamp) implements OfPeer {}

    /**
     * The session ended.
     *
     * @param reason why, in words
     */
    record Down(Stamp stamp, String reason) implements OfPeer {}

    /**
     * The state machine moved.
     *
     * @param state the name of the new state, in capitals
     */
    record FsmChange(Stamp stamp, String state) implements OfPeer {}

    /** Both OPEN were compared. */
    record NegotiatedEvent(Stamp stamp, Negotiated negotiated) implements OfPeer {}

    /**
     * The daemon got a signal, or did on its own what a signal would have done.
     *
     * @param code the number of the signal, 0 when there was none
     * @param name its name, {@code none} when there was none
     */
    record Signal(Stamp stamp, int code, String name) implements OfPeer {}

    /** A message came from the neighbor. */
    record Received(Stamp stamp, Message message, Octets frame, @Nullable Negotiated negotiated) implements Exchange {
        @Override
        public Direction direction() {
            return Direction.RECEIVE;
        }
    }

    /** A message went to the neighbor. */
    record Sent(Stamp stamp, Message message, Octets frame, @Nullable Negotiated negotiated) implements Exchange {
        @Override
        public Direction direction() {
            return Direction.SEND;
        }
    }

    /** A message was given to the {@code decode} command. */
    record Decoded(Stamp stamp, Message message, Octets frame) implements Exchange {
        @Override
        public Direction direction() {
            return Direction.IN;
        }

        @Override
        public @Nullable Negotiated negotiated() {
            return null;
        }
    }

    /**
     * The octets of a message of any type, known or not.
     *
     * @param direction which way it went
     * @param frame     all octets of the message, its header of 19 octets included
     */
    record Packet(Stamp stamp, Direction direction, Octets frame, @Nullable Negotiated negotiated) implements OfPeer {}

    /** The daemon ends; every process is told. */
    record Shutdown(long micros) implements Event {}

    /**
     * Events were left out here, because the process did not read.
     *
     * @param events how many
     */
    record Gap(long micros, long events) implements Event {}

    /** From here on the process hears of every event again: it was told where everything stands. */
    record Resync(long micros) implements Event {}
}
