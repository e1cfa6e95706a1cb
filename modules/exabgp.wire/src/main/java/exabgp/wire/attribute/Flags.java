package exabgp.wire.attribute;

/** The bits of the attribute flags octet (RFC 4271 section 4.3). */
public final class Flags {
    /** Not well-known. */
    public static final int OPTIONAL = 0x80;

    /** Passed on to other speakers. */
    public static final int TRANSITIVE = 0x40;

    /** Some speaker on the way did not understand it. */
    public static final int PARTIAL = 0x20;

    /** The length has two octets. */
    public static final int EXTENDED = 0x10;

    private Flags() {}
}
