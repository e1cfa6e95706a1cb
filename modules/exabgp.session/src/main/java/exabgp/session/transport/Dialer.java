package exabgp.session.transport;

import exabgp.session.socket.SocketConfig;
import exabgp.session.socket.SocketOptions;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Connects to a peer.
 *
 * @param peer   its address
 * @param port   its port, 1 to 65535
 * @param local  the address to connect from, null for any
 * @param socket what its socket needs
 */
public record Dialer(Ip peer, int port, @Nullable Ip local, SocketConfig socket) {
    /**
     * Tries once.
     *
     * @param atMost how long the peer may take
     * @throws IOException when there is no connection, also when the caller is interrupted (who then has its interrupt flag set)
     */
    public SocketChannel connect(Duration atMost) throws IOException {
        // a socket of one address family, so that options of that family can be set on it
        SocketChannel channel = SocketChannel.open(switch (peer) {
            case Ipv4 v4 -> StandardProtocolFamily.INET;
            case Ipv6 v6 -> StandardProtocolFamily.INET6;
        });
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            SocketOptions.prepare(channel, peer, socket);
            int link = Link.of(peer, local, socket.device());
            if (local != null) {
                channel.bind(new InetSocketAddress(Addresses.of(local, link), 0));
            }
            // of the adaptor, since the channel itself has no connect with a limit
            channel.socket().connect(new InetSocketAddress(Addresses.of(peer, link), port), Math.clamp(atMost.toMillis(), 1, Integer.MAX_VALUE));
            return channel;
        } catch (UnsupportedAddressTypeException e) {
            channel.close();
            throw new IOException("no way from " + local + " to " + peer + ": their IP versions differ", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
