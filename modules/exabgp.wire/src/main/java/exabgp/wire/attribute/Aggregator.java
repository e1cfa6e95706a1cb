package exabgp.wire.attribute;

import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;

/**
 * AGGREGATOR (RFC 4271 section 5.1.7), already merged with AS4_AGGREGATOR where the session has AS numbers of two octets only (RFC 6793 section 4.2.3).
 *
 * @param asn     the AS that aggregated
 * @param address the speaker that aggregated
 */
public record Aggregator(Asn asn, Ipv4 address) implements Attribute {
    static final int CODE = 7;

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL | Flags.TRANSITIVE;
    }
}
