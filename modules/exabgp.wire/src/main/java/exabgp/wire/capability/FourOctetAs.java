package exabgp.wire.capability;

import exabgp.wire.address.Asn;

/**
 * Support for four-octet AS numbers, with the number of the speaker (RFC 6793 section 3).
 *
 * @param asn the AS of the speaker
 */
public record FourOctetAs(Asn asn) implements Capability {
    static final int CODE = 65;

    @Override
    public int code() {
        return CODE;
    }
}
