package exabgp.reactor.config;

import exabgp.wire.Octets;

/**
 * The TCP MD5 signature of a session (RFC 2385).
 *
 * @param password what was written
 * @param encoding how that is to be read
 * @param key      the key itself, 1 to 80 octets
 */
public record Md5Config(String password, Encoding encoding, Octets key) {
    /** Without the password, which has no place in a log. */
    @Override
    public String toString() {
        return "Md5Config[encoding=" + encoding + ", " + key.length() + " octets]";
    }

    /** How a password stands for a key. */
    public enum Encoding {
        /** Its octets are the key. */
        RAW,
        /** It is the key in base64. */
        BASE64,
        /** Base64 when it could be, else the octets. */
        AUTO
    }
}
