package exabgp.cli.environment;

/** An option has a value that cannot be read; the message names the option, the value and its source. */
public final class InvalidValue extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one line for the user */
    public InvalidValue(String message) {
        super(message);
    }

    /** The usual message. */
    public static InvalidValue of(Option<?> option, String value, String expected) {
        return new InvalidValue("invalid value for " + option.key() + " : " + value + " (expected " + expected + ")");
    }
}
