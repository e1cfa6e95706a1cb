package exabgp.session.socket;

import exabgp.wire.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The structures {@code tcp_ao_add} and {@code tcp_ao_del} of the kernel: a master key tuple of a peer (RFC 5925 section 3.1). */
final class AoOption {
    private static final int TCP_AO_ADD_KEY = 38;
    private static final int TCP_AO_DEL_KEY = 39;

    private static final int ADD_SIZE = 288;
    private static final int DEL_SIZE = 144;
    private static final int ALGORITHM_SIZE = 64;

    /** The octets of a code; every algorithm of {@link Signature.Algorithm} makes as many. */
    private static final byte CODE_LENGTH = 12;

    private AoOption() {}

    /**
     * Adds a key.
     *
     * @param ipv6 whether the socket is one of IPv6
     * @param use  whether to sign with this key and to ask the peer for it; a listening socket, which exchanges nothing itself, does not take that
     */
    static SocketOption add(PeerKey peers, Signature.TcpAo ao, boolean ipv6, boolean use) {
        byte[] octets = new byte[ADD_SIZE];
        ByteBuffer out = ByteBuffer.wrap(octets).order(ByteOrder.nativeOrder());
        Sockaddr.put(peers.address(), ipv6, out);
        out.put(ao.algorithm().kernelName().getBytes(StandardCharsets.US_ASCII)).position(Sockaddr.SIZE + ALGORITHM_SIZE);
        out.putInt(0).putInt(use ? currentAndNext() : 0).putShort((short) 0);
        out.put((byte) peers.length()).put((byte) ao.id()).put((byte) ao.id()).put(CODE_LENGTH);
        out.put((byte) 0).put((byte) ao.key().length()).put(ao.key().toByteArray());
        return option(TCP_AO_ADD_KEY, octets);
    }

    /** Removes a key from a listening socket. */
    static SocketOption remove(PeerKey peers, Signature.TcpAo ao, boolean ipv6) {
        byte[] octets = new byte[DEL_SIZE];
        ByteBuffer out = ByteBuffer.wrap(octets).order(ByteOrder.nativeOrder());
        Sockaddr.put(peers.address(), ipv6, out);
        out.putInt(0).putInt(0).putShort((short) 0);
        out.put((byte) peers.length()).put((byte) ao.id()).put((byte) ao.id());
        return option(TCP_AO_DEL_KEY, octets);
    }

    /** The first two bits of a field of 32, which are the lowest where the lowest octet comes first, else the highest. */
    private static int currentAndNext() {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 3 : 3 << 30;
    }

    private static SocketOption option(int number, byte[] octets) {
        return new SocketOption("tcp-ao", "Linux 6.7 or later with CONFIG_TCP_AO", SocketOption.TCP, number, Octets.copyOf(octets));
    }
}
