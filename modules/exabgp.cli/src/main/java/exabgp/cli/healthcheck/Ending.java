package exabgp.cli.healthcheck;

/** How a command ended. */
sealed interface Ending {
    /**
     * By itself, or killed by somebody else.
     *
     * @param status 128 and the number of the signal for one that was killed
     * @param output what it wrote on both its streams, at least the beginning
     */
    record Exited(int status, String output) implements Ending {}

    /** It took too long and was killed with all that it had started. */
    record TimedOut() implements Ending {}

    /** The health check was told to end, and killed it. */
    record Stopped() implements Ending {}

    /** The system could not start it. */
    record NotStarted(String why) implements Ending {}

    /** Whether it did what it was for. */
    default boolean succeeded() {
        return switch (this) {
            case Exited exited -> exited.status() == 0;
            case TimedOut _, Stopped _, NotStarted _ -> false;
        };
    }

    /** For the log. */
    default String words() {
        return switch (this) {
            case Exited exited -> exited.status() == 0 ? "succeeded" : "failed with status " + exited.status();
            case TimedOut _ -> "took too long and was killed";
            case Stopped _ -> "was killed, the health check ends";
            case NotStarted not -> "could not be started: " + not.why();
        };
    }
}
