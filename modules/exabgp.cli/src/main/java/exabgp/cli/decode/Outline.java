package exabgp.cli.decode;

import exabgp.wire.Octets;
import exabgp.wire.capability.Capabilities;
import exabgp.wire.family.Family;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.message.Framing;
import exabgp.wire.message.MessageType;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.Nlris;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a message by their lengths alone, to tell where decoding stopped: values know nothing of the place they stood at. A message that decodes is never looked at this way.
 */
final class Outline {
    private static final int FIXED_OPEN = Framing.HEADER + 10;
    private static final int EXTENDED = 255;
    private static final int LONG = 0x10;
    private static final int MP_REACH = 14;
    private static final int MP_UNREACH = 15;

    private final Octets frame;
    private final Negotiated negotiated;

    Outline(Octets frame, Negotiated negotiated) {
        this.frame = frame;
        this.negotiated = negotiated;
    }

    /** Where the message stops to be one. */
    Place stop() {
        var type = MessageType.of(frame.u8(Framing.HEADER - 1)).orElseThrow();
        var found = switch (type) {
            case OPEN -> open();
            case UPDATE -> update();
            case NOTIFICATION, KEEPALIVE, ROUTE_REFRESH, OPERATIONAL -> null;
        };
        return found == null ? new Place(Math.min(Framing.HEADER, frame.length() - 1), frame.length() - Framing.HEADER, "the message") : found;
    }

    /** Where the first attribute of an UPDATE with this code begins, its flags included. */
    Place attribute(int code) {
        int from = attributes();
        int end = Math.min(frame.length(), from + frame.u16(from - 2));
        int at = from;
        while (at + 3 <= end) {
            int next = Math.min(end, value(at) + length(at));
            if (frame.u8(at + 1) == code || next >= end) {
                return new Place(at, next - at, "attribute " + frame.u8(at + 1));
            }
            at = next;
        }
        return new Place(Math.min(at, frame.length() - 1), Math.max(0, end - at), "the path attributes");
    }

    private int attributes() {
        return Framing.HEADER + 4 + frame.u16(Framing.HEADER);
    }

    private @Nullable Place update() {
        int room = frame.length() - Framing.HEADER - 4;
        if (room < 0) {
            return null;
        }
        int withdrawn = frame.u16(Framing.HEADER);
        if (withdrawn > room) {
            return new Place(Framing.HEADER, 2, "the length of the withdrawn routes");
        }
        int from = attributes();
        int attributes = frame.u16(from - 2);
        if (attributes > room - withdrawn) {
            return new Place(from - 2, 2, "the length of the path attributes");
        }
        var found = multiprotocol(from, from + attributes);
        if (found == null) {
            found = nlris(Family.IPV4_UNICAST, Framing.HEADER + 2, from - 2, "the withdrawn routes");
        }
        return found == null ? nlris(Family.IPV4_UNICAST, from + attributes, frame.length(), "the NLRI") : found;
    }

    /** What is wrong with the two attributes whose faults end a session, or in the lengths around them. */
    private @Nullable Place multiprotocol(int from, int end) {
        int at = from;
        while (at < end) {
            if (at + 3 > end || value(at) + length(at) > end) {
                return new Place(at, end - at, "an attribute that ends behind the others");
            }
            int next = value(at) + length(at);
            int code = frame.u8(at + 1);
            if (code == MP_REACH || code == MP_UNREACH) {
                var found = multiprotocol(code, at, value(at), next);
                if (found != null) {
                    return found;
                }
            }
            at = next;
        }
        return null;
    }

    private @Nullable Place multiprotocol(int code, int at, int value, int end) {
        var name = code == MP_REACH ? "MP_REACH_NLRI" : "MP_UNREACH_NLRI";
        if (value + 3 > end) {
            return new Place(at, end - at, name);
        }
        var family = new Family(frame.u16(value), frame.u8(value + 2));
        if (!negotiated.has(family)) {
            return new Place(value, 3, "the family of " + name);
        }
        if (code == MP_UNREACH) {
            return nlris(family, value + 3, end, "the NLRI of " + name);
        }
        int routes = value + 4 < end ? value + 5 + frame.u8(value + 3) : end + 1;
        if (routes > end) {
            return new Place(value + 3, end - value - 3, "the next hop of " + name);
        }
        var found = nlris(family, routes, end, "the NLRI of " + name);
        return found == null && routes < end ? new Place(value + 3, 1 + frame.u8(value + 3), "the next hop of " + name) : found;
    }

    private @Nullable Place nlris(Family family, int from, int end, String field) {
        int readable = Nlris.readable(family, negotiated.addPathReceive().contains(family), frame.slice(from, end - from));
        return readable == end - from ? null : new Place(from + readable, end - from - readable, field);
    }

    /** Where the value of the attribute at {@code at} begins. */
    private int value(int at) {
        return at + ((frame.u8(at) & LONG) == 0 ? 3 : 4);
    }

    private int length(int at) {
        if ((frame.u8(at) & LONG) == 0) {
            return frame.u8(at + 2);
        }
        // beyond any end when there is none
        return at + 4 > frame.length() ? frame.length() : frame.u16(at + 2);
    }

    private @Nullable Place open() {
        if (frame.length() < FIXED_OPEN || frame.u8(Framing.HEADER) != 4) {
            return new Place(Framing.HEADER, 1, "the version");
        }
        boolean extended = frame.length() > FIXED_OPEN + 2 && frame.u8(FIXED_OPEN) == EXTENDED && frame.u8(FIXED_OPEN - 1) != 0;
        int at = extended ? FIXED_OPEN + 3 : FIXED_OPEN;
        int length = extended ? frame.u16(FIXED_OPEN + 1) : frame.u8(FIXED_OPEN - 1);
        if (at + length != frame.length()) {
            return new Place(FIXED_OPEN - 1, at - FIXED_OPEN + 1, "the length of the parameters");
        }
        int head = extended ? 3 : 2;
        while (at < frame.length()) {
            int end = at + head > frame.length() ? Integer.MAX_VALUE : at + head + (extended ? frame.u16(at + 1) : frame.u8(at + 1));
            if (end > frame.length() || frame.u8(at) != 2) {
                return new Place(at, frame.length() - at, "a parameter");
            }
            var found = capabilities(at + head, end);
            if (found != null) {
                return found;
            }
            at = end;
        }
        return null;
    }

    private @Nullable Place capabilities(int from, int end) {
        int at = from;
        while (at < end) {
            int next = at + 2 > end ? Integer.MAX_VALUE : at + 2 + frame.u8(at + 1);
            if (next > end || !isCapability(frame.slice(at, next - at))) {
                return new Place(at, Math.min(next, end) - at, "capability " + frame.u8(at));
            }
            at = next;
        }
        return null;
    }

    private static boolean isCapability(Octets octets) {
        try {
            Capabilities.decode(octets);
            return true;
        } catch (ProtocolFault e) {
            return false;
        }
    }
}
