package exabgp.session.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Options of sockets that talk to each other. */
@EnabledOnOs(OS.LINUX)
class LoopbackTest {
    private static final Ip LOCAL4 = Ip.parse("127.0.0.1");
    private static final Ip LOCAL6 = Ip.parse("::1");

    @Test
    void ttlsAreThoseOfTheSocket() throws Exception {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.INET)) {
            SocketOptions.prepare(channel, LOCAL4, new SocketConfig(null, 255, 254, null));
            int descriptor = Descriptor.of(channel);
            assertEquals(255, LibC.getsockopt(descriptor, SocketOption.IP, SocketOption.IP_TTL));
            assertEquals(254, LibC.getsockopt(descriptor, SocketOption.IP, SocketOption.leastTtl(false, 0).number()));
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.INET6)) {
            SocketOptions.prepare(channel, LOCAL6, new SocketConfig(null, 255, 254, null));
            int descriptor = Descriptor.of(channel);
            assertEquals(255, LibC.getsockopt(descriptor, SocketOption.IPV6, SocketOption.IPV6_UNICAST_HOPS));
            assertEquals(254, LibC.getsockopt(descriptor, SocketOption.IPV6, SocketOption.leastTtl(true, 0).number()));
        }
    }

    @Test
    void aTooSmallTtlOfThePeerIsNotHeard() throws Exception {
        try (ServerSocketChannel server = listen(LOCAL4)) {
            // the answers come with the TTL of the system, which is less
            assertThrows(SocketTimeoutException.class, () -> connect(server, LOCAL4, new SocketConfig(null, null, 255, null)));
        }
    }

    @Test
    void aSocketIsBoundToItsInterface() throws Exception {
        try (ServerSocketChannel server = listen(LOCAL4)) {
            SocketConfig config = new SocketConfig("lo", null, null, null);
            try (SocketChannel connected = connect(server, LOCAL4, config)) {
                assertTrue(connected.isConnected());
            }
        }
    }

    @Test
    void anUnknownInterfaceIsNamed() throws Exception {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.INET)) {
            IOException error = assertThrows(
                    IOException.class, () -> SocketOptions.prepare(channel, LOCAL4, new SocketConfig("no-such-if", null, null, null)));
            assertEquals("can not set source-interface no-such-if: there is no such interface", error.getMessage());
        }
    }

    @Test
    void aPeerWithoutTheKeyIsNotAnswered() throws Exception {
        try (ServerSocketChannel server = listen(LOCAL4)) {
            assertThrows(SocketTimeoutException.class, () -> connect(server, LOCAL4, signed("secret")));
        }
    }

    private static SocketConfig signed(String key) {
        return new SocketConfig(null, null, null, new Signature.Md5(Octets.copyOf(key.getBytes(StandardCharsets.US_ASCII))));
    }

    private static ServerSocketChannel listen(Ip address) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(address.bits() == 32 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        return server.bind(new InetSocketAddress(InetAddress.getByAddress(address.octets().toByteArray()), 0));
    }

    private static SocketChannel connect(ServerSocketChannel server, Ip address, SocketConfig config) throws IOException {
        SocketChannel channel = SocketChannel.open(address.bits() == 32 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            SocketOptions.prepare(channel, address, config);
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            channel.socket().connect(new InetSocketAddress(InetAddress.getByAddress(address.octets().toByteArray()), port), 500);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
