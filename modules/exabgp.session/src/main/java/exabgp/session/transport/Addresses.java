package exabgp.session.transport;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of the JDK from ours and back. Nothing is ever looked up by name. */
final class Addresses {
    private Addresses() {}

    static InetAddress of(Ip ip) {
        try {
            return InetAddress.getByAddress(ip.octets().toByteArray());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address is of 4 or 16 octets", e);
        }
    }

    static Ip of(InetAddress address) {
        return Ip.decode(Octets.copyOf(address.getAddress()));
    }
}
