package exabgp.session.socket;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import java.nio.ByteBuffer;

/** An address as a {@code struct sockaddr_storage} of the kernel, with no port. */
final class Sockaddr {
    /** The octets of it. */
    static final int SIZE = 128;

    private static final short AF_INET = 2;
    private static final short AF_INET6 = 10;
    private static final int MAPPED = 0xFFFF;

    private Sockaddr() {}

    /**
     * Writes one.
     *
     * @param ipv6 whether the socket is one of IPv6, which wants IPv4 addresses mapped (RFC 4291 section 2.5.5.2)
     * @param out  in the byte order of the machine
     */
    static void put(Ip address, boolean ipv6, ByteBuffer out) {
        int end = out.position() + SIZE;
        byte[] octets = address.octets().toByteArray();
        switch (address) {
            case Ipv4 v4 when !ipv6 -> out.putShort(AF_INET).putShort((short) 0).put(octets);
            case Ipv4 v4 -> inet6(out).putLong(0).put(new byte[] {0, 0, (byte) MAPPED, (byte) MAPPED}).put(octets);
            case Ipv6 v6 -> inet6(out).put(octets);
        }
        // the scope of a link-local address stays 0: a key is not looked up by it
        out.position(end);
    }

    /** Up to the address: family, port and flow. */
    private static ByteBuffer inet6(ByteBuffer out) {
        return out.putShort(AF_INET6).putShort((short) 0).putInt(0);
    }
}
