package exabgp.reactor;

import exabgp.reactor.config.NeighborConfig;
import exabgp.session.SessionOrder;
import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.message.Notification;
import exabgp.wire.message.ShutdownCommunication;
import java.nio.charset.StandardCharsets;

/** How we end a session that could go on. */
final class Cease {
    private static final String SILENT = "graceful restarted negotiated, closing without sending any notification";

    private Cease() {}

    /**
     * The order to end the session of a neighbor.
     *
     * <p>With graceful restart no NOTIFICATION is sent: it would make the peer drop our routes, which graceful restart is there to prevent (RFC 4724 section 4).
     *
     * @param subcode of the Cease NOTIFICATION (RFC 4486)
     */
    static SessionOrder.Stop of(NeighborConfig neighbor, int subcode) {
        return neighbor.capabilities().gracefulRestart().isPresent() ? new SessionOrder.Stop(null, SILENT) : loud(subcode);
    }

    /** The order to end a session with a NOTIFICATION in any case: its routes are not to stay. */
    static SessionOrder.Stop loud(int subcode) {
        String text = NotificationCode.of(6, subcode).map(NotificationCode::description).orElse("");
        Octets data = ShutdownCommunication.isCarriedBy(6, subcode)
                ? ShutdownCommunication.encode(text)
                : Octets.copyOf(text.getBytes(StandardCharsets.US_ASCII));
        return new SessionOrder.Stop(new Notification(6, subcode, data), text);
    }
}
