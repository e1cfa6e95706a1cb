package exabgp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.fault.NotificationCode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static final String TEXT = "could not accept the connection, already established";

    @Test
    void tellsThePeerWhyAndHangsUp() throws Exception {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                ScriptedPeer peer = ScriptedPeer.connect((InetSocketAddress) listener.getLocalAddress());
                SocketChannel channel = listener.accept()) {
            // not read by anybody: the reset that follows from this must not overtake the NOTIFICATION
            peer.send(ScriptedPeer.frame(1, "04FDEA005AC000020200"));
            AtomicBoolean sent = new AtomicBoolean();
            Thread refusing = Thread.ofVirtual().start(() -> {
                try {
                    sent.set(Refusal.send(channel, NotificationCode.CONNECTION_COLLISION, TEXT, Duration.ofSeconds(10)));
                } catch (InterruptedException e) {
                    sent.set(false);
                }
            });
            assertEquals(TEXT, peer.expectNotification(6, 7));
            peer.hangUp();
            assertTrue(refusing.join(Duration.ofSeconds(15)));
            assertTrue(sent.get());
            assertFalse(channel.isOpen());
        }
    }

    @Test
    void doesNotWaitForAPeerThatStays() throws Exception {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                ScriptedPeer peer = ScriptedPeer.connect((InetSocketAddress) listener.getLocalAddress());
                SocketChannel channel = listener.accept()) {
            assertTrue(Refusal.send(channel, NotificationCode.CONNECTION_COLLISION, TEXT, Duration.ofMillis(500)));
            assertFalse(channel.isOpen());
            assertEquals(TEXT, peer.expectNotification(6, 7));
        }
    }
}
