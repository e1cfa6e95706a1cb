package exabgp.session;

import exabgp.session.scope.Bell;
import exabgp.session.scope.HoldClock;
import exabgp.session.scope.Ticker;
import exabgp.session.transport.Connection;
import exabgp.wire.Octets;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.negotiated.Negotiated;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the threads of one session share. State, connection and agreement are set by the reader and read by all; each end is brought about by the one thread that claimed it
 * ({@link Ending}).
 */
final class Conversation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    final SessionConfig config;
    final Opening opening;
    final SessionEvents events;
    final RouteSource routes;
    final Ticker ticker;
    final Ending ending = new Ending();
    final Orders orders = new Orders();

    /** Rung when a deadline of the watch changed or an order to end arrived. */
    final Bell alarm = new Bell();

    /** How long the peer was silent. */
    final HoldClock silence;

    final Keepalives keepalives = new Keepalives(this);

    private volatile State state = State.IDLE;
    private volatile boolean up;
    private volatile long connectedAt;
    private volatile @Nullable Connection connection;
    private volatile @Nullable Open peer;
    private volatile @Nullable Negotiated negotiated;

    Conversation(SessionConfig config, Opening opening, SessionEvents events, RouteSource routes, Ticker ticker) {
        this.config = config;
        this.opening = opening;
        this.events = events;
        this.routes = routes;
        this.ticker = ticker;
        silence = new HoldClock(ticker);
    }

    State state() {
        return state;
    }

    /** Is in {@code next} from now on, and says so. The alarm need not ring: a state lets deadlines go, and those that come with it ring themselves. */
    void enter(State next) {
        if (state != next) {
            state = next;
            LOG.debug("{} is {}", config.name(), next);
            events.stateChanged(next);
        }
    }

    /** Is idle from now on; nobody is told. */
    void forget() {
        state = State.IDLE;
    }

    /** All has been told of the session that is up, and its writer may begin. */
    void up() {
        up = true;
        alarm.ring();
    }

    /** Whether its writer may have begun. */
    boolean isUp() {
        return up;
    }

    /** Takes the connection. */
    void connected(Connection stands) {
        connectedAt = ticker.now();
        connection = stands;
        alarm.ring();
    }

    /** The connection, null while there is none yet. */
    @Nullable Connection connection() {
        return connection;
    }

    /** The connection, where there must be one. */
    Connection theConnection() {
        return present(connection);
    }

    /** When there was a connection, in the time of the ticker. */
    long connectedAt() {
        return connectedAt;
    }

    /** Takes what was agreed on. */
    void agreed(Open received, Negotiated context) {
        peer = received;
        negotiated = context;
    }

    /** The OPEN of the peer, null until it was accepted. */
    @Nullable Open peer() {
        return peer;
    }

    /** What was agreed on, null until it was. */
    @Nullable Negotiated negotiated() {
        return negotiated;
    }

    /** What was agreed on, where it must have been. */
    Negotiated theNegotiated() {
        return present(negotiated);
    }

    /** Ends the session as {@code step} says, which is a step that ends it; {@code quiet} is how it ended when that is without a NOTIFICATION. */
    SessionEnd end(Action action, SessionEnd quiet) throws InterruptedException {
        if (!ending.claim()) {
            return ending.standBy();
        }
        if (action instanceof Action.Notify notify) {
            return lastWords(new Notification(notify.code().code(), notify.code().subcode(), notify.data()), notify.why());
        }
        return quiet;
    }

    /** Says the last words, for the thread that has claimed the end. */
    SessionEnd lastWords(Notification notification, String why) throws InterruptedException {
        Connection stands = connection;
        if (stands == null) {
            return new SessionEnd.Stopped(why);
        }
        Octets frame = Messages.encode(fitting(notification));
        if (!stands.lastWords(frame, config.timers().farewell())) {
            return new SessionEnd.ConnectionLost(why + "; NOTIFICATION (" + notification.code() + "," + notification.subcode() + ") could not be sent");
        }
        ending.keep(new Ending.Farewell(true, notification, frame));
        stands.drain(config.timers().farewell());
        return new SessionEnd.NotificationSent(notification, why);
    }

    /** With no more data than a message can carry: better the beginning of a reason than none. */
    private static Notification fitting(Notification notification) {
        int room = Negotiated.MESSAGE_SIZE - MessageType.NOTIFICATION.leastLength();
        Octets data = notification.data();
        return data.length() <= room ? notification : new Notification(notification.code(), notification.subcode(), data.slice(0, room));
    }

    /** Closes our side without a word and gives the peer a moment to take what was sent, for the thread that has claimed the end. */
    void partQuietly() throws InterruptedException {
        Connection stands = connection;
        if (stands != null) {
            stands.goodbye(config.timers().farewell());
            stands.drain(config.timers().farewell());
        }
    }

    /**
     * The connection broke under the hands of the caller. Unless that is the reader, it waits a moment: a peer that says why and hangs up breaks our next write before what it
     * said is read.
     */
    SessionEnd lost(IOException why, boolean isReader) throws InterruptedException {
        if (!isReader && !ending.claimAfter(config.timers().farewell())) {
            return ending.standBy();
        }
        String message = why.getMessage();
        return end(Fsm.step(state, Event.Signal.LOST).action(), new SessionEnd.ConnectionLost(message == null ? why.getClass().getSimpleName() : message));
    }

    /** Closes whatever is open, when the threads are gone. */
    @Override
    public void close() {
        orders.close();
        Connection stands = connection;
        if (stands != null) {
            stands.close();
        } else if (opening instanceof Opening.Accepted accepted) {
            Connection.close(accepted.channel());
        }
    }

    /** What must be there. */
    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked for before it was there");
        }
        return value;
    }
}
