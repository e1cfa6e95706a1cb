package exabgp.reactor.format;

/**
 * How a helper process wants to be told of messages: three settings of its {@code send} or {@code receive} section.
 *
 * @param parsed      tell what a message says
 * @param packets     tell the octets of a message
 * @param consolidate tell both in one event
 */
public record Shape(boolean parsed, boolean packets, boolean consolidate) {
    /** What a message says, and nothing else. */
    public static final Shape PARSED = new Shape(true, false, false);

    /** Whether a message is told by an {@link Event.Packet}, before the event of what it says. */
    public boolean wantsPacket() {
        return packets && !consolidate;
    }

    /** Whether a message is told by an {@link Event.Received} or {@link Event.Sent}. */
    public boolean wantsParsed() {
        return parsed || consolidate;
    }

    /** Whether the event of what a message says also has its octets. */
    public boolean wantsOctets() {
        return packets && consolidate;
    }
}
