package exabgp.reactor.config;

import exabgp.wire.Octets;

/**
 * The TCP authentication option of a session (RFC 5925).
 *
 * @param keyId     0 to 255
 * @param algorithm its name in the configuration
 * @param key       1 to 80 octets
 */
public record TcpAoConfig(int keyId, String algorithm, Octets key) {
    /** Without the key, which has no place in a log. */
    @Override
    public String toString() {
        return "TcpAoConfig[keyId=" + keyId + ", algorithm=" + algorithm + ", " + key.length() + " octets]";
    }
}
