package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.PathId;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtcNlriTest {
    private static final Asn ORIGIN = new Asn(65000);
    private static final long TARGET = 0x0002_FDE8_0000_0001L;

    @Test
    void severalConstraintsStandOneBehindTheOther() {
        Nlris nlris = decode("00" + "60" + "0000FDE8" + "0002FDE800000001" + "20" + "0000FDE8" + "31" + "0000FDE8" + "000280");
        assertEquals(
                List.of(RtcNlri.wildcard(), RtcNlri.of(ORIGIN, TARGET), new RtcNlri(32, ORIGIN, 0, null), new RtcNlri(49, ORIGIN, 0x0002_8000_0000_0000L, null)),
                iterated(nlris));
        assertEquals(nlris, Nlris.of(RtcNlri.FAMILY, false, iterated(nlris)));
    }

    @Test
    void bitsBehindThePrefixMeanNothing() {
        assertEquals(decode("31" + "0000FDE8" + "000280"), decode("31" + "0000FDE8" + "0002FF"));
    }

    @Test
    void eachMayHaveAPathIdentifier() {
        Nlris nlris = Nlris.decode(RtcNlri.FAMILY, true, Octets.parseHex("00000007" + "00"));
        assertEquals(RtcNlri.wildcard().withPathId(new PathId(7)), nlris.iterator().next());
        assertEquals(nlris, Nlris.of(RtcNlri.FAMILY, true, iterated(nlris)));
    }

    @Test
    void allOfItIsTheKey() {
        assertTrue(Nlris.isOwnKey(RtcNlri.FAMILY));
        assertEquals("20" + "0000FDE8", Nlris.key(new RtcNlri(32, ORIGIN, 0, new PathId(1))).toHex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "1F0000FDE8", "200000FD", "600000FDE80002FDE8000000", "610000FDE80002FDE80000000100", "FF"})
    void whatIsNoPrefixOfThemIsAnInvalidNetworkField(String hex) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> decode(hex));
        assertEquals(NotificationCode.INVALID_NETWORK_FIELD, fault.code());
    }

    @Test
    void aPathIdentifierAloneIsAnInvalidNetworkField() {
        assertThrows(ProtocolFault.class, () -> Nlris.decode(RtcNlri.FAMILY, true, Octets.parseHex("00000007")));
    }

    @Test
    void bitsAndLengthsThatDoNotFitAreTheCallersFault() {
        assertThrows(IllegalArgumentException.class, () -> new RtcNlri(31, ORIGIN, 0, null));
        assertThrows(IllegalArgumentException.class, () -> new RtcNlri(48, ORIGIN, TARGET, null));
        assertThrows(IllegalArgumentException.class, () -> new RtcNlri(0, ORIGIN, 0, null));
    }

    private static Nlris decode(String hex) {
        return Nlris.decode(RtcNlri.FAMILY, false, Octets.parseHex(hex));
    }

    private static List<Nlri> iterated(Nlris nlris) {
        List<Nlri> values = new ArrayList<>();
        nlris.forEach(values::add);
        return values;
    }
}
