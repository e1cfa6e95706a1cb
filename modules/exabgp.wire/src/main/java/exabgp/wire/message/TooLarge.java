package exabgp.wire.message;

/** Path attributes that no message of the session has room for together with a route: the routes cannot be sent. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge(int size, int most) {
        super("attributes and one route need a message of " + size + " octets, the session allows " + most, null, false, false);
    }
}
