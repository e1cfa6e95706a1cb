package exabgp.reactor.api;

import exabgp.reactor.config.ApiConfig;
import exabgp.reactor.config.MessageSelection;
import exabgp.reactor.format.Shape;
import exabgp.wire.message.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * What one helper is told about one neighbor: all its {@code api} sections that name the helper, taken together.
 *
 * @param process         the name of the helper
 * @param neighborChanges tell of the session going up and down, and of NOTIFICATION messages
 * @param negotiated      tell of what was negotiated
 * @param fsm             tell of every state
 * @param signal          tell of signals to the daemon
 * @param send            which messages that we send are told
 * @param receive         which messages that we receive are told
 */
record Subscription(
        String process, boolean neighborChanges, boolean negotiated, boolean fsm, boolean signal, MessageSelection send, MessageSelection receive) {
    /** What one section says. */
    static Subscription of(String process, ApiConfig api) {
        return new Subscription(process, api.neighborChanges(), api.negotiated(), api.fsm(), api.signal(), api.send(), api.receive());
    }

    /** Both together. */
    Subscription and(Subscription other) {
        return new Subscription(
                process,
                neighborChanges || other.neighborChanges,
                negotiated || other.negotiated,
                fsm || other.fsm,
                signal || other.signal,
                union(send, other.send),
                union(receive, other.receive));
    }

    private static MessageSelection union(MessageSelection a, MessageSelection b) {
        return new MessageSelection(
                a.parsed() || b.parsed(),
                a.packets() || b.packets(),
                a.consolidate() || b.consolidate(),
                a.open() || b.open(),
                a.update() || b.update(),
                a.notification() || b.notification(),
                a.keepalive() || b.keepalive(),
                a.refresh() || b.refresh(),
                a.operational() || b.operational());
    }

    /** How it is told of messages of this type, null when it is not. */
    @Nullable Shape shape(boolean sent, MessageType type) {
        MessageSelection selection = sent ? send : receive;
        boolean wanted = switch (type) {
            case OPEN -> selection.open();
            case UPDATE -> selection.update();
            case NOTIFICATION -> selection.notification();
            case KEEPALIVE -> selection.keepalive();
            case ROUTE_REFRESH -> selection.refresh();
            case OPERATIONAL -> selection.operational();
        };
        Shape shape = Shape.of(selection.parsed(), selection.packets(), selection.consolidate());
        if (wanted && (shape.wantsPacket() || shape.wantsParsed())) {
            return shape;
        }
        return type == MessageType.NOTIFICATION && neighborChanges ? Shape.PARSED : null;
    }
}
