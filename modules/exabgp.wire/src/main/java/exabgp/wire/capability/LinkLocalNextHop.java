package exabgp.wire.capability;

/** Link-local next hops, beside a global one or alone (draft-ietf-idr-linklocal-capability). */
public enum LinkLocalNextHop implements Capability {
    INSTANCE;

    static final int CODE = 77;

    @Override
    public int code() {
        return CODE;
    }
}
