package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.message.Message;
import exabgp.wire.message.MessageType;
import exabgp.wire.negotiated.Negotiated;

/**
 * What a session tells its owner. The calls come from the threads of the session, in the order things happened; {@link #sent} may overlap with the others. All but
 * {@link #received} and {@link #sent} must return at once. None may write to the connection or wait for the session. An exception ends the session as {@link SessionEnd.Failed}.
 */
public interface SessionEvents {
    /** The session is in another state. The last call of a session says IDLE. */
    void stateChanged(State state);

    /**
     * The connection stands.
     *
     * @param local     our address of it
     * @param localPort our port of it
     * @param peer      the address of the peer
     */
    void connected(Ip local, int localPort, Ip peer);

    /** Both OPEN messages are there and agree. */
    void negotiated(Negotiated negotiated);

    /** The session is up; routes follow. */
    void established(Negotiated negotiated);

    /**
     * A message crossed the connection, whether anybody wants it or not: for statistics. Must be quick.
     *
     * @param sent whether it is ours
     */
    default void crossed(MessageType type, boolean sent) {}

    /**
     * Whether {@link #received} is of any use for messages of this type. Asked for each message, so it must be quick.
     */
    boolean wantsReceived(MessageType type);

    /** Whether {@link #sent} is of any use for messages of this type. What nobody wants is not decoded. Asked for each batch, so it must be quick. */
    boolean wantsSent(MessageType type);

    /**
     * A message arrived. While this blocks nothing more is read, so that TCP holds up the peer; the hold timer stands still meanwhile and keepalives go on.
     *
     * @param message the message
     * @param frame   its octets, header included
     * @throws InterruptedException when the session ends while this blocks; implementations that block must be interruptible
     */
    void received(Message message, Octets frame) throws InterruptedException;

    /** All messages that are there were told by {@link #received}: the reader may wait for the peer now. Called by the reader; must be quick. */
    default void caughtUp() {}

    /**
     * A message was written to the connection. While this blocks no further routes are sent; keepalives go on.
     *
     * @param message the message, decoded from what was written
     * @param frame   its octets, header included
     * @throws InterruptedException as {@link #received}
     */
    void sent(Message message, Octets frame) throws InterruptedException;

    /** The session is over: its connection is closed and its threads are gone. Not called when the session was interrupted. */
    void ended(SessionEnd end);
}
