package exabgp.wire.attribute.prefixsid;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/** One part of an SRv6 service TLV (RFC 9252 section 3). */
public sealed interface Srv6SubTlv permits SidInformation, Srv6SubTlv.Unknown {
    /** Its type, 0 to 255. */
    int type();

    /** Writes what is behind its length. */
    void encodeValue(OctetWriter out);

    /**
     * A part of a type that this program does not know.
     *
     * @param type  0 to 255
     * @param value what is behind its length
     */
    record Unknown(int type, Octets value) implements Srv6SubTlv {
        @Override
        public void encodeValue(OctetWriter out) {
            out.octets(value);
        }
    }

    /** Reads what is behind the length of one. */
    static Srv6SubTlv decode(int type, Octets value) {
        return type == SidInformation.TYPE ? SidInformation.decode(value) : new Unknown(type, value);
    }
}
