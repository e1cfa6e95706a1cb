package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Messages;
import exabgp.wire.negotiated.Negotiated;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends routes and ordered messages, and reports what was sent. */
final class Writer implements SessionTask.Work {
    /** Every wake-up is announced, that for a keepalive by the owner: a wait without a limit costs no timer for each batch. */
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int LENGTH_AT = 16;
    private static final int TYPE_AT = 18;

    private final Conversation conversation;
    private final Outbox outbox = new Outbox();
    private final @Nullable Pace pace;
    private @Nullable Negotiated readBack;

    Writer(Conversation conversation) {
        this.conversation = conversation;
        int rate = conversation.config.rateLimit();
        pace = rate == 0 ? null : new Pace(rate);
    }

    /** Ends only by exception. Small, as it is on the stack of each quiet session. */
    @Override
    public SessionEnd run() throws IOException, InterruptedException {
        try {
            begin();
            while (isReady()) {
                conversation.routes.next(outbox, FOREVER);
                sendBatch();
            }
            return conversation.ending.standBy();
        } finally {
            conversation.routes.stop();
        }
    }

    private void begin() {
        conversation.routes.start(conversation.theNegotiated(), conversation.theConnection().localAddress());
    }

    /** Sends what goes before routes, and is ready to wait for them then, unless the session ends. */
    private boolean isReady() throws IOException, InterruptedException {
        if (conversation.ending.isClaimed()) {
            return false;
        }
        sendOrdered();
        conversation.keepalives.sendDue();
        reportKeepalives();
        conversation.keepalives.idle(true);
        return true;
    }

    private void sendOrdered() throws IOException, InterruptedException {
        for (SessionOrder.Send order = conversation.orders.peek(); order != null; order = conversation.orders.peek()) {
            Message message = order.message();
            Octets frame = Messages.encode(message, conversation.theNegotiated());
            conversation.theConnection().write(frame);
            conversation.orders.sent();
            conversation.events.crossed(message.type(), true);
            if (conversation.events.wantsSent(message.type())) {
                conversation.events.sent(message, frame);
            }
        }
    }

    private void reportKeepalives() throws InterruptedException {
        int count = conversation.keepalives.takeUnreported();
        for (int i = 0; i < count; i++) {
            conversation.events.crossed(MessageType.KEEPALIVE, true);
            if (conversation.events.wantsSent(MessageType.KEEPALIVE)) {
                conversation.events.sent(Keepalive.INSTANCE, Keepalives.FRAME);
            }
        }
    }

    private void sendBatch() throws IOException, InterruptedException {
        conversation.keepalives.idle(false);
        byte[] messages = new byte[outbox.octets().length()];
        outbox.octets().copyTo(messages, 0);
        if (pace == null) {
            conversation.theConnection().write(messages, messages.length);
        } else if (!paced(pace, messages)) {
            return;
        }
        if (outbox.isReached()) {
            conversation.routes.written(outbox.sequence());
        }
        // a small batch is the last one for now, mostly
        outbox.clear(messages.length < Outbox.BATCH / 2);
        report(messages);
    }

    /** Writes one message after the other, each at its time; what was ordered meanwhile does not wait for them. False when the session ends before the last. */
    private boolean paced(Pace rate, byte[] messages) throws IOException, InterruptedException {
        int length;
        for (int at = 0; at < messages.length; at += length) {
            TimeUnit.NANOSECONDS.sleep(rate.book(System.nanoTime()));
            if (conversation.ending.isClaimed()) {
                return false;
            }
            sendOrdered();
            length = length(messages, at);
            conversation.theConnection().write(Octets.copyOf(messages, at, length));
        }
        return true;
    }

    private static int length(byte[] messages, int at) {
        return (messages[at + LENGTH_AT] & 0xFF) << 8 | (messages[at + LENGTH_AT + 1] & 0xFF);
    }

    private void report(byte[] messages) throws InterruptedException {
        int at = 0;
        while (at < messages.length) {
            int length = length(messages, at);
            MessageType type = MessageType.of(messages[at + TYPE_AT] & 0xFF).orElseThrow();
            conversation.events.crossed(type, true);
            if (conversation.events.wantsSent(type)) {
                tell(Octets.copyOf(messages, at, length));
            }
            at += length;
        }
    }

    /** Made when somebody wants to see what is sent for the first time, which nobody does in most sessions. */
    private Negotiated readBack() {
        Negotiated made = readBack;
        if (made == null) {
            made = conversation.theNegotiated().readBack();
            readBack = made;
        }
        return made;
    }

    private void tell(Octets frame) throws InterruptedException {
        Message message;
        try {
            message = Messages.decode(frame, readBack());
        } catch (ProtocolFault fault) {
            // a user may configure attributes in hexadecimal that nobody can read; they were sent as they are, and that is no reason to end the session
            LOG.warn("{} was sent what cannot be shown: {}", conversation.config.name(), fault.why());
            return;
        }
        conversation.events.sent(message, frame);
    }
}
