package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;

/**
 * OTC: from here on the route goes down to customers only (RFC 9234 section 5).
 *
 * @param asn the AS that said so first
 */
public record OnlyToCustomer(Asn asn) implements Attribute {
    static final int CODE = 35;

    static OnlyToCustomer decode(Octets value) {
        return new OnlyToCustomer(new Asn(Shape.exactly(4, value).u32(0)));
    }

    void encode(OctetWriter out) {
        out.u32(asn.value());
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL | Flags.TRANSITIVE;
    }
}
