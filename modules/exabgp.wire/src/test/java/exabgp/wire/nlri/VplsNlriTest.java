package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class VplsNlriTest {
    private static final RouteDistinguisher RD = RouteDistinguisher.parse("65000:1");
    private static final String HEX = "0011" + "0000FDE800000001" + "0005" + "0001" + "0008" + "029CE1";
    private static final VplsNlri ROUTE = new VplsNlri(RD, 5, 10702, 1, 8, null);

    @Test
    void aRouteIsReadAndWrittenAgain() {
        Nlris nlris = Nlris.decode(VplsNlri.FAMILY, false, Octets.parseHex(HEX + HEX));
        assertEquals(2, nlris.size());
        assertEquals(ROUTE, nlris.iterator().next());
        assertEquals(nlris, Nlris.of(VplsNlri.FAMILY, false, List.of(ROUTE, ROUTE)));
        assertEquals("00000007" + HEX, Nlris.of(VplsNlri.FAMILY, true, List.of(ROUTE.withPathId(new PathId(7)))).packed().toHex());
    }

    @Test
    void routesOfOtherKindsAreToldByTheirLengthAndLeftOut() {
        String discovered = "000C" + "0000FDE800000001" + "C0000201";
        String withVector = "0016" + "0000FDE800000001" + "0005" + "0001" + "029CE1" + "01000500000000";
        for (String other : List.of(discovered, withVector, "0000", HEX.substring(0, 32) + "FFFFF1")) {
            Nlris nlris = Nlris.decode(VplsNlri.FAMILY, false, Octets.parseHex(other + HEX));
            assertEquals(1, nlris.leftOut());
            assertEquals(Nlris.of(VplsNlri.FAMILY, false, List.of(ROUTE)), nlris);
        }
        assertEquals(HEX, Nlris.decode(VplsNlri.FAMILY, false, Octets.parseHex(HEX.substring(0, HEX.length() - 1) + "0")).packed().toHex());
    }

    @Test
    void aTruncatedRouteIsAnInvalidNetworkField() {
        fault(HEX.substring(0, HEX.length() - 2));
        fault("000C" + "0000FDE800000001" + "C00002");
        fault("00");
    }

    @Test
    void numbersOutOfRangeAreTheCallersFault() {
        assertThrows(IllegalArgumentException.class, () -> new VplsNlri(RD, 65536, 1, 1, 1, null));
        assertThrows(IllegalArgumentException.class, () -> new VplsNlri(RD, 1, 0x100000, 1, 0, null));
        assertThrows(IllegalArgumentException.class, () -> new VplsNlri(RD, 1, 0xFFFFF, 1, 1, null));
    }

    private static void fault(String hex) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Nlris.decode(VplsNlri.FAMILY, false, Octets.parseHex(hex)), hex);
        assertEquals(NotificationCode.INVALID_NETWORK_FIELD, fault.code());
    }
}
