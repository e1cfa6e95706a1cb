package exabgp.reactor.api;

import exabgp.reactor.format.Event;
import exabgp.reactor.format.Shape;
import exabgp.wire.Octets;
import java.util.EnumMap;
import java.util.Map;

/** An event to be told to several helpers, encoded once for each dialect. For one thread. */
final class Letter {
    private final Event event;
    private final Shape shape;
    private final Map<Dialect, Octets> encoded = new EnumMap<>(Dialect.class);

    /** An event whose shape does not matter. */
    Letter(Event event) {
        this(event, Shape.PARSED);
    }

    Letter(Event event, Shape shape) {
        this.event = event;
        this.shape = shape;
    }

    Octets in(Dialect dialect, Encoders encoders) {
        return encoded.computeIfAbsent(dialect, d -> encoders.encode(d, event, shape));
    }
}
