package exabgp.wire;

/**
 * Octets that cannot be the value they were read as. Value decoders throw it; only the codec that knows what a fault means at its place (an attribute, a capability, an NLRI)
 * catches it and turns it into an attribute fault or a NOTIFICATION. It never leaves this module.
 */
public sealed class Malformed extends RuntimeException permits ShortRead {
    private static final long serialVersionUID = 1;

    /** Describes the fault in words fit for a log line or a NOTIFICATION. */
    public Malformed(String why) {
        // no stack trace: thrown for what peers send, at the rate they choose to send it
        super(why, null, false, false);
    }

    /** What is wrong, never empty. */
    public String why() {
        String message = getMessage();
        return message == null ? "malformed" : message;
    }
}
