package exabgp.reactor.format;

import exabgp.wire.Octets;
import exabgp.wire.nlri.Nlri;

/**
 * Writes events as JSON, one object on one line each. Safe for use by any thread.
 */
public final class JsonEncoder {
    private final ApiVersion version;
    private final Host host;
    private final boolean compact;

    /**
     * An encoder of one version of the API.
     *
     * @param host    the daemon that tells
     * @param compact whether a plain prefix without a path identifier is a string instead of an object
     */
    public JsonEncoder(ApiVersion version, Host host, boolean compact) {
        this.version = version;
        this.host = host;
        this.compact = compact;
    }

    /** One line, with the newline that ends it. */
    public Octets encode(Event event, Shape shape) {
        LineBuffer out = new LineBuffer();
        encode(event, shape, out);
        return out.toOctets();
    }

    /** Adds one line, with the newline that ends it, to {@code out}. */
    public void encode(Event event, Shape shape, LineBuffer out) {
        throw new UnsupportedOperationException(version + " " + host + " " + compact);
    }

    /** One NLRI alone, without a newline. */
    public Octets nlri(Nlri nlri) {
        throw new UnsupportedOperationException();
    }
}
