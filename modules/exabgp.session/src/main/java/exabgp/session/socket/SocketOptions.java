package exabgp.session.socket;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NetworkChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** Sets options of one socket. While it does, nobody may close the channel. Every {@link IOException} from here says which option it is about, and why. */
public final class SocketOptions {
    static final int DEFAULT_TTL = -1;
    static final int ANY_TTL = 0;

    private static final int SO_DOMAIN = 39;
    private static final int AF_INET6 = 10;

    private final int descriptor;
    private final boolean ipv6;

    private SocketOptions(NetworkChannel channel) throws IOException {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            throw new IOException("source-interface, TTLs and signatures are supported on Linux only");
        }
        if (!channel.isOpen()) {
            // its descriptor may be that of another file by now
            throw new ClosedChannelException();
        }
        descriptor = Descriptor.of(channel);
        ipv6 = LibC.getsockopt(descriptor, SocketOption.SOCKET, SO_DOMAIN) == AF_INET6;
    }

    /** Makes a socket ready that is going to be connected to {@code peer}: of one address family, neither bound nor connected. */
    public static void prepare(SocketChannel channel, Ip peer, SocketConfig config) throws IOException {
        if (config.equals(SocketConfig.PLAIN)) {
            return;
        }
        SocketOptions options = new SocketOptions(channel);
        if (config.device() != null) {
            options.set(SocketOption.device(config.device()));
        }
        if (config.signature() != null) {
            options.set(options.signature(PeerKey.of(peer, config.signature()), true));
        }
        options.ttl(peer, config);
    }

    /**
     * Makes a socket ready that {@code peer} connected to. It was signed, and had the TTLs of the listening socket, from its first segment; now those of its own session are set. Of
     * TCP-AO there is nothing to add: the connection has the key of the listening socket, or there would be none.
     */
    public static void accepted(SocketChannel channel, Ip peer, SocketConfig config) throws IOException {
        if (config.outgoingTtl() == null && config.incomingTtl() == null && config.signature() == null) {
            return;
        }
        SocketOptions options = new SocketOptions(channel);
        if (config.signature() instanceof Signature.Md5 md5) {
            // should the connection be from before the key was on the listening socket, it ends here
            options.set(Md5Option.add(PeerKey.of(peer, md5), options.ipv6));
        }
        options.ttl(peer, config);
    }

    /** Those of a listening socket. */
    static SocketOptions of(ServerSocketChannel channel) throws IOException {
        return new SocketOptions(channel);
    }

    void add(PeerKey key) throws IOException {
        set(signature(key, false));
    }

    void remove(PeerKey key) throws IOException {
        set(switch (key.signature()) {
            case Signature.Md5 ignored -> Md5Option.remove(key, ipv6);
            case Signature.TcpAo ao -> AoOption.remove(key, ao, ipv6);
        });
    }

    /** {@code ttl} is 1 to 255, or {@link #DEFAULT_TTL}. */
    void outgoingTtl(int ttl) throws IOException {
        set(SocketOption.ttl(false, ttl));
        if (ipv6) {
            set(SocketOption.ttl(true, ttl));
        }
    }

    /** {@code ttl} is 1 to 255, or {@link #ANY_TTL}. Of a socket of IPv6 for both protocols, since it may take both. */
    void incomingTtl(int ttl) throws IOException {
        set(SocketOption.leastTtl(false, ttl));
        if (ipv6) {
            set(SocketOption.leastTtl(true, ttl));
        }
    }

    private void ttl(Ip peer, SocketConfig config) throws IOException {
        boolean hops = peer instanceof Ipv6;
        if (config.outgoingTtl() != null) {
            set(SocketOption.ttl(hops, config.outgoingTtl()));
        }
        if (config.incomingTtl() != null) {
            set(SocketOption.leastTtl(hops, config.incomingTtl()));
        }
    }

    private SocketOption signature(PeerKey key, boolean use) {
        return switch (key.signature()) {
            case Signature.Md5 ignored -> Md5Option.add(key, ipv6);
            case Signature.TcpAo ao -> AoOption.add(key, ao, ipv6, use);
        };
    }

    private void set(SocketOption option) throws IOException {
        int error = LibC.setsockopt(descriptor, option.level(), option.number(), option.value());
        if (error != 0) {
            throw new IOException("can not set " + option.name() + ": " + Errno.words(error, option));
        }
    }
}
