package exabgp.image.blackbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports that nobody uses. */
final class Ports {
    private Ports() {}

    /** One that was free on every address of the machine a moment ago. */
    static int free() throws IOException {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("::"), 0));
            return probe.getLocalPort();
        }
    }
}
