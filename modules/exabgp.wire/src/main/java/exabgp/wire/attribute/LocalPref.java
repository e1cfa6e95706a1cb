package exabgp.wire.attribute;

/**
 * LOCAL_PREF (RFC 4271 section 5.1.5), sent to internal peers only.
 *
 * @param value 0 to 4294967295, higher is better
 */
public record LocalPref(long value) implements Attribute {
    /** What an internal peer is sent when nothing was configured. */
    public static final LocalPref DEFAULT = new LocalPref(100);

    static final int CODE = 5;

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public int flags() {
        return Flags.TRANSITIVE;
    }
}
