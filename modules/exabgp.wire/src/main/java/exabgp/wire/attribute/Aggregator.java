package exabgp.wire.attribute;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ipv4;

/**
 * AGGREGATOR (RFC 4271 section 5.1.7), already merged with AS4_AGGREGATOR where the session has AS numbers of two octets only (RFC 6793 section 4.2.3).
 *
 * @param asn     the AS that aggregated
 * @param address the speaker that aggregated
 */
public record Aggregator(Asn asn, Ipv4 address) implements Attribute {
    /** Its type code. */
    public static final int CODE = 7;

    /** AS4_AGGREGATOR: the same with an AS number of four octets, beside one of two (RFC 6793 section 3). */
    static final int AS4_CODE = 18;

    static Aggregator decode(Octets value, boolean fourOctetAs) {
        Cursor in = Shape.exactly(fourOctetAs ? 8 : 6, value).cursor();
        Asn asn = new Asn(fourOctetAs ? in.u32() : in.u16());
        if (asn.value() == 0) {
            // RFC 7607 section 2
            throw new Malformed("AS 0 as aggregator");
        }
        return new Aggregator(asn, new Ipv4(in.i32()));
    }

    void encode(boolean fourOctetAs, OctetWriter out) {
        if (fourOctetAs) {
            out.u32(asn.value());
        } else {
            out.u16(asn.asTwoOctet());
        }
        address.encode(out);
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
