package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import exabgp.wire.address.Asn;
import exabgp.wire.address.Ip;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.nlri.mvpn.MvpnRoute;
import exabgp.wire.nlri.mvpn.SharedTreeJoin;
import exabgp.wire.nlri.mvpn.SourceActive;
import exabgp.wire.nlri.mvpn.SourceTreeJoin;
import exabgp.wire.nlri.mvpn.UnknownMvpnRoute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MvpnNlriTest {
    private static final Family FAMILY = Family.of(Afi.IPV4, Safi.MCAST_VPN);
    private static final RouteDistinguisher RD = RouteDistinguisher.parse("65000:1");
    private static final String RD_HEX = "0000FDE800000001";
    private static final Ip SOURCE = Ip.parse("192.0.2.9");
    private static final Ip GROUP = Ip.parse("233.252.0.1");
    private static final String PAIR = "20C0000209" + "20E9FC0001";
    private static final String PAIR_V6 = "8020010DB8000000000000000000000009" + "80FF0E0000000000000000000000000001";

    @Test
    void everyTypeIsReadAndWrittenAgain() {
        Nlris nlris = Nlris.decode(FAMILY, false, Octets.parseHex(String.join("", routes().keySet())));
        assertEquals(routes().values().stream().map(route -> new MvpnNlri(FAMILY, route, null)).toList(), values(nlris));
        assertEquals(nlris, Nlris.of(FAMILY, false, values(nlris)));
        assertEquals(Set.of(MvpnRoute.class.getPermittedSubclasses()), routes().values().stream().map(MvpnRoute::getClass).collect(Collectors.toSet()));
    }

    @Test
    void aRouteOfAnotherLengthIsAnAttributeLengthError() {
        fault("0511" + RD_HEX + PAIR.substring(2), NotificationCode.ATTRIBUTE_LENGTH);
        fault("0513" + RD_HEX + PAIR + "00", NotificationCode.ATTRIBUTE_LENGTH);
        fault("0615" + RD_HEX + "0000FD" + PAIR, NotificationCode.ATTRIBUTE_LENGTH);
        fault("0700", NotificationCode.ATTRIBUTE_LENGTH);
        fault("0512" + RD_HEX + "18C0000209" + "20E9FC0001", NotificationCode.ATTRIBUTE_LENGTH);
        fault("051E" + RD_HEX + "20C0000209" + PAIR_V6.substring(34), NotificationCode.ATTRIBUTE_LENGTH);
    }

    @Test
    void aRouteBeyondTheFieldIsAnInvalidNetworkField() {
        fault("05", NotificationCode.INVALID_NETWORK_FIELD);
        fault("0512" + RD_HEX, NotificationCode.INVALID_NETWORK_FIELD);
    }

    private static Map<String, MvpnRoute> routes() {
        Map<String, MvpnRoute> routes = new LinkedHashMap<>();
        routes.put("0512" + RD_HEX + PAIR, new SourceActive(RD, SOURCE, GROUP));
        routes.put("052A" + RD_HEX + PAIR_V6, new SourceActive(RD, Ip.parse("2001:db8::9"), Ip.parse("ff0e::1")));
        routes.put("0616" + RD_HEX + "0000FDE9" + PAIR, new SharedTreeJoin(RD, new Asn(65001), SOURCE, GROUP));
        routes.put("072E" + RD_HEX + "FFFFFFFF" + PAIR_V6, new SourceTreeJoin(RD, new Asn(Asn.MAX), Ip.parse("2001:db8::9"), Ip.parse("ff0e::1")));
        routes.put("0102ABCD", new UnknownMvpnRoute(1, Octets.of(0xAB, 0xCD)));
        return routes;
    }

    private static void fault(String hex, NotificationCode code) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Nlris.decode(FAMILY, false, Octets.parseHex(hex)), hex);
        assertEquals(code, fault.code());
    }

    private static List<Nlri> values(Nlris nlris) {
        List<Nlri> values = new ArrayList<>();
        nlris.forEach(values::add);
        return values;
    }
}
