package exabgp.reactor.config;

/** What happens to an event for which a helper has no room left. */
public enum FullQueue {
    /** Whoever tells waits. For events of a session this is its reader, so TCP holds back the router and nothing is lost. */
    BLOCK("block"),

    /** The event is left out, and a line in its place says how many were; then the helper is told where everything stands. */
    DROP("drop"),

    /** The helper is ended, and started again if it may be; then it is told where everything stands. */
    DISCONNECT("disconnect");

    private final String word;

    FullQueue(String word) {
        this.word = word;
    }

    /** Its word in configurations. */
    public String word() {
        return word;
    }
}
