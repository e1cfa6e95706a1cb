package exabgp.session.socket;

import exabgp.wire.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One option as {@code setsockopt} takes it. All numbers are those of Linux.
 *
 * @param name   what a configuration calls it
 * @param needs  what a system that does not know it lacks
 * @param level  the protocol
 * @param number of that protocol
 */
record SocketOption(String name, String needs, int level, int number, Octets value) {
    static final int IP = 0;
    static final int SOCKET = 1;
    static final int TCP = 6;
    static final int IPV6 = 41;

    static final int IP_TTL = 2;
    static final int IPV6_UNICAST_HOPS = 16;
    private static final int IP_MINTTL = 21;
    private static final int IPV6_MINHOPCOUNT = 73;
    private static final int SO_BINDTODEVICE = 25;

    /** The interface to send through. */
    static SocketOption device(String name) {
        // with the zero that ends a string of C
        byte[] octets = (name + '\0').getBytes(StandardCharsets.UTF_8);
        return new SocketOption("source-interface " + name, "Linux", SOCKET, SO_BINDTODEVICE, Octets.copyOf(octets));
    }

    /** The TTL of what is sent; -1 for that of the system. */
    static SocketOption ttl(boolean ipv6, int ttl) {
        return number("outgoing-ttl", ipv6 ? IPV6 : IP, ipv6 ? IPV6_UNICAST_HOPS : IP_TTL, ttl);
    }

    /** The least TTL of what is taken; 0 for any. */
    static SocketOption leastTtl(boolean ipv6, int ttl) {
        return number("incoming-ttl", ipv6 ? IPV6 : IP, ipv6 ? IPV6_MINHOPCOUNT : IP_MINTTL, ttl);
    }

    private static SocketOption number(String name, int level, int number, int value) {
        byte[] octets = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder()).putInt(value).array();
        return new SocketOption(name, "Linux", level, number, Octets.copyOf(octets));
    }
}
