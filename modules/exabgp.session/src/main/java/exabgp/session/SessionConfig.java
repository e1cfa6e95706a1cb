package exabgp.session;

import exabgp.session.socket.SocketConfig;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import exabgp.wire.capability.Capability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a session has to know before it begins.
 *
 * @param name         what logs and threads call it
 * @param peerAddress  where the peer is
 * @param localAddress the address to connect from, null for any
 * @param port         the port to connect to, 1 to 65535
 * @param localAs      our AS, null for that of the peer
 * @param peerAs       the AS the peer must be in, null for any
 * @param routerId     our BGP Identifier
 * @param holdTime     seconds we propose, 0 or 3 to 65535
 * @param capabilities what our OPEN announces, in order; the four-octet AS among them when it is to be announced (its number follows {@code localAs} when that is null)
 * @param aigp         whether AIGP is taken from the peer, and sent to it even if it is external
 * @param linkLocal    our link-local address, to be sent beside global next hops once both announced that capability; null for none
 * @param linkLocalAlone whether the link-local address of a next hop that has both is sent without the global one, once both announced that capability
 * @param strictRole   whether a peer that does not say its role is refused when we say ours (RFC 9234 section 4.2)
 * @param groupUpdates whether routes of equal attributes may share an UPDATE
 * @param rateLimit    at most so many messages of the route source a second, 0 for no limit
 * @param timers       how long to wait for what
 * @param socket       what the socket needs
 */
public record SessionConfig(
        String name,
        Ip peerAddress,
        @Nullable Ip localAddress,
        int port,
        @Nullable Asn localAs,
        @Nullable Asn peerAs,
        Ipv4 routerId,
        int holdTime,
        List<Capability> capabilities,
        boolean aigp,
        @Nullable Ipv6 linkLocal,
        boolean linkLocalAlone,
        boolean strictRole,
        boolean groupUpdates,
        int rateLimit,
        Timers timers,
        SocketConfig socket) {
    /** Keeps its own list. */
    public SessionConfig {
        capabilities = List.copyOf(capabilities);
    }
}
