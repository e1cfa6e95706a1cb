package exabgp.session;

import static exabgp.wire.fault.NotificationCode.FSM_ESTABLISHED;
import static exabgp.wire.fault.NotificationCode.FSM_OPEN_CONFIRM;
import static exabgp.wire.fault.NotificationCode.FSM_OPEN_SENT;
import static exabgp.wire.fault.NotificationCode.HOLD_TIMER_EXPIRED;
import static exabgp.wire.fault.NotificationCode.SEND_HOLD_TIMER_EXPIRED;

import exabgp.session.Action.Notify;
import exabgp.session.Action.Plain;
import exabgp.session.Event.Faulted;
import exabgp.session.Event.Received;
import exabgp.session.Event.Signal;
import exabgp.wire.message.MessageType;

/**
 * The state machine of RFC 4271 section 8, as a pure function. It differs where ExaBGP does: an attempt goes from ACTIVE to IDLE before the connection stands, since helper
 * programs know that sequence. Whatever cannot happen in a state changes nothing.
 */
final class Fsm {
    private static final Action OPEN_WAIT = Notify.text(FSM_OPEN_SENT, "waited for open too long, we do not like stuck in active");
    private static final Action CONFIRM_WAIT = Notify.text(FSM_OPEN_CONFIRM, "waited for the first keepalive too long");
    private static final Action HOLD = Notify.bare(HOLD_TIMER_EXPIRED, "nothing was received for the hold time");
    private static final Action SEND_HOLD = Notify.bare(SEND_HOLD_TIMER_EXPIRED, "the peer took nothing from us for the send hold time");

    private Fsm() {}

    /** The state to be in, and what to do, after {@code event} in {@code state}. */
    static Step step(State state, Event event) {
        return switch (event) {
            case Signal signal -> signal(state, signal);
            case Received received -> received(state, received.type());
            case Faulted faulted ->
                isConnected(state) ? ended(new Notify(faulted.fault().code(), faulted.fault().data(), faulted.fault().why())) : stay(state);
        };
    }

    private static Step signal(State state, Signal signal) {
        return switch (signal) {
            case BEGIN -> state == State.IDLE ? new Step(State.ACTIVE, Plain.NOTHING) : stay(state);
            case ATTEMPT -> state == State.ACTIVE ? new Step(State.IDLE, Plain.NOTHING) : stay(state);
            case CONNECTED -> state == State.IDLE ? new Step(State.CONNECT, Plain.SEND_OPEN) : stay(state);
            case OPEN_SENT -> state == State.CONNECT ? new Step(State.OPENSENT, Plain.NOTHING) : stay(state);
            case OPEN_WAIT_EXPIRED ->
                switch (state) {
                    case IDLE, ACTIVE, ESTABLISHED -> stay(state);
                    case CONNECT, OPENSENT -> ended(OPEN_WAIT);
                    case OPENCONFIRM -> ended(CONFIRM_WAIT);
                };
            case HOLD_EXPIRED -> isConnected(state) ? ended(HOLD) : stay(state);
            case SEND_HOLD_EXPIRED -> isConnected(state) ? ended(SEND_HOLD) : stay(state);
            case LOST, STOPPED -> ended(Plain.CLOSE);
        };
    }

    private static Step received(State state, MessageType type) {
        // a NOTIFICATION is never answered (RFC 4271 section 6.4)
        if (type == MessageType.NOTIFICATION && isConnected(state)) {
            return ended(Plain.CLOSE);
        }
        return switch (state) {
            case IDLE, ACTIVE -> stay(state);
            case CONNECT -> type == MessageType.OPEN ? new Step(State.CONNECT, Plain.SEND_OPEN) : ended(notAnOpen(type));
            case OPENSENT -> type == MessageType.OPEN ? new Step(State.OPENCONFIRM, Plain.CONFIRM) : ended(notAnOpen(type));
            case OPENCONFIRM ->
                type == MessageType.KEEPALIVE
                        ? new Step(State.ESTABLISHED, Plain.ESTABLISH)
                        : ended(Notify.text(FSM_OPEN_CONFIRM, FSM_OPEN_CONFIRM.description()));
            case ESTABLISHED ->
                type == MessageType.OPEN
                        ? ended(Notify.text(FSM_ESTABLISHED, FSM_ESTABLISHED.description()))
                        : new Step(State.ESTABLISHED, Plain.DELIVER);
        };
    }

    private static Action notAnOpen(MessageType type) {
        return Notify.text(FSM_OPEN_SENT, "The first packet received is not an open message (" + type + ")");
    }

    private static boolean isConnected(State state) {
        return switch (state) {
            case IDLE, ACTIVE -> false;
            case CONNECT, OPENSENT, OPENCONFIRM, ESTABLISHED -> true;
        };
    }

    private static Step ended(Action action) {
        return new Step(State.IDLE, action);
    }

    private static Step stay(State state) {
        return new Step(state, Plain.NOTHING);
    }

    /**
     * The outcome of an event.
     *
     * @param state  the state to be in
     * @param action what to do
     */
    record Step(State state, Action action) {}
}
