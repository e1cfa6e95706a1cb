package exabgp.wire.capability;

/**
 * The name of the speaker (draft-walton-bgp-hostname-capability).
 *
 * @param host   its host name, at most 64 octets of UTF-8 when sent
 * @param domain its domain name, empty when it has none, at most 64 octets of UTF-8 when sent
 */
public record Hostname(String host, String domain) implements Capability {
    static final int CODE = 73;

    @Override
    public int code() {
        return CODE;
    }
}
