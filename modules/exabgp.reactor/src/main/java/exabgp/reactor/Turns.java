package exabgp.reactor;

import exabgp.reactor.config.NeighborConfig;
import exabgp.session.Opening;
import exabgp.session.Session;
import exabgp.session.SessionOrder;
import exabgp.session.State;
import exabgp.session.scope.Bell;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.fault.NotificationCode;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which session of a peer comes next, and when: attempts and the waits between them, connections of the peer, their collisions (RFC 4271 section 6.8), and the end. The thread of the peer asks;
 * others tell, from any thread and without waiting.
 */
final class Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    /** A session has to last so long to count as a success; else a peer that always closes would be connected to without pause. */
    private static final Duration PROVEN = Duration.ofSeconds(1);

    private final String peer;
    private final Ip peerAddress;
    private final Ipv4 routerId;
    private final boolean ephemeral;
    private final boolean passive;
    private final int attempts;
    private final BiConsumer<SocketChannel, Declined> refuse;

    private final ReentrantLock lock = new ReentrantLock();
    private final Bell bell = new Bell();
    private final Backoff backoff = new Backoff();
    private long notBefore = System.nanoTime();
    private int rounds;
    private long establishedAt;
    private boolean established;
    private boolean hurry;
    private @Nullable Session session;
    private boolean dialled;
    private @Nullable SocketChannel waiting;
    private SessionOrder.@Nullable Stop stop;

    // of the thread of the peer alone
    private @Nullable Opening opening;
    private long pause;

    /**
     * No session yet.
     *
     * @param ephemeral whether there is a next session only when the peer has connected again before the last one ended
     * @param passive  whether only connections of the peer count
     * @param attempts sessions and rounds of attempts there may be, 0 for no limit
     * @param refuse   says farewell to a connection; must not wait
     */
    Turns(NeighborConfig neighbor, boolean ephemeral, boolean passive, int attempts, BiConsumer<SocketChannel, Declined> refuse) {
        this.peer = neighbor.label();
        this.peerAddress = neighbor.peer().address();
        this.routerId = neighbor.routerId();
        this.ephemeral = ephemeral;
        this.passive = passive;
        this.attempts = attempts;
        this.refuse = refuse;
    }

    /** Waits for the next session; null when there is to be none. Small, as it is on the stack of each peer that is not there. */
    @Nullable Opening next() throws InterruptedException {
        while (!isDecided()) {
            bell.await(pause);
        }
        return opening;
    }

    /** Whether there is an answer to {@link #next}, in {@code opening}; else {@code pause} is how long to wait for one. */
    private boolean isDecided() {
        opening = null;
        lock.lock();
        try {
            if (stop != null || (attempts > 0 && rounds >= attempts)) {
                return true;
            }
            if (ephemeral && rounds > 0 && waiting == null) {
                stop = new SessionOrder.Stop(null, "over");
                return true;
            }
            SocketChannel accepted = waiting;
            if (accepted != null) {
                waiting = null;
                opening = new Opening.Accepted(accepted);
                return true;
            }
            pause = passive ? Long.MAX_VALUE : notBefore - System.nanoTime();
            if (pause <= 0) {
                opening = new Opening.Dial();
            }
            return pause <= 0;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes {@code next} the present session; false when the peer was stopped meanwhile, or when it connected before we did. Were its connection left to wait then, and ours at the other end,
     * each end would wait for the OPEN of the other on a connection that the other does not read.
     */
    boolean begin(Session next, Opening opening) {
        lock.lock();
        try {
            if (stop == null && waiting != null && opening instanceof Opening.Dial) {
                return false;
            }
            rounds++;
            if (stop != null) {
                if (opening instanceof Opening.Accepted accepted) {
                    close(accepted.channel());
                }
                return false;
            }
            session = next;
            dialled = opening instanceof Opening.Dial;
            established = false;
            hurry = false;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The present session is over. */
    void end() {
        lock.lock();
        try {
            session = null;
            boolean proven = established && System.nanoTime() - establishedAt >= PROVEN.toNanos();
            if (proven || hurry) {
                backoff.reset();
            }
            notBefore = System.nanoTime() + backoff.next().toNanos();
        } finally {
            lock.unlock();
        }
    }

    /** Whether there will be no further session after the present one. */
    boolean isOver() {
        lock.lock();
        try {
            return stop != null;
        } finally {
            lock.unlock();
        }
    }

    /** There will be no further session. */
    void close() {
        lock.lock();
        try {
            if (stop == null) {
                stop = new SessionOrder.Stop(null, "over");
            }
            if (waiting != null) {
                close(waiting);
                waiting = null;
            }
        } finally {
            lock.unlock();
        }
    }

    void established() {
        lock.lock();
        try {
            established = true;
            establishedAt = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the present session and lets none follow. */
    void stop(SessionOrder.Stop order) {
        lock.lock();
        try {
            stop = order;
            if (session != null) {
                session.order(order);
            }
            bell.ring();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the present session; the next one follows at once. False when there is none. */
    boolean reopen(SessionOrder.Stop order) {
        lock.lock();
        try {
            hurry = true;
            backoff.reset();
            if (session == null) {
                notBefore = System.nanoTime();
                bell.ring();
                return false;
            }
            session.order(order);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Has the present session send a message; false when it is not up, or has no room for it. */
    boolean send(SessionOrder.Send order) {
        lock.lock();
        try {
            return session != null && session.order(order);
        } finally {
            lock.unlock();
        }
    }

    /** The peer connected to us: null when the connection is taken over, else why not. */
    @Nullable Declined incoming(SocketChannel channel, Ip local) {
        lock.lock();
        try {
            if (stop != null) {
                return new Declined(NotificationCode.PEER_DECONFIGURED, "no session configured for the peer");
            }
            if (session == null) {
                await(channel);
                return null;
            }
            var ours = new Collision.Ours(routerId, peerAddress, local, dialled, session.isConnected());
            return settle(Collision.of(session.state(), ours, session.peerRouterId()), channel);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Declined settle(Collision collision, SocketChannel channel) {
        return switch (collision) {
            case Collision.Replaces ignored -> {
                replace(channel);
                yield null;
            }
            case Collision.Waits ignored -> {
                await(channel);
                yield null;
            }
            case Collision.Refused refused -> refused.why();
        };
    }

    private void replace(SocketChannel channel) {
        await(channel);
        if (session != null) {
            session.order(new SessionOrder.Replaced("closing outgoing connection as we have another incoming on with higher router-id"));
        }
    }

    private void await(SocketChannel channel) {
        SocketChannel older = waiting;
        waiting = channel;
        if (older != null && !older.equals(channel)) {
            close(older);
        }
        backoff.reset();
        bell.ring();
    }

    /** The OPEN of the peer came over the present session: a connection that waited for this is decided on. */
    void opened() {
        lock.lock();
        try {
            SocketChannel other = waiting;
            if (other == null || session == null) {
                return;
            }
            Declined declined = settle(Collision.identified(routerId, session.peerRouterId()), other);
            if (declined != null) {
                waiting = null;
                refuse.accept(other, declined);
            }
        } finally {
            lock.unlock();
        }
    }

    private void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("{}: closing a connection that is not taken: {}", peer, e.getMessage());
        }
    }
}
