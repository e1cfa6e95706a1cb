package exabgp.session.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Octets KEEPALIVE = message(19);

    private final AtomicLong time = new AtomicLong();
    private Connection connection;
    private SocketChannel peer;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            peer = SocketChannel.open(listener.getLocalAddress());
            connection = new Connection(listener.accept(), time::get);
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        peer.close();
        connection.close();
    }

    @Test
    void readsAndWritesWholeMessages() throws Exception {
        connection.write(message(4096));
        assertEquals(message(4096), received(4096));
        peer.write(ByteBuffer.wrap(message(4096).toByteArray()));
        Octets message = connection.buffered(4096);
        while (message == null) {
            assertTrue(connection.receive());
            message = connection.buffered(4096);
        }
        assertEquals(message(4096), message);
        peer.close();
        assertFalse(connection.receive());
    }

    @Test
    void aWriteThatMakesNoProgressIsTimed() throws Exception {
        assertEquals(100, connection.sendLeft(100));
        Thread writer = stuckWriter();
        long left = connection.sendLeft(100);
        time.addAndGet(30);
        assertEquals(left - 30, connection.sendLeft(100));
        time.addAndGet(100);
        assertTrue(connection.sendLeft(100) < 0);
        writer.interrupt();
        assertTrue(writer.join(LONG));
        assertEquals(100, connection.sendLeft(100));
    }

    @Test
    void lastWordsGiveUpWhenTheyCannotBeWritten() throws Exception {
        Thread writer = stuckWriter();
        assertFalse(connection.lastWords(KEEPALIVE, SHORT));
        writer.interrupt();
        assertTrue(writer.join(LONG));
    }

    @Test
    void lastWordsFailOnABrokenConnection() throws Exception {
        connection.close();
        assertFalse(connection.lastWords(KEEPALIVE, LONG));
    }

    @Test
    void nothingFollowsTheLastWords() throws Exception {
        assertTrue(connection.lastWords(KEEPALIVE, LONG));
        assertThrows(ClosedChannelException.class, () -> connection.write(KEEPALIVE));
        assertFalse(connection.lastWords(KEEPALIVE, LONG));
        assertEquals(KEEPALIVE, received(19));
        assertEquals(-1, peer.read(ByteBuffer.allocate(1)));
    }

    @Test
    void nothingFollowsTheGoodbye() throws Exception {
        connection.goodbye(LONG);
        assertThrows(ClosedChannelException.class, () -> connection.write(KEEPALIVE));
        assertEquals(-1, peer.read(ByteBuffer.allocate(1)));
    }

    @Test
    void drainTakesWhatThePeerStillSends() throws Exception {
        AtomicReference<IOException> failed = new AtomicReference<>();
        Thread sender = Thread.ofVirtual().start(() -> {
            try {
                // far more than the buffers of the system hold
                for (int i = 0; i < 200; i++) {
                    peer.write(ByteBuffer.allocate(100_000));
                }
                peer.close();
            } catch (IOException e) {
                failed.set(e);
            }
        });
        assertTrue(connection.lastWords(KEEPALIVE, LONG));
        connection.drain(LONG);
        assertTrue(sender.join(LONG));
        assertNull(failed.get());
    }

    @Test
    void drainDoesNotWaitForEver() throws Exception {
        connection.drain(SHORT);
        assertTrue(peer.isOpen());
    }

    /** A thread whose write makes no more progress. */
    private Thread stuckWriter() throws InterruptedException {
        AtomicLong written = new AtomicLong();
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    connection.write(message(4096));
                    written.incrementAndGet();
                }
            } catch (IOException | InterruptedException e) {
                written.set(-1);
            }
        });
        // stuck when nothing was written for long, although there is a write under way
        long before = -1;
        int still = 0;
        while (still < 20) {
            time.incrementAndGet();
            Thread.sleep(5);
            still = before == written.get() && connection.sendLeft(0) < 0 ? still + 1 : 0;
            before = written.get();
        }
        return writer;
    }

    private Octets received(int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            assertTrue(peer.read(buffer) >= 0);
        }
        return Octets.copyOf(buffer.array());
    }

    private static Octets message(int length) {
        return new OctetWriter().i64(-1).i64(-1).u16(length).u8(length == 19 ? 4 : 2).bytes(new byte[length], 0, length - 19).toOctets();
    }
}
