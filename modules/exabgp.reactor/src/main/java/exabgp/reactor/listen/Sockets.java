package exabgp.reactor.listen;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
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

    /**
     * The interface that one end of a connection is on; empty where the address says enough, as all but link-local ones do.
     *
     * @throws IOException when the interface is gone
     */
    public static String device(SocketAddress address) throws IOException {
        if (!(address instanceof InetSocketAddress inet && inet.getAddress() instanceof Inet6Address v6 && v6.isLinkLocalAddress())) {
            return "";
        }
        NetworkInterface found = v6.getScopeId() == 0 ? null : NetworkInterface.getByIndex(v6.getScopeId());
        if (found == null) {
            throw new IOException("a connection over an interface that is gone");
        }
        return found.getName();
    }

    /** {@code device} is the interface of a link-local address, or empty. */
    static InetSocketAddress socket(Ip address, int port, String device) throws IOException {
        byte[] octets = address.octets().toByteArray();
        if (!device.isEmpty()) {
            NetworkInterface found = NetworkInterface.getByName(device);
            if (found == null) {
                throw new IOException("there is no interface " + device);
            }
            return new InetSocketAddress(Inet6Address.getByAddress(null, octets, found.getIndex()), port);
        }
        try {
            return new InetSocketAddress(InetAddress.getByAddress(octets), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address of " + address.bits() + " bits", e);
        }
    }
}
