package exabgp.reactor.api;

import exabgp.reactor.format.Direction;
import exabgp.reactor.format.Event;
import exabgp.reactor.format.Shape;
import exabgp.reactor.format.Stamp;
import exabgp.wire.Octets;
import exabgp.wire.message.Message;
import exabgp.wire.negotiated.Negotiated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of one message, each made once however many want it. For one thread. */
final class Letters {
    private final Audience audience;
    private final boolean sent;
    private final Message message;
    private final Octets frame;
    private final @Nullable Negotiated negotiated;
    private @Nullable Event packet;
    private @Nullable Event parsed;

    /** What was made for those who want the first shape, as nearly always all do. */
    private @Nullable Made first;

    private final Map<Shape, List<Letter>> others = new HashMap<>(0);

    private record Made(Shape shape, List<Letter> letters) {}

    Letters(Audience audience, boolean sent, Message message, Octets frame, @Nullable Negotiated negotiated) {
        this.audience = audience;
        this.sent = sent;
        this.message = message;
        this.frame = frame;
        this.negotiated = negotiated;
    }

    List<Letter> of(Shape wanted) {
        Made known = first;
        if (known == null) {
            known = new Made(wanted, make(wanted));
            first = known;
        }
        return known.shape().equals(wanted) ? known.letters() : others.computeIfAbsent(wanted, this::make);
    }

    private List<Letter> make(Shape wanted) {
        if (!wanted.wantsPacket()) {
            return List.of(new Letter(parsed(), wanted));
        }
        Letter first = new Letter(packet(), wanted);
        return wanted.wantsParsed() ? List.of(first, new Letter(parsed(), wanted)) : List.of(first);
    }

    private Event packet() {
        Event event = packet;
        if (event == null) {
            event = new Event.Packet(audience.stamp(), sent ? Direction.SEND : Direction.RECEIVE, frame, negotiated);
            packet = event;
        }
        return event;
    }

    private Event parsed() {
        Event event = parsed;
        if (event == null) {
            Stamp stamp = audience.stamp();
            event = sent ? new Event.Sent(stamp, message, frame, negotiated) : new Event.Received(stamp, message, frame, negotiated);
            parsed = event;
        }
        return event;
    }
}
