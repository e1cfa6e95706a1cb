package exabgp.session;

import exabgp.session.Event.Faulted;
import exabgp.session.Event.Received;
import exabgp.session.Event.Signal;
import exabgp.session.Fsm.Step;
import exabgp.session.transport.Connection;
import exabgp.wire.Octets;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the connection, reads what the peer says, and moves the session through its states. */
final class Reader implements SessionTask.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final int TYPE_AT = 18;

    private final Conversation conversation;
    private final Opener opener;
    private final Handshake handshake;
    private int needlessKeepalives;
    private @Nullable SessionEnd end;

    Reader(Conversation conversation) {
        this.conversation = conversation;
        opener = new Opener(conversation);
        handshake = new Handshake(conversation);
    }

    /** Reads until the session ends. Small, as it is on the stack of each quiet session. */
    @Override
    public SessionEnd run() throws IOException, InterruptedException {
        Connection connection = connect();
        if (connection == null) {
            return Conversation.present(end);
        }
        try {
            while (!isOver(connection)) {
                if (!connection.receive()) {
                    return broken(connection);
                }
            }
            return Conversation.present(end);
        } finally {
            conversation.events.caughtUp();
        }
    }

    /** Gets the connection and begins to speak; null when there is none, and that is the end. */
    private @Nullable Connection connect() throws IOException, InterruptedException {
        move(Signal.BEGIN);
        move(Signal.ATTEMPT);
        Connection connection;
        try {
            connection = opener.open();
        } catch (Opener.NoConnection e) {
            end = conversation.end(Fsm.step(conversation.state(), Signal.LOST).action(), new SessionEnd.ConnectFailed(e.why()));
            return null;
        }
        conversation.connected(connection);
        conversation.events.connected(connection.localAddress(), connection.localPort(), connection.peerAddress());
        perform(move(Signal.CONNECTED));
        conversation.silence.listen();
        return connection;
    }

    /** Takes the messages that are there. Whether that ended the session; else there is nothing to do but to wait for the peer. */
    private boolean isOver(Connection connection) throws IOException, InterruptedException {
        try {
            Octets frame = connection.buffered(longest());
            while (frame != null) {
                conversation.silence.heard();
                // once somebody ends the session, the stream is only read for its end
                end = conversation.ending.isClaimed() ? null : take(frame);
                if (end != null) {
                    return true;
                }
                conversation.silence.listen();
                frame = connection.buffered(longest());
            }
            conversation.events.caughtUp();
            return false;
        } catch (ProtocolFault fault) {
            end = conversation.end(Fsm.step(conversation.state(), new Faulted(fault)).action(), new SessionEnd.ConnectionLost(fault.why()));
            return true;
        }
    }

    /** Whoever offers to receive long messages may get them, though only who gets the offer may send them (RFC 8654 section 4). */
    private int longest() {
        boolean extended = conversation.negotiated() != null && conversation.config.capabilities().contains(ExtendedMessage.INSTANCE);
        return extended ? Negotiated.EXTENDED_MESSAGE_SIZE : Negotiated.MESSAGE_SIZE;
    }

    private SessionEnd broken(Connection connection) throws InterruptedException {
        int unfinished = connection.unfinished();
        String where = unfinished == 0 ? "between messages" : "after " + unfinished + " octets of a message";
        return conversation.end(Fsm.step(conversation.state(), Signal.LOST).action(), new SessionEnd.PeerClosed(where));
    }

    private @Nullable SessionEnd take(Octets frame) throws IOException, InterruptedException {
        MessageType type = MessageType.of(frame.u8(TYPE_AT)).orElseThrow();
        Step step = Fsm.step(conversation.state(), new Received(type));
        return switch (step.action()) {
            case Action.Notify notify -> conversation.end(notify, new SessionEnd.ConnectionLost(notify.why()));
            case Action.Plain plain ->
                switch (plain) {
                    case NOTHING -> null;
                    case SEND_OPEN, CONFIRM -> opened(frame);
                    case ESTABLISH -> established(frame, step.state());
                    case DELIVER -> delivered(type, frame);
                    case CLOSE -> dismissed(frame);
                };
        };
    }

    /** Checks the OPEN and answers it; when ours had to wait for it, ours first. */
    private @Nullable SessionEnd opened(Octets frame) throws IOException, InterruptedException {
        Open open = (Open) Messages.decode(frame);
        report(open, frame);
        if (conversation.state() == State.CONNECT) {
            handshake.sendOpen(open);
            move(Signal.OPEN_SENT);
        }
        Negotiated negotiated = handshake.agree(open);
        conversation.events.negotiated(negotiated);
        conversation.enter(Fsm.step(conversation.state(), new Received(MessageType.OPEN)).state());
        handshake.confirm();
        return null;
    }

    private @Nullable SessionEnd established(Octets frame, State next) throws InterruptedException {
        report(Keepalive.INSTANCE, frame);
        conversation.enter(next);
        LOG.info("{} is up", conversation.config.name());
        conversation.events.established(conversation.theNegotiated());
        conversation.up();
        return null;
    }

    private @Nullable SessionEnd delivered(MessageType type, Octets frame) throws InterruptedException {
        if (type == MessageType.KEEPALIVE) {
            checkKeepalive();
        }
        conversation.events.crossed(type, false);
        // decoded whoever listens: a fault ends the session also when nobody would have seen the routes
        Message message = Messages.decode(frame, conversation.theNegotiated());
        if (message instanceof Update update) {
            FaultLog.report(conversation.config.name(), update, frame);
        }
        tell(message, frame);
        return null;
    }

    /** Without a hold time there are no keepalives; ExaBGP lets one pass. */
    private void checkKeepalive() {
        if (conversation.theNegotiated().holdTime() == 0 && ++needlessKeepalives > 1) {
            throw new ProtocolFault(
                    NotificationCode.UNACCEPTABLE_HOLD_TIME, "Negotiated holdtime was zero, it was invalid to send us a keepalive messages");
        }
    }

    private @Nullable SessionEnd dismissed(Octets frame) throws InterruptedException {
        Notification notification = (Notification) Messages.decode(frame);
        if (!conversation.ending.claim()) {
            return conversation.ending.standBy();
        }
        conversation.ending.keep(new Ending.Farewell(false, notification, frame));
        return new SessionEnd.NotificationReceived(notification);
    }

    private void report(Message message, Octets frame) throws InterruptedException {
        conversation.events.crossed(message.type(), false);
        tell(message, frame);
    }

    private void tell(Message message, Octets frame) throws InterruptedException {
        if (conversation.events.wantsReceived(message.type())) {
            conversation.events.received(message, frame);
        }
    }

    private Step move(Signal signal) {
        Step step = Fsm.step(conversation.state(), signal);
        conversation.enter(step.state());
        return step;
    }

    private void perform(Step step) throws IOException, InterruptedException {
        if (step.action() == Action.Plain.SEND_OPEN && conversation.config.localAs() != null) {
            handshake.sendOpen(null);
            move(Signal.OPEN_SENT);
        }
    }
}
