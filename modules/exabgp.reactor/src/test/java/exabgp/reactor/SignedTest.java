package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.session.socket.ListenerConfig;
import exabgp.session.socket.ListenerOptions;
import exabgp.session.socket.PeerKey;
import exabgp.session.socket.Signature;
import exabgp.session.socket.SocketConfig;
import exabgp.session.socket.SocketOptions;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Open;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that are signed with TCP-MD5, both ways. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class SignedTest {
    private static final Ip PEER = Ip.parse("127.0.0.2");

    @TempDir
    Path directory;

    private static String neighbor(String peer, String statements) {
        return """
                neighbor %s {
                  router-id 1.2.3.4; local-address 127.0.0.1; local-as 65000; peer-as 65001;
                  family { ipv4 unicast; ipv6 unicast; }
                  static { route 10.0.0.0/24 next-hop 1.1.1.1; }
                  %s
                }
                """.formatted(peer, statements);
    }

    private static Signature key(String password) {
        return new Signature.Md5(Octets.copyOf(password.getBytes(StandardCharsets.US_ASCII)));
    }

    /** From 127.0.0.2, with a key or null for none. */
    private static TestPeer connect(Ip local, int port, Signature key) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.INET);
        try {
            SocketOptions.prepare(channel, local, new SocketConfig(null, null, null, key));
            channel.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), 0));
            channel.socket().connect(new InetSocketAddress(InetAddress.ofLiteral(local.toString()), port), 1000);
            return new TestPeer(channel.socket());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void assertTable(TestPeer peer) throws IOException {
        peer.next(Open.class);
        peer.open("9.9.9.9");
        peer.send(Keepalive.INSTANCE);
        peer.next(Keepalive.class);
        assertEquals(List.of("+10.0.0.0/24"), peer.table());
    }

    /** Waits until somebody listens: without a key there is an answer, or none when a key is wanted. */
    private static void awaitListener(int port) throws IOException {
        TestPeer.connect("127.0.0.9", "127.0.0.1", port).close();
    }

    @Test
    void onlyAPeerWithTheKeyIsHeard() throws Exception {
        int port = RunningReactor.freePort();
        try (RunningReactor running = RunningReactor.start(
                directory, RunningReactor.listening("127.0.0.1", port), neighbor("127.0.0.2", "passive; md5-password secret;"))) {
            awaitListener(port);
            assertThrows(SocketTimeoutException.class, () -> connect(Ip.parse("127.0.0.1"), port, null));
            assertThrows(SocketTimeoutException.class, () -> connect(Ip.parse("127.0.0.1"), port, key("another")));
            try (TestPeer peer = connect(Ip.parse("127.0.0.1"), port, key("secret"))) {
                assertTable(peer);
            }
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void aRangeMayBeSigned() throws Exception {
        int port = RunningReactor.freePort();
        try (RunningReactor running = RunningReactor.start(
                directory, RunningReactor.listening("127.0.0.1", port), neighbor("127.0.0.0/29", "passive; md5-password c2VjcmV0; md5-base64 true;"))) {
            awaitListener(port);
            assertThrows(SocketTimeoutException.class, () -> connect(Ip.parse("127.0.0.1"), port, null));
            try (TestPeer peer = connect(Ip.parse("127.0.0.1"), port, key("secret"))) {
                assertTable(peer);
            }
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    @Test
    void aReloadChangesTheKeyOfTheListener() throws Exception {
        int port = RunningReactor.freePort();
        try (RunningReactor running = RunningReactor.start(
                directory, RunningReactor.listening("127.0.0.1", port), neighbor("127.0.0.2", "passive; md5-password secret;"))) {
            awaitListener(port);
            running.configure(neighbor("127.0.0.2", "passive; md5-password another;"));
            running.order(new ReactorOrder.Reload(ReactorOrder.Cause.NONE, false));
            try (TestPeer peer = awaitKey(port, "another")) {
                assertTable(peer);
            }
            assertThrows(SocketTimeoutException.class, () -> connect(Ip.parse("127.0.0.1"), port, key("secret")));
            running.shutDown();
            assertEquals(0, running.status());
        }
    }

    private static TestPeer awaitKey(int port, String password) throws IOException {
        while (true) {
            try {
                return connect(Ip.parse("127.0.0.1"), port, key(password));
            } catch (SocketTimeoutException e) {
                // the old key is still there; the test has a limit
            }
        }
    }

    @Test
    void weConnectWithTheKey() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.INET)) {
            var failures = new ListenerOptions(server).change(new ListenerConfig(Set.of(PeerKey.of(Ip.parse("127.0.0.1"), key("secret"))), null, null));
            assertTrue(failures.keys().isEmpty());
            server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), 0));
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            try (RunningReactor running = RunningReactor.start(
                    directory, RunningReactor.settings(), neighbor(PEER.toString(), "md5-password secret; outgoing-ttl 255; incoming-ttl 64; source-interface lo; connect " + port + ";"))) {
                try (TestPeer peer = new TestPeer(server.accept().socket())) {
                    assertTable(peer);
                }
                running.shutDown();
                assertEquals(0, running.status());
            }
        }
    }

    /** Where the kernel has no TCP-AO nothing would prove who connects, so nobody may. */
    @Test
    void aPeerWhoseKeyCannotBeSetIsNotLetIn() throws Exception {
        int port = RunningReactor.freePort();
        String ao = "passive; tcp-ao { keyid 1; algorithm hmac-sha-1-96; password secret; }";
        try (RunningReactor running = RunningReactor.start(directory, RunningReactor.listening("127.0.0.1", port), neighbor("127.0.0.2", ao))) {
            awaitListener(port);
            assertThrows(IOException.class, () -> {
                try (TestPeer peer = connect(Ip.parse("127.0.0.1"), port, null)) {
                    peer.next(Open.class);
                }
            });
            running.shutDown();
            assertEquals(0, running.status());
        }
    }
}
