package exabgp.cli.control;

/** There is no daemon to be spoken to. The message is for the user. */
public final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(String message) {
        super(message);
    }
}
