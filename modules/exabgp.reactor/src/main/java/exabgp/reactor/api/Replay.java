package exabgp.reactor.api;

import exabgp.reactor.format.Event;
import exabgp.reactor.format.Shape;
import exabgp.session.State;
import exabgp.wire.Octets;
import exabgp.wire.message.MessageType;
import exabgp.wire.negotiated.Negotiated;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Tells a helper that missed events where everything stands: the state of each neighbor it hears of, and the routes that are kept of it, as far as it hears of those. It is made while it is
 * read. Every event that is told behind it either changes what it said or says it once more, so the helper ends up with what is true.
 */
final class Replay implements LineSource {
    private final String process;
    private final Dialect dialect;
    private final Encoders encoders;
    private final Collection<Peer> peers;

    /**
     * A replay for one run of a helper.
     *
     * @param peers all neighbors; any thread may walk them
     */
    Replay(String process, Dialect dialect, Encoders encoders, Collection<Peer> peers) {
        this.process = process;
        this.dialect = dialect;
        this.encoders = encoders;
        this.peers = peers;
    }

    @Override
    public void writeTo(Consumer<Octets> out) {
        BiConsumer<Event, Shape> tell = (event, shape) -> {
            Octets text = encoders.encode(dialect, event, shape);
            if (!text.isEmpty()) {
                out.accept(text);
            }
        };
        for (Peer peer : peers) {
            Audience audience = peer.audience();
            Subscription subscription = audience.subscription(process);
            if (subscription != null) {
                standing(peer, audience, subscription, tell);
            }
        }
        tell.accept(new Event.Resync(Audience.micros()), Shape.PARSED);
    }

    private static void standing(Peer peer, Audience audience, Subscription subscription, BiConsumer<Event, Shape> tell) {
        State state = peer.state();
        Negotiated negotiated = peer.status().negotiated();
        boolean up = state == State.ESTABLISHED && negotiated != null;
        if (negotiated != null && up && subscription.negotiated()) {
            tell.accept(new Event.NegotiatedEvent(audience.stamp(), negotiated), Shape.PARSED);
        }
        if (subscription.fsm()) {
            tell.accept(new Event.FsmChange(audience.stamp(), state.name()), Shape.PARSED);
        }
        if (subscription.neighborChanges()) {
            tell.accept(up ? new Event.Up(audience.stamp()) : new Event.Down(audience.stamp(), "the session is not established"), Shape.PARSED);
        }
        Shape shape = subscription.shape(false, MessageType.UPDATE);
        if (negotiated != null && up && shape != null) {
            ReplayedRoutes routes = new ReplayedRoutes(negotiated, shape, audience::stamp, tell);
            peer.received().forEach(routes::add);
            routes.flush();
        }
    }
}
