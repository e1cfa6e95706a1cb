package exabgp.reactor;

import exabgp.reactor.api.Batch;
import java.nio.channels.SocketChannel;

/** What reaches the owner of the reactor. */
sealed interface Mail {
    /** An order from outside. */
    record Told(ReactorOrder order) implements Mail {}

    /** Commands of a helper. */
    record Commands(Batch batch) implements Mail {}

    /** Somebody connected to us. */
    record Incoming(SocketChannel channel) implements Mail {}

    /** A connection to say farewell to. */
    record Refused(SocketChannel channel, Declined why) implements Mail {}

    /** A peer will not be connected to again; its thread has nothing more to do. */
    record PeerGone(PeerSupervisor peer) implements Mail {}

    /**
     * A helper is gone for good.
     *
     * @param ordered whether it was told to go
     */
    record HelperGone(String name, boolean ordered) implements Mail {}
}
