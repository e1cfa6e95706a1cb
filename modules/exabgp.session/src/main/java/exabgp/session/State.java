package exabgp.session;

/** The state of a session (RFC 4271 section 8.2.2). */
public enum State {
    IDLE(1),
    ACTIVE(2),
    CONNECT(4),
    OPENSENT(8),
    OPENCONFIRM(16),
    ESTABLISHED(32);

    private final int code;

    State(int code) {
        this.code = code;
    }

    /** Its number in ExaBGP. */
    public int code() {
        return code;
    }
}
