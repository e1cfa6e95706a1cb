package exabgp.wire.capability;

/** OPERATIONAL messages (draft-ietf-idr-operational-message). */
public enum OperationalMessages implements Capability {
    INSTANCE;

    static final int CODE = 185;

    @Override
    public int code() {
        return CODE;
    }
}
