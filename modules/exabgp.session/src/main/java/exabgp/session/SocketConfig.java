package exabgp.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the socket of a session needs besides its addresses.
 *
 * @param device      the network interface to send through, null for any
 * @param outgoingTtl the TTL of what we send, 1 to 255, null for that of the system
 * @param incomingTtl the least TTL of what we accept, 1 to 255, null for any (RFC 5082)
 * @param md5         the password of TCP-MD5 (RFC 2385), null for none
 */
public record SocketConfig(
        @Nullable String device, @Nullable Integer outgoingTtl, @Nullable Integer incomingTtl, @Nullable String md5) {
    /** Nothing special. */
    public static final SocketConfig PLAIN = new SocketConfig(null, null, null, null);

    /** Which of these there is no support for yet, in words; empty when all is well. */
    String unsupported() {
        List<String> options = new ArrayList<>();
        if (device != null) {
            options.add("a source interface");
        }
        if (outgoingTtl != null || incomingTtl != null) {
            options.add("a TTL");
        }
        if (md5 != null) {
            options.add("TCP-MD5");
        }
        return String.join(" and ", options);
    }

    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return "SocketConfig[device=" + device + ", outgoingTtl=" + outgoingTtl + ", incomingTtl=" + incomingTtl + ", md5=" + (md5 == null ? "no" : "yes") + "]";
    }
}
