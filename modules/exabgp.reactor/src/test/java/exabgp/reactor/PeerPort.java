package exabgp.reactor;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the peers of a test are connected to: a socket of its own for each test, on 127.0.0.1. */
final class PeerPort implements BeforeEachCallback, AfterEachCallback {
    private ServerSocket server;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server = TestPeer.listen("127.0.0.1");
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        server.close();
    }

    /** Its number, for the neighbor's {@code connect}. */
    int number() {
        return server.getLocalPort();
    }

    /** The next peer, when it is connected to. */
    TestPeer accept() throws IOException {
        return TestPeer.accept(server);
    }

    /** The socket itself. */
    ServerSocket socket() {
        return server;
    }
}
