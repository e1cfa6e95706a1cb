package exabgp.reactor.listen;

import exabgp.session.socket.ListenerConfig;
import exabgp.session.socket.ListenerOptions;
import exabgp.session.socket.PeerKey;
import exabgp.wire.address.Ip;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listening socket. Bound when it is made; {@link #run} accepts, in a virtual thread of its own, until {@link #close}. */
public final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 200;

    /** How long to wait when accepting fails, as it does when there are no file descriptors left. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ServerSocketChannel channel;
    private final Point point;
    private final ListenerOptions options;

    /** Whose key could not be set: nobody may connect in their name, as nothing would prove it. */
    private volatile Set<PeerKey> unprotected = Set.of();

    private Listener(ServerSocketChannel channel, Point point) {
        this.channel = channel;
        this.point = point;
        this.options = new ListenerOptions(channel);
    }

    /**
     * Where to listen.
     *
     * @param address an address of ours, or the unspecified one for all
     * @param port    1 to 65535
     * @param device  the interface that has it when it is link-local and may be on several; empty for whichever has it
     */
    public record Point(Ip address, int port, String device) {
        /** At an address that says enough. */
        public Point(Ip address, int port) {
            this(address, port, "");
        }

        @Override
        public String toString() {
            return address + " port " + port;
        }
    }

    /** Takes what a listener accepts. */
    @FunctionalInterface
    public interface Acceptor {
        /** Takes over a connection. May wait, which leaves further connections to the system. */
        void accepted(SocketChannel channel) throws InterruptedException;
    }

    /**
     * Binds a socket.
     *
     * @param config what it needs, set before anybody can connect
     * @throws IOException when that is not possible, with words for the user
     */
    public static Listener bind(Point point, ListenerConfig config) throws IOException {
        ServerSocketChannel channel =
                ServerSocketChannel.open(point.address().bits() == 32 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            Listener listener = new Listener(channel, point);
            listener.change(config);
            channel.bind(Sockets.socket(point.address(), point.port(), point.device()), BACKLOG);
            LOG.info("listening on {}", point);
            return listener;
        } catch (IOException e) {
            channel.close();
            throw new IOException("can not listen on " + point + ": " + e.getMessage(), e);
        }
    }

    /** Takes over other options; what fails is logged and keeps those out whom it is about. The owner of the listeners only. */
    public void change(ListenerConfig config) {
        ListenerOptions.Failures failed = options.change(config);
        failed.others().forEach(why -> LOG.error("listening on {}: {}", point, why.getMessage()));
        failed.keys().forEach((key, why) -> LOG.error("neighbor {} is not let in on {}: {}; a reload tries again", key.peers(), point, why.getMessage()));
        unprotected = failed.keys().keySet();
    }

    /** Where it listens. */
    public Point point() {
        return point;
    }

    /** Accepts connections until the listener is closed. An interrupt closes it. */
    public void run(Acceptor acceptor) throws InterruptedException {
        while (channel.isOpen()) {
            try {
                SocketChannel accepted = channel.accept();
                if (accepted != null && isUnprotected(accepted)) {
                    LOG.info("a connection to {} is closed: the key of its neighbor could not be set", point);
                    accepted.close();
                } else if (accepted != null) {
                    hand(accepted, acceptor);
                }
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.error("can not accept on {}: {}", point, e.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }

    private boolean isUnprotected(SocketChannel accepted) {
        Set<PeerKey> without = unprotected;
        if (without.isEmpty()) {
            return false;
        }
        try {
            Ip peer = Sockets.ip(accepted.getRemoteAddress());
            return without.stream().anyMatch(key -> key.covers(peer));
        } catch (IOException e) {
            return true;
        }
    }

    private static void hand(SocketChannel accepted, Acceptor acceptor) throws InterruptedException, IOException {
        boolean handed = false;
        try {
            acceptor.accepted(accepted);
            handed = true;
        } finally {
            if (!handed) {
                accepted.close();
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing the listener on {}: {}", point, e.getMessage());
        }
    }
}
