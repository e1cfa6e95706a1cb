package exabgp.wire.attribute;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;

/**
 * LOCAL_PREF (RFC 4271 section 5.1.5), sent to internal peers only.
 *
 * @param value 0 to 4294967295, higher is better
 */
public record LocalPref(long value) implements Attribute {
    /** What an internal peer is sent when nothing was configured. */
    public static final LocalPref DEFAULT = new LocalPref(100);

    /** Its type code. */
    public static final int CODE = 5;

    static LocalPref decode(Octets value) {
        return new LocalPref(Shape.exactly(4, value).u32(0));
    }

    void encode(OctetWriter out) {
        out.u32(value);
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.TRANSITIVE;
    }
}
