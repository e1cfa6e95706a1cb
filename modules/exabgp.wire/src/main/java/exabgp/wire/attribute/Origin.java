package exabgp.wire.attribute;

/** ORIGIN: how the route came into BGP (RFC 4271 section 5.1.1). The ordinal is the value on the wire. */
public enum Origin implements Attribute {
    IGP("igp"),
    EGP("egp"),
    INCOMPLETE("incomplete");

    static final int CODE = 1;

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** Its name in configurations, commands and JSON. */
    public String label() {
        return label;
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
