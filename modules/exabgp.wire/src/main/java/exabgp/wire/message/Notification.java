package exabgp.wire.message;

import exabgp.wire.Octets;

/**
 * NOTIFICATION: why the session ends (RFC 4271 section 4.5).
 *
 * @param code    the error code, 0 to 255
 * @param subcode the error subcode, 0 to 255
 * @param data    what the code says it is; for an administrative shutdown or reset a length octet and text (RFC 9003)
 */
public record Notification(int code, int subcode, Octets data) implements Message {
    @Override
    public MessageType type() {
        return MessageType.NOTIFICATION;
    }
}
