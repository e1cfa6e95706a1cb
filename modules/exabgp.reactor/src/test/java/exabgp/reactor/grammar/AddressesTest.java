package exabgp.reactor.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import exabgp.wire.address.Ip;
import exabgp.wire.address.Ipv4;
import exabgp.wire.address.Ipv6;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "255.255.255.255", "192.0.2.1", "10.20.30.40"})
    void fourNumbersAreAnAddress(String text) {
        assertEquals(Ipv4.parse(text), Addresses.ip(text, 0, text.length()));
    }

    @Test
    void zerosInFrontMeanOctalToSome() {
        for (var text : List.of("010.2.3.4", "1.02.3.4", "1.2.3.004", "00.0.0.0")) {
            assertNull(Addresses.ipv4(text, 0, text.length()), text);
        }
    }

    @Test
    void onlyTheRangeCounts() {
        assertEquals(Ipv4.parse("1.2.3.4"), Addresses.ipv4("91.2.3.45", 1, 8));
        assertNull(Addresses.ipv4("1.2.3.4", 0, 6));
    }

    @Test
    void colonsMakeTheOtherVersion() {
        Ip mapped = Addresses.ip("::ffff:1.2.3.4", 0, 14);
        assertEquals(Ipv6.parse("::ffff:1.2.3.4"), mapped);
        assertNull(Addresses.ip("1.2.3.4:", 0, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1", "1.2.3", "1.2.3.", ".1.2.3", "1..2.3", "1.2.3.4.", "1.2.3.4.5", "1.2.3.256", "256.1.2.3", "1.999.2.3",
        "0001.2.3.4", "1.2.3.0004", "1.2.3.-4", "+1.2.3.4", "1.2.3.4/8", "1.2.3.a", "1,2,3,4", "1.2.3.\u0664", "1.2.3.99999999999999999999"})
    void anythingElseIsNone(String text) {
        assertNull(Addresses.ip(text, 0, text.length()));
    }
}
