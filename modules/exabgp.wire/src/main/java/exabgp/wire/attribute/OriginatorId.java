package exabgp.wire.attribute;

import exabgp.wire.address.Ipv4;

/**
 * ORIGINATOR_ID: who brought the route into the AS (RFC 4456 section 8).
 *
 * @param routerId the BGP Identifier of that speaker
 */
public record OriginatorId(Ipv4 routerId) implements Attribute {
    static final int CODE = 9;

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL;
    }
}
