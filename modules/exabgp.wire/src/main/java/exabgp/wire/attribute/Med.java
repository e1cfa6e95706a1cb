package exabgp.wire.attribute;

/**
 * MULTI_EXIT_DISC (RFC 4271 section 5.1.4).
 *
 * @param value 0 to 4294967295, lower is better
 */
public record Med(long value) implements Attribute {
    static final int CODE = 4;

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.OPTIONAL;
    }
}
