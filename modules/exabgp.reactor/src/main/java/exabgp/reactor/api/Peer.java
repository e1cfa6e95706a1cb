package exabgp.reactor.api;

import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.rib.AdjRibIn;
import exabgp.reactor.rib.AdjRibOut;
import exabgp.reactor.rib.Watchdogs;
import exabgp.session.State;
import exabgp.wire.message.Message;
import exabgp.wire.operational.OperationalTlv;
import java.util.function.Consumer;

/** A neighbor as commands see it. All methods may be called by the owner of the reactor, none of them waits. */
public interface Peer {
    /** Its configuration, with the name that selectors look into. */
    NeighborConfig neighbor();

    /** What is announced to it. */
    AdjRibOut announced();

    /** What it announced, empty when that is not kept. */
    AdjRibIn received();

    /** Who is told of it. Any thread. */
    Audience audience();

    /** Its routes that are tied to watchdogs. */
    Watchdogs watchdogs();

    /** Where its session stands. */
    State state();

    /** Everything that is shown about its session. */
    PeerStatus status();

    /**
     * Sends a message over its session.
     *
     * @param told is told once what became of it: at once, or by a thread of the session, which it must not hold up
     * @return false when there is no session, or too many messages wait for it
     */
    boolean send(Message message, Consumer<Delivery> told);

    /** Sends an OPERATIONAL message over its session, as {@link #send}; or nothing, when the peer takes none. */
    boolean operational(OperationalTlv tlv, Consumer<Delivery> told);

    /** Closes its session with a Cease of this subcode; it is opened again. False when there is none. */
    boolean teardown(int subcode);
}
