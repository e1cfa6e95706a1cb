package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Ipv4;

/**
 * ORIGINATOR_ID: who brought the route into the AS (RFC 4456 section 8).
 *
 * @param routerId the BGP Identifier of that speaker
 */
public record OriginatorId(Ipv4 routerId) implements Attribute {
    static final int CODE = 9;

    static OriginatorId decode(Octets value) {
        return new OriginatorId(new Ipv4(Shape.exactly(4, value).i32(0)));
    }

    void encode(OctetWriter out) {
        routerId.encode(out);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL;
    }
}
