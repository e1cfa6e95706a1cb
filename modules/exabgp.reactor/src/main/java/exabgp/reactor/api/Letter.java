package exabgp.reactor.api;

import exabgp.reactor.format.Event;
import exabgp.reactor.format.Shape;
import exabgp.wire.Octets;
import org.jspecify.annotations.Nullable;

/** An event to be told to several helpers, encoded once for each dialect. For one thread. */
final class Letter {
    private static final int DIALECTS = Dialect.values().length;

    private final Event event;
    private final Shape shape;
    private final @Nullable Octets[] texts = new @Nullable Octets[DIALECTS];

    /** An event whose shape does not matter. */
    Letter(Event event) {
        this(event, Shape.PARSED);
    }

    Letter(Event event, Shape shape) {
        this.event = event;
        this.shape = shape;
    }

    Octets in(Dialect dialect, Encoders encoders) {
        Octets text = texts[dialect.ordinal()];
        if (text == null) {
            text = encoders.encode(dialect, event, shape);
            texts[dialect.ordinal()] = text;
        }
        return text;
    }
}
