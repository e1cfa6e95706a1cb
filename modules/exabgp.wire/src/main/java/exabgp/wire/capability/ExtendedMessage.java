package exabgp.wire.capability;

/** Messages of up to 65,535 octets after the OPEN (RFC 8654). */
public enum ExtendedMessage implements Capability {
    INSTANCE;

    static final int CODE = 6;

    @Override
    public int code() {
        return CODE;
    }
}
