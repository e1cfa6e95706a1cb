package exabgp.reactor.format;

import java.util.List;
import java.util.stream.IntStream;

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

    /** All there are: each helper is asked for its own with each message. */
    private static final List<Shape> ALL = IntStream.range(0, 8).mapToObj(i -> new Shape((i & 1) != 0, (i & 2) != 0, (i & 4) != 0)).toList();

    /** The one with these settings. */
    public static Shape of(boolean parsed, boolean packets, boolean consolidate) {
        return ALL.get((parsed ? 1 : 0) | (packets ? 2 : 0) | (consolidate ? 4 : 0));
    }

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
