package exabgp.cli.control;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A connection to the control socket of a daemon. */
final class SocketTransport implements Transport {
    private static final int CHUNK = 1 << 16;

    private final SocketChannel channel;
    private final Selector selector;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    private final LineBuffer lines = new LineBuffer();

    private SocketTransport(SocketChannel channel, Selector selector) {
        this.channel = channel;
        this.selector = selector;
    }

    static SocketTransport connect(Path socket) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.configureBlocking(false);
            return new SocketTransport(channel, Selector.open());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void send(String line) throws IOException {
        var octets = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (octets.hasRemaining()) {
            if (channel.write(octets) == 0) {
                channel.register(selector, SelectionKey.OP_WRITE);
                selector.select();
                selector.selectedKeys().clear();
            }
        }
    }

    @Override
    public @Nullable String receive(Duration most) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (var line = lines.next(); ; line = lines.next()) {
            if (line != null) {
                return line;
            }
            int size = channel.read(chunk.clear());
            if (size < 0) {
                throw new EOFException("the daemon closed the connection");
            }
            lines.add(chunk.array(), size);
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (size == 0 && left <= 0) {
                return null;
            }
            if (size == 0) {
                channel.register(selector, SelectionKey.OP_READ);
                selector.select(left);
                selector.selectedKeys().clear();
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
