package exabgp.reactor.config;

/** Which direction several paths for one prefix may go (RFC 7911). */
public enum AddPathMode {
    DISABLED("disable"),
    RECEIVE("receive"),
    SEND("send"),
    BOTH("send/receive");

    private final String label;

    AddPathMode(String label) {
        this.label = label;
    }

    /** The word in the configuration. */
    public String label() {
        return label;
    }
}
