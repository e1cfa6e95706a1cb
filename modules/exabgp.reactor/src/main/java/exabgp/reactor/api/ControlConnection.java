package exabgp.reactor.api;

import exabgp.wire.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client at the control socket. Its commands are read by one virtual thread, its answers written by another, and a third one ends the connection of a client that takes no answers.
 */
final class ControlConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ControlConnection.class);

    /** How many looks the third thread takes before it gives a client up. */
    private static final int LOOKS = 20;

    /** How long a client has to read its last answers when the daemon ends. */
    private static final long FAREWELL_MILLIS = 500;

    private final SocketChannel channel;
    private final Client client;
    private final CommandSink sink;
    private final Duration patience;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** When the write began that is under way, or the client stopped writing; 0 for never. */
    private volatile long writing;

    private volatile long left;

    /**
     * A connection that is not served yet.
     *
     * @param patience how long a client may leave an answer unread, and how long what it commanded may take when it said that no more will come
     */
    ControlConnection(SocketChannel channel, Client client, CommandSink sink, Duration patience) {
        this.channel = channel;
        this.client = client;
        this.sink = sink;
        this.patience = patience;
    }

    /** Serves the client until it goes or {@link #stop} was called. The socket is closed then. */
    void run() throws InterruptedException {
        LOG.debug("control client {} connected", client.name());
        try (channel;
                var scope = StructuredTaskScope.open(
                        new UntilTrue(),
                        settings -> settings.withName(client.name()).withThreadFactory(Thread.ofVirtual().name(client.name() + " ", 0).factory()))) {
            scope.fork(this::read);
            scope.fork(this::write);
            scope.fork(this::watch);
            scope.join();
        } catch (IOException e) {
            LOG.debug("control client {}: {}", client.name(), e.getMessage());
        } finally {
            client.queue().close();
            LOG.debug("control client {} is gone", client.name());
        }
    }

    /** Ends the connection soon, after what still waits for the client. Any thread; does not wait. */
    void stop() {
        client.queue().finish();
        stopped.countDown();
    }

    private boolean read() throws InterruptedException {
        CommandReader.End end = new CommandReader(client, sink, "control client " + client.name()).runPlainly(new Input());
        return switch (end) {
            case CLOSED -> {
                left = now();
                sink.commands(Batch.end(client));
                yield false;
            }
            case BROKEN -> true;
            case TOO_LONG -> {
                left = now();
                client.error("a line of more than " + LineSplitter.LONGEST + " octets");
                client.queue().finish();
                yield false;
            }
        };
    }

    private boolean write() throws InterruptedException {
        new ReplyWriter(client.queue(), "control client " + client.name()).run(new Output());
        return true;
    }

    private boolean watch() throws InterruptedException {
        while (!stopped.await(patience.dividedBy(LOOKS).toNanos(), TimeUnit.NANOSECONDS)) {
            if (isPast(writing)) {
                LOG.warn("control client {} does not read its answers and is disconnected", client.name());
                return true;
            }
            if (isPast(left)) {
                return true;
            }
        }
        Thread.sleep(FAREWELL_MILLIS);
        return true;
    }

    private static long now() {
        long now = System.nanoTime();
        return now == 0 ? 1 : now;
    }

    private boolean isPast(long begin) {
        return begin != 0 && System.nanoTime() - begin > patience.toNanos();
    }

    /** What the client writes. */
    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(into, offset, length));
        }
    }

    /** What the client is told; knows since when it has been waiting for the client. */
    private final class Output extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(octets, offset, length);
            while (rest.hasRemaining()) {
                writing = now();
                channel.write(rest);
            }
            writing = 0;
        }
    }

    /** Tells somebody who is not let in why, as far as that can be done at once. */
    static void refuse(SocketChannel channel, String why) {
        try (channel) {
            channel.configureBlocking(false);
            Octets line = Client.line(why);
            channel.write(ByteBuffer.wrap(line.toByteArray()));
        } catch (IOException e) {
            LOG.debug("a control client was gone before it was refused: {}", e.getMessage());
        }
    }
}
