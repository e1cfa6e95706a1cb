package exabgp.session.socket;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv6;
import java.io.IOException;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** Sets options of one socket. While it does, nobody may close the channel. Every {@link IOException} from here says which option it is about, and why. */
public final class SocketOptions {
    private static final int SO_DOMAIN = 39;
    private static final int AF_INET6 = 10;

    private final int descriptor;
    private final boolean ipv6;

    private SocketOptions(NetworkChannel channel) throws IOException {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            throw new IOException("source-interface, TTLs and signatures are supported on Linux only");
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
