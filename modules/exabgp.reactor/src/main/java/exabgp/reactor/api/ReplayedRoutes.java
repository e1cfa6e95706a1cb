package exabgp.reactor.api;

import exabgp.reactor.format.Direction;
import exabgp.reactor.format.Event;
import exabgp.reactor.format.Shape;
import exabgp.reactor.format.Stamp;
import exabgp.reactor.rib.Route;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Received routes as the UPDATE messages that could have brought them; those of equal attributes share one. For one thread. */
final class ReplayedRoutes {
    /** Routes in one message. */
    private static final int MOST = 64;

    private final Negotiated negotiated;
    private final Shape shape;
    private final Supplier<Stamp> stamps;
    private final BiConsumer<Event, Shape> tell;
    private final int most;
    private final List<Nlri> gathered = new ArrayList<>();
    private Attributes attributes = Attributes.NONE;

    ReplayedRoutes(Negotiated negotiated, Shape shape, Supplier<Stamp> stamps, BiConsumer<Event, Shape> tell) {
        this.negotiated = negotiated;
        this.shape = shape;
        this.stamps = stamps;
        this.tell = tell;
        // one that came in a message fits into a message, several may not
        this.most = shape.packets() ? 1 : MOST;
    }

    void add(Route route) {
        boolean same = !gathered.isEmpty() && gathered.getFirst().family().equals(route.nlri().family()) && attributes.equals(route.attributes());
        if (!same || gathered.size() == most) {
            flush();
        }
        gathered.add(route.nlri());
        attributes = route.attributes();
    }

    /** Tells of those that wait for more of their kind. */
    void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        Family family = gathered.getFirst().family();
        Nlris nlris = Nlris.of(family, negotiated.addPathReceive().contains(family), gathered);
        NextHop nextHop = attributes.find(NextHop.class);
        boolean classic = family.equals(Family.IPV4_UNICAST) && (nextHop == null || nextHop.address() instanceof Ipv4);
        Attributes told = classic || nextHop == null ? attributes : attributes.without(nextHop.code());
        tell(new Update(List.of(), told, List.of(new Update.Reach(nlris, nextHop)), null, List.of()));
        gathered.clear();
    }

    private void tell(Update update) {
        Octets frame = shape.packets() ? frame(update) : Octets.EMPTY;
        if (frame != null && shape.wantsPacket()) {
            tell.accept(new Event.Packet(stamps.get(), Direction.RECEIVE, frame, negotiated), shape);
        }
        if (shape.wantsParsed()) {
            tell.accept(new Event.Received(stamps.get(), update, frame == null ? Octets.EMPTY : frame, negotiated), shape);
        }
    }

    /** Its octets, null when it takes more than a message has room for, written in our way. */
    private @Nullable Octets frame(Update update) {
        try {
            return Messages.encode(update, negotiated.readBack());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
