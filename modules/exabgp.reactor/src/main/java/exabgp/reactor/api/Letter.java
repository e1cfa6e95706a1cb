package exabgp.reactor.api;

import exabgp.reactor.format.Event;
import exabgp.reactor.format.Shape;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;

/** An event to be told to several helpers, encoded once for each dialect. For one thread. */
final class Letter {
    private final Event event;
    private final Shape shape;
    private final List<Encoded> encoded = new ArrayList<>(1);

    private record Encoded(Dialect dialect, Octets text) {}

    /** An event whose shape does not matter. */
    Letter(Event event) {
        this(event, Shape.PARSED);
    }

    Letter(Event event, Shape shape) {
        this.event = event;
        this.shape = shape;
    }

    Octets in(Dialect dialect, Encoders encoders) {
        for (Encoded known : encoded) {
            if (known.dialect() == dialect) {
                return known.text();
            }
        }
        Octets text = encoders.encode(dialect, event, shape);
        encoded.add(new Encoded(dialect, text));
        return text;
    }
}
