package exabgp.wire.attribute;

import exabgp.wire.Malformed;
import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.util.List;

/** ORIGIN: how the route came into BGP (RFC 4271 section 5.1.1). The ordinal is the value on the wire. */
public enum Origin implements Attribute {
    IGP("igp"),
    EGP("egp"),
    INCOMPLETE("incomplete");

    /** Its type code. */
    public static final int CODE = 1;

    private static final List<Origin> ALL = List.of(values());

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** Its name in configurations, commands and JSON. */
    public String label() {
        return label;
    }

    static Origin decode(Octets value) {
        return of(Shape.exactly(1, value).u8(0));
    }

    /**
     * The one with this value on the wire.
     *
     * @throws Malformed when there is none
     */
    public static Origin of(int code) {
        if (code >= ALL.size()) {
            throw new Malformed("an origin of " + code);
        }
        return ALL.get(code);
    }

    void encode(OctetWriter out) {
        out.u8(ordinal());
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
