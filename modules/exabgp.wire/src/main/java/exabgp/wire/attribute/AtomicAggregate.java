package exabgp.wire.attribute;

import exabgp.wire.Octets;

/** ATOMIC_AGGREGATE: the path was shortened when routes were aggregated (RFC 4271 section 5.1.6). */
public enum AtomicAggregate implements Attribute {
    INSTANCE;

    /** Its type code. */
    public static final int CODE = 6;

    static AtomicAggregate decode(Octets value) {
        Shape.exactly(0, value);
        return INSTANCE;
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
