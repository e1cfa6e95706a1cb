package exabgp.reactor.api;

/** How one run of a helper ended. */
sealed interface Ending {
    /** It never began. */
    record NotStarted(String why) implements Ending {}

    /** It ended by itself, or somebody else ended it. */
    record Exited(int status) implements Ending {}

    /** It misbehaved and was killed. */
    record Broken(String why) implements Ending {}

    /** It was told to end. */
    record Stopped() implements Ending {}
}
