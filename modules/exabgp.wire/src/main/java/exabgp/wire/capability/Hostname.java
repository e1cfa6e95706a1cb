package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.OctetWriter;

/**
 * The name of the speaker (draft-walton-bgp-hostname-capability).
 *
 * @param host   its host name, at most 64 octets of UTF-8 when sent
 * @param domain its domain name, empty when it has none, at most 64 octets of UTF-8 when sent
 */
public record Hostname(String host, String domain) implements Capability {
    static final int CODE = 73;

    static Hostname decode(Cursor in) {
        String host = Text.decode(in.octets(in.u8()));
        return new Hostname(host, in.isEmpty() ? "" : Text.decode(in.octets(in.u8())));
    }

    void encode(OctetWriter out) {
        Text.encode(host, "", out);
        Text.encode(domain, "", out);
    }

    @Override
    public int code() {
        return CODE;
    }
}
