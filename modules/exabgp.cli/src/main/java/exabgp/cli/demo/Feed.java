package exabgp.cli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Collects what the helpers tell, from a socket in a folder that only this user can enter. */
final class Feed implements AutoCloseable {
    private final BlockingQueue<Happening> happenings = new ArrayBlockingQueue<>(1024);
    private final Path folder;
    private final Path socket;
    private final ServerSocketChannel server;

    private Feed(Path folder, Path socket, ServerSocketChannel server) {
        this.folder = folder;
        this.socket = socket;
        this.server = server;
    }

    static Feed open() throws IOException {
        var folder = Files.createTempDirectory("exabgp-demo");
        var socket = folder.resolve("screen.sock");
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        var feed = new Feed(folder, socket, server);
        Thread.ofVirtual().name("demo feed").start(feed::accept);
        return feed;
    }

    Path socket() {
        return socket;
    }

    /** The next one, or null when there is none for this long. */
    @Nullable Happening next(Duration patience) throws InterruptedException {
        return happenings.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
        Files.deleteIfExists(folder);
    }

    private void accept() {
        try {
            while (server.isOpen()) {
                var helper = server.accept();
                Thread.ofVirtual().name("demo feed reader").start(() -> read(helper));
            }
        } catch (IOException e) {
            // Closed: the demo is over.
            return;
        }
    }

    private void read(SocketChannel helper) {
        try (helper; var lines = new BufferedReader(Channels.newReader(helper, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var happening = Happening.parse(line);
                if (happening != null) {
                    happenings.put(happening);
                }
            }
        } catch (IOException e) {
            // The helper has ended, as it does at the end of the demo.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
