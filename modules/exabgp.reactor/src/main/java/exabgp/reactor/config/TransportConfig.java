package exabgp.reactor.config;

import exabgp.wire.address.Ip;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How the TCP connection of a neighbor comes about.
 *
 * @param passive         wait for the peer, do not connect
 * @param listen          the port of a listener of its own, 0 for none
 * @param connect         the port to connect to, 0 for the usual one
 * @param sourceInterface the interface to bind to, empty for any
 * @param outgoingTtl     the TTL of what is sent, 0 to 255
 * @param incomingTtl     the least TTL of what is received, 0 to 255
 * @param md5Address      the address that listener and socket are bound to, null for any
 * @param md5             the MD5 signature, null for none
 * @param tcpAo           the authentication option, null for none
 */
public record TransportConfig(
        boolean passive,
        int listen,
        int connect,
        String sourceInterface,
        OptionalInt outgoingTtl,
        OptionalInt incomingTtl,
        @Nullable Ip md5Address,
        @Nullable Md5Config md5,
        @Nullable TcpAoConfig tcpAo) {
    /** The same through an interface. */
    TransportConfig through(String device) {
        return new TransportConfig(passive, listen, connect, device, outgoingTtl, incomingTtl, md5Address, md5, tcpAo);
    }
}
