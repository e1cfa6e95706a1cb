package exabgp.session.transport;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import java.io.IOException;
import java.net.NetworkInterface;
import org.jspecify.annotations.Nullable;

/** The link of a link-local address, which means another host on each (RFC 4007 section 4). */
final class Link {
    /** None is needed, or the system finds it. */
    static final int NONE = 0;

    private Link() {}

    /**
     * The number of the interface that leads to {@code peer}, {@link #NONE} when its address says enough.
     *
     * @param local  where we connect from, null for anywhere
     * @param device the name of the interface, null when none was given
     * @throws IOException when the link cannot be told
     */
    static int of(Ip peer, @Nullable Ip local, @Nullable String device) throws IOException {
        if (!isLinkLocal(peer)) {
            return NONE;
        }
        if (device == null) {
            if (local != null && isLinkLocal(local)) {
                // the JDK looks for the interface that has it, and a bound socket stays on that link
                return NONE;
            }
            throw new IOException(peer + " is a link-local address: 'source-interface' has to say on which link");
        }
        NetworkInterface found = NetworkInterface.getByName(device);
        if (found == null) {
            throw new IOException("there is no interface " + device);
        }
        return found.getIndex();
    }

    private static boolean isLinkLocal(Ip address) {
        return address instanceof Ipv6 v6 && v6.isLinkLocal();
    }
}
