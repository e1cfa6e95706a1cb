package exabgp.wire.address;

/**
 * The path identifier of ADD-PATH (RFC 7911 section 3).
 *
 * @param value its 32 bits
 */
public record PathId(int value) {
    /** What a route without one is sent with where the session wants one. */
    public static final PathId ZERO = new PathId(0);

    /** Dotted, as ExaBGP shows it. */
    @Override
    public String toString() {
        return new Ipv4(value).toString();
    }
}
