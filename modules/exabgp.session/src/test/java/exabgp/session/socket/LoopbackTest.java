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
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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

    @Test
    void peersWithTheSameKeyTalk() throws Exception {
        for (Ip address : List.of(LOCAL4, LOCAL6)) {
            try (ServerSocketChannel server = listen(address)) {
                ListenerOptions options = new ListenerOptions(server);
                assertTrue(options.change(keys(address, address.bits(), "secret")).keys().isEmpty());
                try (SocketChannel ours = connect(server, address, signed("secret")); SocketChannel theirs = server.accept()) {
                    SocketOptions.accepted(theirs, address, signed("secret"));
                    assertTalk(ours, theirs);
                }
                assertThrows(SocketTimeoutException.class, () -> connect(server, address, signed("another")));
                assertThrows(SocketTimeoutException.class, () -> connect(server, address, SocketConfig.PLAIN));
            }
        }
    }

    @Test
    void aRangeHasOneKey() throws Exception {
        try (ServerSocketChannel server = listen(LOCAL4)) {
            new ListenerOptions(server).change(keys(LOCAL4, 8, "secret"));
            connect(server, LOCAL4, signed("secret")).close();
            assertThrows(SocketTimeoutException.class, () -> connect(server, LOCAL4, SocketConfig.PLAIN));
        }
    }

    @Test
    void keysOfAListenerChange() throws Exception {
        try (ServerSocketChannel server = listen(LOCAL4)) {
            ListenerOptions options = new ListenerOptions(server);
            options.change(keys(LOCAL4, 32, "secret"));
            options.change(keys(LOCAL4, 32, "another"));
            connect(server, LOCAL4, signed("another")).close();
            assertThrows(SocketTimeoutException.class, () -> connect(server, LOCAL4, signed("secret")));
            options.change(ListenerConfig.PLAIN);
            connect(server, LOCAL4, SocketConfig.PLAIN).close();
        }
    }

    @Test
    void aListenerForAllAddressesKnowsTheKeysOfIpv4Peers() throws Exception {
        try (ServerSocketChannel server = listen(Ip.parse("::"))) {
            new ListenerOptions(server).change(keys(LOCAL4, 32, "secret"));
            try (SocketChannel ours = connect(server, LOCAL4, signed("secret")); SocketChannel theirs = server.accept()) {
                SocketConfig both = new SocketConfig(null, 255, 64, signed("secret").signature());
                SocketOptions.accepted(theirs, LOCAL4, both);
                assertTalk(ours, theirs);
                assertEquals(255, LibC.getsockopt(Descriptor.of(theirs), SocketOption.IP, SocketOption.IP_TTL));
            }
            assertThrows(SocketTimeoutException.class, () -> connect(server, LOCAL4, SocketConfig.PLAIN));
        }
    }

    @Test
    void aListenerAnswersWithItsTtlAndHearsOnlyThatOfItsPeers() throws Exception {
        for (Ip listening : List.of(LOCAL4, LOCAL6, Ip.parse("::"))) {
            Ip address = listening.equals(LOCAL4) ? LOCAL4 : LOCAL6;
            try (ServerSocketChannel server = listen(listening)) {
                ListenerOptions options = new ListenerOptions(server);
                assertTrue(options.change(new ListenerConfig(Set.of(), 255, 255)).others().isEmpty());
                connect(server, address, new SocketConfig(null, 255, 255, null)).close();
                assertThrows(SocketTimeoutException.class, () -> connect(server, address, SocketConfig.PLAIN));
                options.change(ListenerConfig.PLAIN);
                connect(server, address, SocketConfig.PLAIN).close();
                assertThrows(SocketTimeoutException.class, () -> connect(server, address, new SocketConfig(null, 255, 255, null)));
            }
        }
    }

    /** Works where the kernel has TCP-AO, and says so where it does not. */
    @Test
    void tcpAoWorksOrIsSaidToBeMissing() throws Exception {
        Signature.TcpAo ao = new Signature.TcpAo(7, Signature.Algorithm.HMAC_SHA_1_96, Octets.of(1, 2, 3));
        try (ServerSocketChannel server = listen(LOCAL4)) {
            var failures = new ListenerOptions(server).change(new ListenerConfig(Set.of(PeerKey.of(LOCAL4, ao)), null, null));
            SocketConfig config = new SocketConfig(null, null, null, ao);
            if (failures.keys().isEmpty()) {
                try (SocketChannel ours = connect(server, LOCAL4, config); SocketChannel theirs = server.accept()) {
                    SocketOptions.accepted(theirs, LOCAL4, config);
                    assertTalk(ours, theirs);
                }
                assertThrows(SocketTimeoutException.class, () -> connect(server, LOCAL4, SocketConfig.PLAIN));
            } else {
                String missing = "can not set tcp-ao: this kernel does not support it: it takes Linux 6.7 or later with CONFIG_TCP_AO";
                assertEquals(missing, failures.keys().get(PeerKey.of(LOCAL4, ao)).getMessage());
                assertEquals(missing, assertThrows(IOException.class, () -> connect(server, LOCAL4, config)).getMessage());
            }
        }
    }

    private static void assertTalk(SocketChannel ours, SocketChannel theirs) throws IOException {
        ours.write(ByteBuffer.wrap(new byte[] {42}));
        theirs.socket().setSoTimeout(5000);
        assertEquals(42, theirs.socket().getInputStream().read());
    }

    private static ListenerConfig keys(Ip peer, int length, String key) {
        return new ListenerConfig(Set.of(new PeerKey(peer, length, signed(key).signature())), null, null);
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
