package exabgp.wire.attribute.prefixsid;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * A TLV of a type that this program does not know, passed on as it is (RFC 8669 section 6).
 *
 * @param type  0 to 255
 * @param value what is behind its length
 */
public record UnknownTlv(int type, Octets value) implements PrefixSidTlv {
    @Override
    public void encodeValue(OctetWriter out) {
        out.octets(value);
    }
}
