package exabgp.wire.message;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;

/** The codec of whole messages, header included. */
public final class Messages {
    private Messages() {}

    /**
     * Takes a message apart that came before both OPEN messages were exchanged.
     *
     * @throws ProtocolFault as {@link #decode(Octets, Negotiated)} does
     */
    public static Message decode(Octets frame) {
        return decode(frame, Negotiated.INITIAL);
    }

    /**
     * Takes a message apart. Whatever the octets are, there is a value or a {@link ProtocolFault}, in time linear to their number.
     *
     * @param frame exactly one message, as {@link Framing#complete} found it
     */
    public static Message decode(Octets frame, Negotiated negotiated) {
        // whether it is too long for the session was seen when it was read
        Framing.check(frame, Negotiated.EXTENDED_MESSAGE_SIZE);
        Octets body = frame.slice(Framing.HEADER, frame.length() - Framing.HEADER);
        return switch (MessageType.of(frame.u8(Framing.HEADER - 1)).orElseThrow()) {
            case OPEN -> Opens.decode(body);
            case UPDATE -> Updates.decode(body, negotiated);
            case NOTIFICATION -> new Notification(body.u8(0), body.u8(1), body.slice(2, body.length() - 2));
            case KEEPALIVE -> Keepalive.INSTANCE;
            case ROUTE_REFRESH -> refresh(body);
            case OPERATIONAL -> Operational.decode(body, negotiated);
        };
    }

    private static RouteRefresh refresh(Octets body) {
        RouteRefresh.Subtype subtype = RouteRefresh.Subtype.of(body.u8(2))
                .orElseThrow(() -> new ProtocolFault(NotificationCode.REFRESH_SUBTYPE, "invalid route-refresh message subtype"));
        if (Framing.HEADER + body.length() != MessageType.ROUTE_REFRESH.leastLength()) {
            throw switch (subtype) {
                // it may have filters behind it (RFC 5291), which nobody agreed on
                case QUERY -> Framing.badLength("ROUTE-REFRESH", Framing.HEADER + body.length());
                case BEGIN, END -> new ProtocolFault(NotificationCode.REFRESH_LENGTH, "invalid route-refresh message");
            };
        }
        return new RouteRefresh(new Family(body.u16(0), body.u8(3)), subtype);
    }

    /** The octets of a message that needs no context; an UPDATE is written for a session on which nothing was negotiated. */
    public static Octets encode(Message message) {
        return encode(message, Negotiated.INITIAL);
    }

    /**
     * The octets of a message.
     *
     * @throws IllegalArgumentException when it has more octets than the session allows, or a capability is too long
     */
    public static Octets encode(Message message, Negotiated negotiated) {
        OctetWriter out = new OctetWriter();
        int start = begin(message.type(), out);
        switch (message) {
            case Open open -> Opens.encode(open, out);
            case Update update -> Updates.encode(update, negotiated, out);
            case Notification notification -> out.u8(notification.code()).u8(notification.subcode()).octets(notification.data());
            case Keepalive _ -> {}
            case RouteRefresh refresh -> out.u16(refresh.family().afi()).u8(refresh.subtype().ordinal()).u8(refresh.family().safi());
            case Operational operational -> operational.encode(out);
        }
        int most = message.type() == MessageType.OPEN ? Negotiated.MESSAGE_SIZE : negotiated.messageSize();
        if (out.length() > most) {
            throw new IllegalArgumentException("a message of " + out.length() + " octets, more than " + most);
        }
        end(start, out);
        return out.toOctets();
    }

    /** Writes a header with a length to be filled in by {@link #end}, and returns where it begins. */
    static int begin(MessageType type, OctetWriter out) {
        int start = out.length();
        out.i64(-1).i64(-1).u16(0).u8(type.code());
        return start;
    }

    static void end(int start, OctetWriter out) {
        out.set16(start + Framing.MARKER, out.length() - start);
    }
}
