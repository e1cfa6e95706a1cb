package exabgp.session.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.address.Ip;
import java.io.IOException;
import java.net.NetworkInterface;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final Ip PEER = Ip.parse("fe80::1");

    @Test
    void otherAddressesSayEnough() throws Exception {
        assertEquals(Link.NONE, Link.of(Ip.parse("192.0.2.1"), null, "no-such-if"));
        assertEquals(Link.NONE, Link.of(Ip.parse("2001:db8::1"), null, null));
    }

    @Test
    void theInterfaceIsTheLink() throws Exception {
        NetworkInterface any = NetworkInterface.networkInterfaces().findFirst().orElseThrow();
        assertEquals(any.getIndex(), Link.of(PEER, null, any.getName()));
    }

    @Test
    void aLinkLocalAddressOfOursIsOnTheLink() throws Exception {
        assertEquals(Link.NONE, Link.of(PEER, Ip.parse("fe80::2"), null));
    }

    @Test
    void withoutALinkThereIsNoWay() {
        IOException error = assertThrows(IOException.class, () -> Link.of(PEER, null, null));
        assertEquals("fe80::1 is a link-local address: 'source-interface' has to say on which link", error.getMessage());
        assertEquals("there is no interface no-such-if", assertThrows(IOException.class, () -> Link.of(PEER, null, "no-such-if")).getMessage());
    }
}
