package exabgp.session;

import java.nio.channels.SocketChannel;

/** How a session gets its connection. */
public sealed interface Opening {
    /** It connects to the peer. */
    record Dial() implements Opening {}

    /**
     * The peer connected to us.
     *
     * @param channel connected and in blocking mode; it belongs to the session from now on, which closes it
     */
    record Accepted(SocketChannel channel) implements Opening {}
}
