package exabgp.cli.arguments;

/** The command line does not fit the subcommand; the message is what the user reads. */
public final class UsageError extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what was found and what was expected */
    public UsageError(String message) {
        super(message);
    }
}
