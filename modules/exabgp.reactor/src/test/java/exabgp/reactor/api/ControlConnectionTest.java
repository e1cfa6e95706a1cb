package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ControlConnectionTest {
    private static final CommandSink NOBODY = batch -> {};

    @TempDir
    Path directory;

    private interface Scene {
        void play(ControlConnection connection, Client client, SocketChannel other, Thread thread) throws Exception;
    }

    private void connected(Duration patience, Scene scene) throws Exception {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("s"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            try (SocketChannel other = SocketChannel.open(address)) {
                Client client = Client.control("test");
                ControlConnection connection = new ControlConnection(server.accept(), client, NOBODY, patience);
                Thread thread = Thread.ofVirtual().start(() -> {
                    try {
                        connection.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                scene.play(connection, client, other, thread);
                thread.interrupt();
                thread.join();
            }
        }
    }

    /** More than a socket takes that nobody reads. */
    private static void answerMuch(Client client) {
        String line = "x".repeat(1000);
        for (int i = 0; i < 10_000; i++) {
            client.data(line);
        }
    }

    @Test
    void whoReadsNoAnswerIsDisconnected() throws Exception {
        connected(Duration.ofMillis(200), (connection, client, other, thread) -> {
            answerMuch(client);
            thread.join();
            ByteBuffer rest = ByteBuffer.allocate(1 << 16);
            while (other.read(rest.clear()) >= 0) {
                // what the socket still held
            }
        });
    }

    @Test
    void whoCommandsAndLeavesWithoutAnAnswerToComeIsNotWaitedForLong() throws Exception {
        connected(Duration.ofMillis(200), (connection, client, other, thread) -> {
            client.queue().draw();
            other.shutdownOutput();
            thread.join();
        });
    }

    @Test
    void whoIsQuietStays() throws Exception {
        connected(Duration.ofMillis(50), (connection, client, other, thread) -> {
            assertFalse(thread.join(Duration.ofMillis(500)));
            client.data("there");
            ByteBuffer answer = ByteBuffer.allocate(6);
            while (answer.hasRemaining()) {
                assertTrue(other.read(answer) > 0);
            }
        });
    }

    @Test
    void anEndIsNotHeldUpByAClientThatDoesNotRead() throws Exception {
        connected(Duration.ofHours(1), (connection, client, other, thread) -> {
            answerMuch(client);
            connection.stop();
            thread.join();
        });
    }
}
