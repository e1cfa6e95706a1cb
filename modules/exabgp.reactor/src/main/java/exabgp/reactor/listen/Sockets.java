package exabgp.reactor.listen;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;

/** Addresses of this program and of the JDK; no name is ever looked up. */
public final class Sockets {
    private Sockets() {}

    /**
     * The address of one end of a connection.
     *
     * @throws IOException when there is none: the connection is closed already
     */
    public static Ip ip(SocketAddress address) throws IOException {
        if (address instanceof InetSocketAddress inet) {
            return Ip.decode(Octets.copyOf(inet.getAddress().getAddress()));
        }
        throw new IOException("a connection without addresses");
    }

    static InetSocketAddress socket(Ip address, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address.octets().toByteArray()), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address of " + address.bits() + " bits", e);
        }
    }
}
