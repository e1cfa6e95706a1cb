package exabgp.session.socket;

import exabgp.wire.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The {@code struct tcp_md5sig} of the kernel: flags, prefix length and key of a peer. */
final class Md5Option {
    private static final int TCP_MD5SIG = 14;
    private static final int TCP_MD5SIG_EXT = 32;
    private static final byte FLAG_PREFIX = 1;

    private Md5Option() {}

    /** Signs what is exchanged with {@code peers}. {@code ipv6} is about the socket. */
    static SocketOption add(PeerKey peers, boolean ipv6) {
        return option(peers, ipv6, peers.signature().key());
    }

    /** Forgets the key of {@code peers}. */
    static SocketOption remove(PeerKey peers, boolean ipv6) {
        return option(peers, ipv6, Octets.EMPTY);
    }

    private static SocketOption option(PeerKey peers, boolean ipv6, Octets key) {
        ByteBuffer out = ByteBuffer.allocate(Sockaddr.SIZE + 8 + Signature.LONGEST_KEY).order(ByteOrder.nativeOrder());
        Sockaddr.put(peers.address(), ipv6, out);
        out.put(peers.isRange() ? FLAG_PREFIX : 0).put((byte) (peers.isRange() ? peers.length() : 0));
        // no interface: the key is good for all of them
        out.putShort((short) key.length()).putInt(0).put(key.toByteArray());
        int number = peers.isRange() ? TCP_MD5SIG_EXT : TCP_MD5SIG;
        return new SocketOption("md5-password", "Linux with CONFIG_TCP_MD5SIG", SocketOption.TCP, number, Octets.copyOf(out.array()));
    }
}
