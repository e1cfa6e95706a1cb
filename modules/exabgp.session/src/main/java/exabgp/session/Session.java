package exabgp.session;

import exabgp.session.scope.FirstToEnd;
import exabgp.session.scope.Ticker;
import exabgp.wire.address.Ipv4;
import exabgp.wire.message.Open;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One BGP session with one peer, from its first packet to its last. Its tasks in one scope do the work, {@link Reader} and {@link Writer}, and at need {@link Keepalives}; the owner
 * is the {@link Watch} over them. The first that has a reason to end the session says the last words and returns; then the others are interrupted, and nothing of the session is left.
 */
public final class Session {
    /** How many {@link SessionOrder.Send} orders may wait. */
    public static final int ORDERS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final SessionConfig config;
    private final Conversation conversation;

    /** A session that begins with {@link #run}. */
    public Session(SessionConfig config, Opening opening, SessionEvents events, RouteSource routes) {
        this(config, opening, events, routes, Ticker.SYSTEM);
    }

    /** One in a time of its own. */
    Session(SessionConfig config, Opening opening, SessionEvents events, RouteSource routes, Ticker ticker) {
        this.config = config;
        conversation = new Conversation(config, opening, events, routes, ticker);
    }

    /**
     * Holds the session, in the thread of the caller, until it ends. When this returns or throws, its connection is closed and its threads are gone. To be called once.
     *
     * @throws InterruptedException when the caller was interrupted: the hard stop, without a NOTIFICATION
     */
    public SessionEnd run() throws InterruptedException {
        try {
            SessionEnd end = converse();
            LOG.info("{} is down: {}", config.name(), end.story());
            return told(end);
        } finally {
            conversation.forget();
        }
    }

    /**
     * Tells the session what to do; any thread may, and it never blocks. A {@link SessionOrder.Stop} or {@link SessionOrder.Replaced} always counts, the first of them if there
     * are several.
     *
     * @return false when the order is refused: a {@link SessionOrder.Send} while the session is not up, or while {@value #ORDERS} others wait to be sent
     */
    public boolean order(SessionOrder order) {
        return switch (order) {
            case SessionOrder.Stop stop -> end(stop);
            case SessionOrder.Replaced replaced -> end(replaced);
            case SessionOrder.Send send -> send(send);
        };
    }

    /** Where the session stands; any thread may ask. */
    public State state() {
        return conversation.state();
    }

    /** Whether there is a connection, which may be so a moment before the state says it: our OPEN is on its way then. Any thread. */
    public boolean isConnected() {
        return conversation.connection() != null;
    }

    /** The BGP Identifier of the peer, null until its OPEN was accepted; any thread may ask. It decides a collision of connections (RFC 4271 section 6.8). */
    public @Nullable Ipv4 peerRouterId() {
        Open peer = conversation.peer();
        return peer == null ? null : peer.routerId();
    }

    private SessionEnd converse() throws InterruptedException {
        FirstToEnd<SessionEnd> first = new FirstToEnd<>(conversation.alarm::ring);
        try (conversation;
                var scope = StructuredTaskScope.open(first, options -> options.withName(config.name()))) {
            Callable<SessionEnd> end = new Watch(conversation, first::isOver, scope::fork).run();
            if (end != null) {
                scope.fork(end);
            }
            return scope.join();
        } catch (FailedException e) {
            Throwable cause = e.getCause();
            return new SessionEnd.Failed(cause == null ? e : cause);
        }
    }

    /** Tells the owner about the end, now that nothing is left that could be held up by it. */
    private SessionEnd told(SessionEnd end) throws InterruptedException {
        try {
            Ending.Farewell last = conversation.ending.farewell();
            if (last != null) {
                tell(last);
            }
            conversation.events.ended(end);
            conversation.enter(State.IDLE);
            return end;
        } catch (RuntimeException | Error e) {
            LOG.error("{}: the end of the session could not be told", config.name(), e);
            return new SessionEnd.Failed(e);
        }
    }

    private void tell(Ending.Farewell last) throws InterruptedException {
        SessionEvents events = conversation.events;
        events.crossed(last.notification().type(), last.isOurs());
        if (last.isOurs() && events.wantsSent(last.notification().type())) {
            events.sent(last.notification(), last.frame());
        } else if (!last.isOurs() && events.wantsReceived(last.notification().type())) {
            events.received(last.notification(), last.frame());
        }
    }

    private boolean end(SessionOrder order) {
        conversation.orders.stop(order);
        conversation.alarm.ring();
        return true;
    }

    private boolean send(SessionOrder.Send send) {
        boolean taken = conversation.state() == State.ESTABLISHED && conversation.orders.offer(send);
        if (taken) {
            conversation.routes.wake();
        }
        return taken;
    }
}
