package exabgp.wire.attribute;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.prefixsid.PrefixSidTlv;
import java.util.List;

/**
 * BGP Prefix-SID: under which segment identifiers a prefix or a service is reached (RFC 8669, RFC 9252).
 *
 * @param tlvs what it says, in the order of the wire
 */
public record PrefixSid(List<PrefixSidTlv> tlvs) implements Attribute {
    static final int CODE = 40;

    /** Keeps its own list. */
    public PrefixSid {
        tlvs = List.copyOf(tlvs);
    }

    static PrefixSid decode(Octets value) {
        if (value.isEmpty()) {
            throw new Malformed("nothing in it");
        }
        return new PrefixSid(PrefixSidTlv.decode(value));
    }

    /** Whether a malformed one was to say where a service is: without its SID that cannot be reached (RFC 9252 section 7), so it must not just be left out (RFC 8669 section 6). */
    static boolean hasService(Octets value) {
        return PrefixSidTlv.hasService(value);
    }

    /** Its value, as it stands in an UPDATE. */
    public Octets packed() {
        OctetWriter out = new OctetWriter();
        PrefixSidTlv.encode(tlvs, out);
        return out.toOctets();
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
