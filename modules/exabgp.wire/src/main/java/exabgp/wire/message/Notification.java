package exabgp.wire.message;

import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import java.nio.charset.StandardCharsets;

/**
 * NOTIFICATION: why the session ends (RFC 4271 section 4.5).
 *
 * @param code    the error code, 0 to 255
 * @param subcode the error subcode, 0 to 255
 * @param data    what the code says it is; for an administrative shutdown or reset a length octet and text (RFC 9003)
 */
public record Notification(int code, int subcode, Octets data) implements Message {
    /** One with the standard description as its text. */
    public static Notification of(NotificationCode code) {
        return of(code, code.description());
    }

    /** One that says {@code text}: as shutdown communication where the code has that (RFC 9003), else plainly, as ExaBGP sends it. */
    public static Notification of(NotificationCode code, String text) {
        boolean shutdown = ShutdownCommunication.isCarriedBy(code.code(), code.subcode());
        Octets data = shutdown ? ShutdownCommunication.encode(text) : Octets.copyOf(text.getBytes(StandardCharsets.UTF_8));
        return new Notification(code.code(), code.subcode(), data);
    }

    /** The answer to a fault. */
    public static Notification of(ProtocolFault fault) {
        return new Notification(fault.code().code(), fault.code().subcode(), fault.data());
    }

    @Override
    public MessageType type() {
        return MessageType.NOTIFICATION;
    }
}
