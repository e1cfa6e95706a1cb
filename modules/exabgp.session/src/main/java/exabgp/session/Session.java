package exabgp.session;

import exabgp.wire.address.Ipv4;
import org.jspecify.annotations.Nullable;

/** One BGP session with one peer, from its first packet to its last. */
public final class Session {
    private final SessionConfig config;
    private final Opening opening;
    private final SessionEvents events;
    private final RouteSource routes;

    /** A session that begins with {@link #run}. */
    public Session(SessionConfig config, Opening opening, SessionEvents events, RouteSource routes) {
        this.config = config;
        this.opening = opening;
        this.events = events;
        this.routes = routes;
    }

    /**
     * Holds the session, in the thread of the caller, until it ends. When this returns or throws, its connection is closed and its threads are gone. To be called once.
     *
     * @throws InterruptedException when the caller was interrupted: the hard stop, without a NOTIFICATION
     */
    public SessionEnd run() throws InterruptedException {
        throw new UnsupportedOperationException(config.name() + opening + events + routes);
    }

    /**
     * Tells the session what to do; any thread may, and it never blocks. A {@link SessionOrder.Stop} or {@link SessionOrder.Replaced} always counts, the first of them if there
     * are several.
     *
     * @return false when the order is refused: a {@link SessionOrder.Send} while the session is not up, or while {@value #ORDERS} others wait to be sent
     */
    public boolean order(SessionOrder order) {
        throw new UnsupportedOperationException(order.toString());
    }

    /** How many {@link SessionOrder.Send} orders may wait. */
    public static final int ORDERS = 64;

    /** Where the session stands; any thread may ask. */
    public State state() {
        return State.IDLE;
    }

    /** The BGP Identifier of the peer, null until its OPEN was accepted; any thread may ask. It decides a collision of connections (RFC 4271 section 6.8). */
    public @Nullable Ipv4 peerRouterId() {
        return null;
    }
}
