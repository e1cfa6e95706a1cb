package exabgp.reactor.api;

import exabgp.reactor.format.Direction;
import exabgp.reactor.format.Event;
import exabgp.reactor.format.Shape;
import exabgp.reactor.format.Stamp;
import exabgp.wire.Octets;
import exabgp.wire.message.Message;
import exabgp.wire.negotiated.Negotiated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The events of one message, each made once however many want it. For one thread. */
final class Letters {
    private final Supplier<Stamp> stamps;
    private final boolean sent;
    private final Message message;
    private final Octets frame;
    private final @Nullable Negotiated negotiated;
    private @Nullable Event packet;
    private @Nullable Event parsed;
    private final List<Made> made = new ArrayList<>(1);

    /** What was made for those who want one shape: a few at most. */
    private record Made(Shape shape, List<Letter> letters) {}

    Letters(Supplier<Stamp> stamps, boolean sent, Message message, Octets frame, @Nullable Negotiated negotiated) {
        this.stamps = stamps;
        this.sent = sent;
        this.message = message;
        this.frame = frame;
        this.negotiated = negotiated;
    }

    List<Letter> of(Shape shape) {
        for (Made known : made) {
            if (known.shape().equals(shape)) {
                return known.letters();
            }
        }
        List<Letter> letters = make(shape);
        made.add(new Made(shape, letters));
        return letters;
    }

    private List<Letter> make(Shape shape) {
        if (!shape.wantsPacket()) {
            return List.of(new Letter(parsed(), shape));
        }
        Letter first = new Letter(packet(), shape);
        return shape.wantsParsed() ? List.of(first, new Letter(parsed(), shape)) : List.of(first);
    }

    private Event packet() {
        Event event = packet;
        if (event == null) {
            event = new Event.Packet(stamps.get(), sent ? Direction.SEND : Direction.RECEIVE, frame, negotiated);
            packet = event;
        }
        return event;
    }

    private Event parsed() {
        Event event = parsed;
        if (event == null) {
            Stamp stamp = stamps.get();
            event = sent ? new Event.Sent(stamp, message, frame, negotiated) : new Event.Received(stamp, message, frame, negotiated);
            parsed = event;
        }
        return event;
    }
}
