package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MupFieldTest {
    private static final Family V4 = Family.of(Afi.IPV4, Safi.MUP);
    private static final String RD = "0000006400000007";

    @Test
    void eachRouteIsOneNlri() {
        Nlris run = Nlris.decode(V4, true, Octets.parseHex("00000001" + "0100020C" + RD + "0A000001" + "00000002" + "05000000"));
        assertEquals(2, run.size());
        assertEquals(run, Nlris.of(V4, true, java.util.List.copyOf(java.util.stream.StreamSupport.stream(run.spliterator(), false).toList())));
    }

    @Test
    void bitsBehindAPrefixDoNotMatter() {
        assertEquals(decode("0100010B" + RD + "09" + "0A80"), decode("0100010B" + RD + "09" + "0AFF"));
    }

    @Test
    void anEmptySourceIsNone() {
        assertEquals(decode("0100031300000064000000070000000001" + "09200A000001"), decode("0100031400000064000000070000000001" + "09200A00000100"));
    }

    @Test
    void aSessionIsKnownByItsPrefixAlone() {
        String session = RD + "18C00002";
        assertEquals(key("01000316" + session + "000001020920C6336401"), key("0100031B" + session + "000009990720C633640220C6336403"));
        assertNotEquals(key("01000316" + session + "000001020920C6336401"), key("01000316" + RD + "18C00003" + "000001020920C6336401"));
        assertNotEquals(key("01000411" + RD + "40C633640100000102"), key("01000411" + RD + "40C633640100000103"));
    }

    private static Octets key(String hex) {
        return Nlris.key(decode(hex).iterator().next());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "01", "010001", "01000101", "01000100", "0100010C" + RD + "210A0000", "0100010A" + RD + "180A", "0100010C" + RD + "100A0000",
        "0100020B" + RD + "0A0000", "0100020D" + RD + "0A00000100", "0100030E" + RD + "000000000109", "0100031300000064000000070000000001" + "09210A000001",
        "0100030F" + RD + "00000000010900", "0100040D" + RD + "1F0A000001", "0100040D" + RD + "210A000001", "0100040D" + RD + "410A000001", "0100040E" + RD + "200A00000100"
    })
    void aMalformedRouteEndsTheSession(String hex) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> decode(hex));
        assertEquals(NotificationCode.INVALID_NETWORK_FIELD, fault.code());
    }

    private static Nlris decode(String hex) {
        return Nlris.decode(V4, false, Octets.parseHex(hex));
    }
}
