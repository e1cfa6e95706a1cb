package exabgp.reactor.format;

import exabgp.wire.Octets;

/**
 * Writes events as lines of text, the form of API version 4 without JSON. An event is one or several lines and an empty one after them. Safe for use by any thread.
 */
public final class TextEncoder {
    private final Host host;

    /** An encoder for the daemon {@code host}. */
    public TextEncoder(Host host) {
        this.host = host;
    }

    /** The lines of the event, or nothing where this form has none for it. */
    public Octets encode(Event event, Shape shape) {
        LineBuffer out = new LineBuffer();
        encode(event, shape, out);
        return out.toOctets();
    }

    /** Adds the lines of the event, if this form has any for it, to {@code out}. */
    public void encode(Event event, Shape shape, LineBuffer out) {
        throw new UnsupportedOperationException(host.name());
    }
}
