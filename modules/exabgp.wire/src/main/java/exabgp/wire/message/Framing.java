package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Negotiated;

/** How many octets of a stream make a message: the header of every message (RFC 4271 section 4.1). */
public final class Framing {
    /** The length of the header: marker, length, type. */
    public static final int HEADER = 19;

    static final int MARKER = 16;

    private Framing() {}

    /**
     * The length of the message at {@code from} when all of it is there, else 0. The header is checked as soon as it is there, so that a bad message is not waited for.
     *
     * @param to          behind the last octet received
     * @param messageSize the largest message the session allows, in octets
     * @throws ProtocolFault 1/1 without a marker, 1/2 for a length that a message of its type cannot have, 1/0 for an unknown type
     */
    public static int complete(byte[] buffer, int from, int to, int messageSize) {
        if (to - from < HEADER) {
            return 0;
        }
        for (int i = from; i < from + MARKER; i++) {
            if (buffer[i] != (byte) 0xFF) {
                throw unmarked();
            }
        }
        int length = (buffer[from + MARKER] & 0xFF) << 8 | (buffer[from + MARKER + 1] & 0xFF);
        check(length, buffer[from + MARKER + 2] & 0xFF, messageSize);
        return to - from < length ? 0 : length;
    }

    /** Checks the header of octets that are to be one whole message. */
    static void check(Octets frame, int messageSize) {
        if (frame.length() < HEADER) {
            throw badLength("MESSAGE", frame.length());
        }
        if ((frame.i64(0) & frame.i64(8)) != -1) {
            throw unmarked();
        }
        int length = frame.u16(MARKER);
        check(length, frame.u8(MARKER + 2), messageSize);
        if (length != frame.length()) {
            throw otherLength(frame.length(), length);
        }
    }

    private static ProtocolFault otherLength(int octets, int length) {
        return badLength("MESSAGE of " + octets + " octets", length);
    }

    private static ProtocolFault unmarked() {
        return new ProtocolFault(NotificationCode.NOT_SYNCHRONIZED, "The packet received does not contain a BGP marker");
    }

    private static void check(int length, int code, int messageSize) {
        MessageType type = MessageType.of(code).orElse(null);
        if (type == null) {
            if (length < HEADER || length > messageSize) {
                throw badLength("MESSAGE", length);
            }
            throw unknownType(code);
        }
        boolean fits = switch (type) {
            // OPEN and KEEPALIVE stay as they are where other messages may be longer (RFC 8654 section 4)
            case OPEN -> length >= type.leastLength() && length <= Negotiated.MESSAGE_SIZE;
            // a ROUTE-REFRESH that is too long has an error of its own (RFC 7313 section 5), once its subtype is known
            case UPDATE, NOTIFICATION, OPERATIONAL, ROUTE_REFRESH -> length >= type.leastLength() && length <= messageSize;
            case KEEPALIVE -> length == type.leastLength();
        };
        if (!fits) {
            throw badLength(type.name().replace('_', '-'), length);
        }
    }

    static ProtocolFault unknownType(int code) {
        return new ProtocolFault(NotificationCode.HEADER_UNSPECIFIC, "can not decode update message of type \"" + code + "\"");
    }

    static ProtocolFault badLength(String name, int length) {
        return new ProtocolFault(NotificationCode.BAD_MESSAGE_LENGTH, name + " has an invalid message length of " + length);
    }
}
