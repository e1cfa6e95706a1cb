package exabgp.reactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import exabgp.reactor.config.ConfigContext;
import exabgp.reactor.config.ConfigReader;
import exabgp.reactor.config.ConfigResult;
import exabgp.reactor.config.Encoder;
import exabgp.reactor.config.ProgramPaths;
import exabgp.reactor.listen.Listener;
import exabgp.session.socket.ListenerConfig;
import exabgp.session.socket.PeerKey;
import exabgp.session.socket.Signature;
import exabgp.wire.Octets;
import exabgp.wire.address.Ip;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuestsTest {
    private static ListenerConfig listener(String address, String... neighbors) {
        StringBuilder text = new StringBuilder();
        for (String neighbor : neighbors) {
            int blank = neighbor.indexOf(' ');
            text.append("neighbor ").append(neighbor, 0, blank).append(" { router-id 1.2.3.4; local-as 1; peer-as 2; passive; ").append(neighbor.substring(blank)).append(" }\n");
        }
        ConfigContext context = new ConfigContext(Encoder.JSON, false, new ProgramPaths(Path.of("/"), null, List.of()));
        ConfigResult result = ConfigReader.read("test", text.toString(), Path.of("/"), context);
        var configuration = assertInstanceOf(ConfigResult.Loaded.class, result, result::toString).configuration();
        int scope = address.indexOf('%');
        String device = scope < 0 ? "" : address.substring(scope + 1);
        return Guests.of(new Listener.Point(Ip.parse(scope < 0 ? address : address.substring(0, scope)), 179, device), configuration.neighbors());
    }

    private static PeerKey md5(String address, int length, String key) {
        return new PeerKey(Ip.parse(address), length, new Signature.Md5(Octets.copyOf(key.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void neighborsThatAskForNothingNeedNothing() {
        assertEquals(ListenerConfig.PLAIN, listener("0.0.0.0", "192.0.2.1 ", "192.0.2.2 "));
    }

    @Test
    void aListenerOnALinkKnowsTheKeysOfThatLink() {
        ListenerConfig config = listener(
                "fe80::9%eth0",
                "fe80::1 local-address fe80::9; source-interface eth0; md5-password here;",
                "fe80::1 local-address fe80::9; source-interface eth1; md5-password there;",
                "fe80::2 local-address fe80::9; md5-password anywhere;");
        assertEquals(Set.of(md5("fe80::1", 128, "here"), md5("fe80::2", 128, "anywhere")), config.keys());
    }

    @Test
    void theKeysOfAllNeighborsThatMayConnectAreKnown() {
        ListenerConfig config = listener(
                "192.0.2.9",
                "192.0.2.1 local-address 192.0.2.9; md5-password one;",
                "192.0.2.2 local-address 192.0.2.8; md5-password elsewhere;",
                "192.0.2.3 local-address 192.0.2.8; md5-ip 192.0.2.9; md5-password three;",
                "198.51.100.77/24 md5-password range;",
                "2001:db8::1 md5-password six;");
        assertEquals(Set.of(md5("192.0.2.1", 32, "one"), md5("192.0.2.3", 32, "three"), md5("198.51.100.0", 24, "range")), config.keys());
    }

    @Test
    void aListenerForAllAddressesOfIpv6TakesIpv4() {
        ListenerConfig config = listener("::", "192.0.2.1 local-address 192.0.2.9; md5-password one;", "2001:db8::1 md5-password six;");
        assertEquals(Set.of(md5("192.0.2.1", 32, "one"), md5("2001:db8::1", 128, "six")), config.keys());
    }

    @Test
    void ofSeveralKeysForOneAddressTheFirstCounts() {
        ListenerConfig config = listener("0.0.0.0", "192.0.2.1 local-address 192.0.2.9; md5-password one;", "192.0.2.1 local-address 192.0.2.8; md5-password two;");
        assertEquals(Set.of(md5("192.0.2.1", 32, "one")), config.keys());
    }

    @Test
    void tcpAoHasItsIdAndAlgorithm() {
        ListenerConfig config = listener("0.0.0.0", "192.0.2.1 tcp-ao { keyid 7; algorithm aes-128-cmac-96; password c2VjcmV0; base64 true; }");
        Signature ao = new Signature.TcpAo(7, Signature.Algorithm.AES_128_CMAC_96, Octets.copyOf("secret".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Set.of(PeerKey.of(Ip.parse("192.0.2.1"), ao)), config.keys());
    }

    @Test
    void answersHaveTheLargestTtlThatANeighborExpects() {
        assertEquals(255, listener("0.0.0.0", "192.0.2.1 outgoing-ttl 255;", "192.0.2.2 ").outgoingTtl());
        assertEquals(64, listener("0.0.0.0", "192.0.2.1 outgoing-ttl 1;", "192.0.2.2 ").outgoingTtl());
        assertEquals(2, listener("0.0.0.0", "192.0.2.1 outgoing-ttl 1;", "192.0.2.2 outgoing-ttl 2;").outgoingTtl());
    }

    @Test
    void aTtlIsRequiredOfAllOrOfNobody() {
        assertEquals(254, listener("0.0.0.0", "192.0.2.1 incoming-ttl 255;", "192.0.2.2 incoming-ttl 254;").incomingTtl());
        assertEquals(null, listener("0.0.0.0", "192.0.2.1 incoming-ttl 255;", "192.0.2.2 ").incomingTtl());
    }
}
