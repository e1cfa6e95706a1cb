package exabgp.session.transport;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of the JDK from ours and back. Nothing is ever looked up by name. */
final class Addresses {
    private Addresses() {}

    /** {@code link} is the number of the interface of a link-local address; other addresses need none. */
    static InetAddress of(Ip ip, int link) {
        try {
            byte[] octets = ip.octets().toByteArray();
            return link == Link.NONE ? InetAddress.getByAddress(octets) : Inet6Address.getByAddress(null, octets, link);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address is of 4 or 16 octets", e);
        }
    }

    static Ip of(InetAddress address) {
        return Ip.decode(Octets.copyOf(address.getAddress()));
    }
}
