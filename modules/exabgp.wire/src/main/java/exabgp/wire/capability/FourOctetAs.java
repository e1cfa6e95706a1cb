package exabgp.wire.capability;

import exabgp.wire.Cursor;
import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.address.Asn;

/**
 * Support for four-octet AS numbers, with the number of the speaker (RFC 6793 section 3).
 *
 * @param asn the AS of the speaker
 */
public record FourOctetAs(Asn asn) implements Capability {
    static final int CODE = 65;

    static FourOctetAs decode(Cursor in) {
        // ExaBGP also takes a value of two octets, which old speakers are said to send
        Asn asn = new Asn(in.remaining() == 2 ? in.u16() : in.u32());
        if (!in.isEmpty()) {
            throw new Malformed(in.remaining() + " octets behind the AS number");
        }
        return new FourOctetAs(asn);
    }

    void encode(OctetWriter out) {
        out.u32(asn.value());
    }

    @Override
    public int code() {
        return CODE;
    }
}
