package exabgp.cli.decode;

/** Input of {@code decode} that is no message; the message is what the user reads. */
public final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;

    Undecodable(String message) {
        // no stack trace: thrown for each bad line of what may be a large file
        super(message, null, false, false);
    }
}
