package exabgp.reactor.api;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket in the Unix domain at which others than helpers give commands. Every client has its own answers, in the order of its commands; none is told of events.
 */
public final class ControlSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);

    /** How long a client may leave an answer unread: longer than a person looks at one page of a table. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How long to wait when the system has no descriptor left for a client. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ServerSocketChannel channel;
    private final SocketFile file;
    private final int most;
    private final Set<ControlConnection> connections = ConcurrentHashMap.newKeySet();

    private ControlSocket(ServerSocketChannel channel, SocketFile file, int most) {
        this.channel = channel;
        this.file = file;
        this.most = most;
    }

    /**
     * Listens at the first place where that is possible. What a dead daemon left is replaced; nothing is taken from one that lives, and then no other place is tried.
     *
     * @param places files, in the order in which clients look for them
     * @param most   how many clients may be connected at a time
     * @throws IOException when there is none, with words for the user
     */
    public static ControlSocket open(List<Path> places, int most) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Path place : places) {
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                ControlSocket socket = new ControlSocket(channel, SocketFile.bind(channel, place), most);
                LOG.info("commands are taken at {}", place);
                return socket;
            } catch (SocketFile.InUse e) {
                channel.close();
                throw new IOException(place + ": " + e.getMessage(), e);
            } catch (IOException e) {
                channel.close();
                failures.add(place + ": " + reason(e));
            }
        }
        throw new IOException(String.join("; ", failures));
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException about && about.getReason() != null ? about.getReason() : String.valueOf(e.getMessage());
    }

    /** The file of the socket. */
    public Path path() {
        return file.path();
    }

    /** Serves clients until {@link #close} was called; an interrupt disconnects them at once. In a virtual thread of the reactor. */
    public void run(CommandSink sink, ControlClients clients) throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<Object>awaitAll(), settings -> settings.withName("control").withThreadFactory(Thread.ofVirtual().name("control client ", 1).factory()))) {
            long number = 0;
            for (SocketChannel client = accept(); client != null; client = accept()) {
                if (connections.size() >= most) {
                    LOG.warn("a control client was sent away: {} are connected", most);
                    ControlConnection.refuse(client, "error: maximum concurrent clients reached");
                    continue;
                }
                number++;
                Client served = Client.control(Long.toString(number));
                ControlConnection connection = new ControlConnection(client, served, sink, PATIENCE);
                connections.add(connection);
                clients.join(served);
                scope.fork(() -> {
                    try {
                        connection.run();
                        return true;
                    } finally {
                        clients.leave(served);
                        connections.remove(connection);
                    }
                });
            }
            connections.forEach(ControlConnection::stop);
            scope.join();
        }
    }

    /** The next client, null when there will be no more. */
    private @Nullable SocketChannel accept() throws InterruptedException {
        while (true) {
            try {
                return channel.accept();
            } catch (ClosedChannelException e) {
                return null;
            } catch (IOException e) {
                LOG.error("can not accept control clients: {}", e.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Removes the file and lets nobody in any more; {@link #run} ends the connections, after what waits for them. Any thread; does not wait. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            file.remove();
        } catch (IOException e) {
            LOG.debug("{} stays, and the next daemon replaces it: {}", file.path(), e.getMessage());
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing the control socket: {}", e.getMessage());
        }
    }
}
