package exabgp.cli.encode;

/** Text that no message can be made of; the message is what the user reads. */
public final class Unencodable extends Exception {
    private static final long serialVersionUID = 1L;

    Unencodable(String message) {
        // no stack trace: thrown for each bad line of what may be a large file
        super(message, null, false, false);
    }
}
