package exabgp.session;

import exabgp.wire.address.Ip;
import exabgp.wire.negotiated.Negotiated;
import java.time.Duration;

/** Where a session takes the routes from that it announces. All but {@link #wake} and {@link #tryWake} is called by the writer of the session only. */
public interface RouteSource {
    /**
     * The session is up: everything announced is to be sent (again), and the End-of-RIB marks after it are the source's to send as well.
     *
     * @param negotiated   what the messages are encoded for
     * @param localAddress our address of the connection, for {@code next-hop self}
     */
    void start(Negotiated negotiated, Ip localAddress);

    /**
     * Puts one batch of whole messages into {@code out}, when there is any within {@code atMost}; a batch ends soon after it reached {@link Outbox#BATCH} octets. Returns early,
     * with or without a batch, after {@link #wake}.
     *
     * @throws InterruptedException when the session ends
     */
    void next(Outbox out, Duration atMost) throws InterruptedException;

    /** Everything up to {@code sequence} was written to the connection ({@link Outbox#reaches}). */
    void written(long sequence);

    /** Makes {@link #next} return soon; if nobody is in it, the next call returns at once. Called from any thread, never blocks. */
    void wake();

    /** The same for a caller that must not even wait for a lock. False when nobody could be woken just now. */
    default boolean tryWake() {
        wake();
        return true;
    }

    /** The session is over. Called exactly once after {@link #start}, whatever happened. */
    void stop();
}
