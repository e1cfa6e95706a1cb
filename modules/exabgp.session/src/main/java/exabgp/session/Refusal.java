package exabgp.session;

import exabgp.session.scope.Ticker;
import exabgp.session.transport.Connection;
import exabgp.wire.Octets;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a peer is told whose connection no session takes. */
public final class Refusal {
    private Refusal() {}

    /**
     * Sends one NOTIFICATION and closes the connection, for which the peer gets a moment; the caller waits for up to a second and a half.
     *
     * @param channel connected and in blocking mode; it is closed in any case
     * @param text    the data of the NOTIFICATION
     * @return whether the NOTIFICATION was written
     * @throws InterruptedException when the caller was interrupted
     */
    public static boolean send(SocketChannel channel, NotificationCode code, String text) throws InterruptedException {
        return send(channel, code, text, Timers.DEFAULT.farewell());
    }

    static boolean send(SocketChannel channel, NotificationCode code, String text, Duration grace) throws InterruptedException {
        Octets data = Octets.copyOf(text.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = new Connection(channel, Ticker.SYSTEM)) {
            if (!connection.lastWords(Messages.encode(new Notification(code.code(), code.subcode(), data)), grace)) {
                return false;
            }
            connection.drain(grace);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
