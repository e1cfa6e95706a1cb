package exabgp.reactor.format;

/** Which way a message went. */
public enum Direction {
    SEND("send"),
    RECEIVE("receive"),
    /** Nowhere: it was given to the {@code decode} command. */
    IN("in");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** Its name in events. */
    public String label() {
        return label;
    }
}
