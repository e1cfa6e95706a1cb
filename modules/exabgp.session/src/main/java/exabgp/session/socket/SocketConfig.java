package exabgp.session.socket;

import org.jspecify.annotations.Nullable;

/**
 * What the socket of a session needs besides its addresses.
 *
 * @param device      the network interface to send through, null for any
 * @param outgoingTtl the TTL of what we send, 1 to 255, null for that of the system
 * @param incomingTtl the least TTL of what we accept, 1 to 255, null for any (RFC 5082)
 * @param signature   what every segment is signed with, null for nothing
 */
public record SocketConfig(
        @Nullable String device, @Nullable Integer outgoingTtl, @Nullable Integer incomingTtl, @Nullable Signature signature) {
    /** Nothing special. */
    public static final SocketConfig PLAIN = new SocketConfig(null, null, null, null);
}
