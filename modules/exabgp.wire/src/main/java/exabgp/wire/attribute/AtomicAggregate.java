package exabgp.wire.attribute;

/** ATOMIC_AGGREGATE: the path was shortened when routes were aggregated (RFC 4271 section 5.1.6). */
public enum AtomicAggregate implements Attribute {
    INSTANCE;

    static final int CODE = 6;

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.TRANSITIVE;
    }
}
