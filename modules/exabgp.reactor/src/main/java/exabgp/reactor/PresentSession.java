package exabgp.reactor;

import exabgp.reactor.api.PeerStatus;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.format.PeerIdentity;
import exabgp.session.State;
import exabgp.wire.address.Ip;
import exabgp.wire.message.Open;
import exabgp.wire.negotiated.Negotiated;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is known of the present session of a peer, or of the last one. Written by the threads of the session, read by any. */
final class PresentSession {
    private volatile NeighborConfig neighbor;
    private volatile State state = State.IDLE;
    private volatile long since = System.nanoTime();
    private volatile boolean connected;
    private volatile @Nullable Ip localAddress;
    private volatile @Nullable Open receivedOpen;
    private volatile @Nullable Open sentOpen;
    private volatile @Nullable Negotiated negotiated;
    private volatile Statistics statistics = new Statistics();
    /** Held while one is made: a reload and a session that begins must not undo each other's. */
    private final ReentrantLock identifying = new ReentrantLock();

    /** One object for as long as it says the same: encoders know the text of it by its identity. */
    private volatile PeerIdentity identity;

    /** No session yet. */
    PresentSession(NeighborConfig neighbor) {
        this.neighbor = neighbor;
        this.identity = identify(neighbor, null, null);
    }

    /** Another configuration asks for the same session. */
    void configure(NeighborConfig changed) {
        neighbor = changed;
        identify();
    }

    State state() {
        return state;
    }

    /** Is in another state. */
    void enter(State changed) {
        if ((changed == State.ESTABLISHED) != (state == State.ESTABLISHED)) {
            since = System.nanoTime();
        }
        state = changed;
    }

    /** A connection stands: nothing is known of it but our address. */
    void connected(Ip local) {
        localAddress = local;
        receivedOpen = null;
        sentOpen = null;
        negotiated = null;
        identify();
        statistics = new Statistics();
        connected = true;
    }

    /** The session is over. Whether there was a connection. */
    boolean disconnected() {
        boolean was = connected;
        connected = false;
        return was;
    }

    void sent(Open open) {
        sentOpen = open;
    }

    void received(Open open) {
        receivedOpen = open;
    }

    void agreed(Negotiated agreed) {
        negotiated = agreed;
        identify();
    }

    /** Our OPEN, null before it was sent. */
    @Nullable Open sentOpen() {
        return sentOpen;
    }

    /** What both agreed on, null before that. */
    @Nullable Negotiated negotiated() {
        return negotiated;
    }

    /** What crossed it. */
    Statistics statistics() {
        return statistics;
    }

    /** Who the two ends are, as far as it is known. */
    PeerIdentity identity() {
        return identity;
    }

    private void identify() {
        identifying.lock();
        try {
            identity = identify(neighbor, localAddress, negotiated);
        } finally {
            identifying.unlock();
        }
    }

    private static PeerIdentity identify(NeighborConfig config, @Nullable Ip local, @Nullable Negotiated agreed) {
        return new PeerIdentity(
                config.localAddress() == null ? local : config.localAddress(),
                config.peer().address(),
                config.localAs() == null && agreed != null ? agreed.localAs() : config.localAs(),
                config.peerAs() == null && agreed != null ? agreed.peerAs() : config.peerAs(),
                config.routerId());
    }

    PeerStatus status() {
        Statistics counts = statistics;
        return new PeerStatus(
                state,
                Duration.ofNanos(System.nanoTime() - since),
                localAddress,
                sentOpen,
                receivedOpen,
                negotiated,
                counts.sent(),
                counts.received(),
                counts.announced(),
                counts.withdrawn());
    }
}
