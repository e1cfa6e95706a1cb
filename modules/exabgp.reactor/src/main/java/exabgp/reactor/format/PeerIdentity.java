package exabgp.reactor.format;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * Which neighbor an event is about: what was configured for it, not what its OPEN said.
 *
 * @param localAddress our end of the session, null while it is {@code auto} and not connected
 * @param peerAddress  the address of the neighbor
 * @param localAs      our AS, null while it is {@code auto} and not negotiated
 * @param peerAs       the AS of the neighbor, null while it is {@code auto} and not negotiated
 * @param routerId     our BGP Identifier, null when there is none yet
 */
public record PeerIdentity(
        @Nullable Ip localAddress, Ip peerAddress, @Nullable Asn localAs, @Nullable Asn peerAs, @Nullable Ipv4 routerId) {}
