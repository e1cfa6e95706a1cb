package exabgp.session;

import exabgp.session.socket.SocketConfig;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.RouteRefresh;
import exabgp.wire.family.Family;
import java.net.ServerSocket;
import java.util.List;

/** A configuration of a session with a scripted peer, to be changed where a test cares. */
final class TestConfig {
    private String name = "session";
    private Ip peerAddress = Ip.parse("127.0.0.1");
    private Ip localAddress;
    private final int port;
    private Asn localAs = Rig.AS;
    private Asn peerAs = ScriptedPeer.AS;
    private int holdTime = 180;
    private List<Capability> capabilities =
            List.of(new Multiprotocol(Family.IPV4_UNICAST), new FourOctetAs(Rig.AS), RouteRefresh.STANDARD);
    private Timers timers = Rig.TIMERS;
    private SocketConfig socket = SocketConfig.PLAIN;

    private TestConfig(int port) {
        this.port = port;
    }

    static TestConfig to(ServerSocket server) {
        return new TestConfig(server.getLocalPort());
    }

    static TestConfig to(int port) {
        return new TestConfig(port);
    }

    TestConfig name(String value) {
        name = value;
        return this;
    }

    TestConfig peerAddress(String value) {
        peerAddress = Ip.parse(value);
        return this;
    }

    TestConfig localAddress(String value) {
        localAddress = Ip.parse(value);
        return this;
    }

    TestConfig localAs(Asn value) {
        localAs = value;
        return this;
    }

    TestConfig peerAs(Asn value) {
        peerAs = value;
        return this;
    }

    TestConfig holdTime(int value) {
        holdTime = value;
        return this;
    }

    TestConfig capabilities(Capability... value) {
        capabilities = List.of(value);
        return this;
    }

    TestConfig timers(Timers value) {
        timers = value;
        return this;
    }

    TestConfig socket(SocketConfig value) {
        socket = value;
        return this;
    }

    SessionConfig build() {
        return new SessionConfig(name, peerAddress, localAddress, port, localAs, peerAs, Rig.ROUTER_ID, holdTime, capabilities, false, null, false, false, true, 0, timers, socket);
    }
}
