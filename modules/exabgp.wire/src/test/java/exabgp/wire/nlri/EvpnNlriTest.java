package exabgp.wire.nlri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import exabgp.wire.Octets;
import exabgp.wire.address.Esi;
import exabgp.wire.address.Ip;
import exabgp.wire.address.Mac;
import exabgp.wire.address.PathId;
import exabgp.wire.address.RouteDistinguisher;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.nlri.evpn.EthernetAutoDiscovery;
import exabgp.wire.nlri.evpn.EthernetSegment;
import exabgp.wire.nlri.evpn.EvpnRoute;
import exabgp.wire.nlri.evpn.InclusiveMulticast;
import exabgp.wire.nlri.evpn.IpPrefixAdvertisement;
import exabgp.wire.nlri.evpn.MacIpAdvertisement;
import exabgp.wire.nlri.evpn.UnknownEvpnRoute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvpnNlriTest {
    private static final String RD_HEX = "0001C00002010064";
    private static final String ESI_HEX = "00112233445566778899";
    private static final RouteDistinguisher RD = RouteDistinguisher.parse("192.0.2.1:100");
    private static final Esi ESI = Esi.parse("00:11:22:33:44:55:66:77:88:99");
    private static final Mac MAC = Mac.parse("02-00-5e-00-53-01");
    private static final Ip V4 = Ip.parse("192.0.2.9");
    private static final Ip V6 = Ip.parse("2001:db8::9");
    private static final String V6_HEX = "20010DB8000000000000000000000009";

    @Test
    void everyTypeIsReadAndWrittenAgain() {
        Set<Class<?>> seen = new HashSet<>();
        routes().forEach((hex, route) -> {
            Octets octets = Octets.parseHex(hex);
            Nlris nlris = Nlris.decode(EvpnNlri.FAMILY, false, octets);
            assertEquals(List.of(new EvpnNlri(route, null)), values(nlris));
            assertEquals(octets, Nlris.of(EvpnNlri.FAMILY, false, values(nlris)).packed());
            seen.add(route.getClass());
        });
        assertEquals(Set.of(EvpnRoute.class.getPermittedSubclasses()), seen);
    }

    @Test
    void severalStandOneBehindTheOther() {
        Nlris nlris = Nlris.decode(EvpnNlri.FAMILY, false, Octets.parseHex(String.join("", routes().keySet())));
        assertEquals(routes().size(), nlris.size());
        assertEquals(routes().values().stream().map(route -> new EvpnNlri(route, null)).toList(), values(nlris));
    }

    @Test
    void pathIdentifiersStandBeforeEach() {
        EvpnNlri nlri = new EvpnNlri(new InclusiveMulticast(RD, 7, V4), new PathId(5));
        Nlris nlris = Nlris.of(EvpnNlri.FAMILY, true, List.of(nlri));
        assertEquals("00000005" + "0311" + RD_HEX + "0000000720C0000209", nlris.packed().toHex());
        assertEquals(List.of(nlri), values(nlris));
        assertEquals(List.of(nlri.withPathId(null)), values(nlris.withPathIds(false)));
    }

    @Test
    void aRouteCutShortAnywhereIsAnInvalidNetworkField() {
        routes().keySet().stream().map(Octets::parseHex).forEach(octets -> {
            for (int length = 1; length < octets.length(); length++) {
                fault(octets.slice(0, length));
            }
        });
    }

    @Test
    void aRouteWithAnotherLengthThanItsTypeIsAnInvalidNetworkField() {
        routes().forEach((hex, route) -> {
            byte[] longer = Octets.parseHex(hex + "00").toByteArray();
            longer[1]++;
            byte[] shorter = Octets.parseHex(hex.substring(0, hex.length() - 2)).toByteArray();
            shorter[1]--;
            if (!(route instanceof UnknownEvpnRoute)) {
                fault(Octets.copyOf(longer));
                fault(Octets.copyOf(shorter));
            }
        });
    }

    @Test
    void lengthsInBitsMustBeThoseOfAddresses() {
        fault(Octets.parseHex("0221" + RD_HEX + ESI_HEX + "00000007" + "2F" + "02005E005301" + "00" + "000641"));
        fault(Octets.parseHex("0225" + RD_HEX + ESI_HEX + "00000007" + "30" + "02005E005301" + "1F" + "C0000209" + "000641"));
        fault(Octets.parseHex("0311" + RD_HEX + "00000007" + "18" + "C0000209"));
        fault(Octets.parseHex("0417" + RD_HEX + ESI_HEX + "00" + "C0000209"));
        fault(Octets.parseHex("0522" + RD_HEX + ESI_HEX + "00000007" + "21" + "C0000200" + "C0000209" + "000641"));
    }

    @Test
    void aRouteIsKnownByWhatIsNotAnAttributeOfIt() {
        Ip none = Ip.parse("0.0.0.0");
        assertKey("01" + RD_HEX + ESI_HEX + "00000007", new EthernetAutoDiscovery(RD, ESI, 7, List.of(5)), new EthernetAutoDiscovery(RD, ESI, 7, List.of()));
        assertKey(
                "02" + RD_HEX + "00000007" + "3002005E005301" + "20C0000209",
                new MacIpAdvertisement(RD, ESI, 7, MAC, V4, List.of(5)),
                new MacIpAdvertisement(RD, Esi.ZERO, 7, MAC, V4, List.of(6, 7)));
        assertKey("02" + RD_HEX + "00000007" + "3002005E005301" + "00", new MacIpAdvertisement(RD, ESI, 7, MAC, null, List.of(5)));
        assertKey("03" + RD_HEX + "00000007" + "20C0000209", new InclusiveMulticast(RD, 7, V4));
        assertKey("04" + RD_HEX + ESI_HEX + "20C0000209", new EthernetSegment(RD, ESI, V4));
        assertKey(
                "05" + RD_HEX + "00000007" + "18C0000209",
                new IpPrefixAdvertisement(RD, ESI, 7, 24, V4, V4, 5),
                new IpPrefixAdvertisement(RD, Esi.ZERO, 7, 24, V4, none, 6));
        assertKey("05" + RD_HEX + "00000007" + "80" + V6_HEX, new IpPrefixAdvertisement(RD, ESI, 7, 128, V6, V6, 5));
        assertKey("06ABCD", new UnknownEvpnRoute(6, Octets.of(0xAB, 0xCD)));
        assertFalse(Nlris.isOwnKey(EvpnNlri.FAMILY));
    }

    private static void assertKey(String hex, EvpnRoute... routes) {
        for (EvpnRoute route : routes) {
            assertEquals(hex, Nlris.key(new EvpnNlri(route, new PathId(9))).toHex());
        }
    }

    private static Map<String, EvpnRoute> routes() {
        Map<String, EvpnRoute> routes = new LinkedHashMap<>();
        String common = RD_HEX + ESI_HEX + "00000007";
        routes.put("0119" + common + "000641", new EthernetAutoDiscovery(RD, ESI, 7, List.of(0x641)));
        routes.put("0116" + common, new EthernetAutoDiscovery(RD, ESI, 7, List.of()));
        routes.put("0221" + common + "3002005E005301" + "00" + "000641", new MacIpAdvertisement(RD, ESI, 7, MAC, null, List.of(0x641)));
        routes.put("0228" + common + "3002005E005301" + "20C0000209" + "000641FFFFFF", new MacIpAdvertisement(RD, ESI, 7, MAC, V4, List.of(0x641, 0xFFFFFF)));
        routes.put("0231" + common + "3002005E005301" + "80" + V6_HEX + "000641", new MacIpAdvertisement(RD, ESI, 7, MAC, V6, List.of(0x641)));
        routes.put("0311" + RD_HEX + "FFFFFFFF20C0000209", new InclusiveMulticast(RD, 0xFFFF_FFFFL, V4));
        routes.put("031D" + RD_HEX + "0000000780" + V6_HEX, new InclusiveMulticast(RD, 7, V6));
        routes.put("0417" + RD_HEX + ESI_HEX + "20C0000209", new EthernetSegment(RD, ESI, V4));
        routes.put("0423" + RD_HEX + ESI_HEX + "80" + V6_HEX, new EthernetSegment(RD, ESI, V6));
        routes.put("0522" + common + "18C0000200" + "00000000" + "000641", new IpPrefixAdvertisement(RD, ESI, 7, 24, Ip.parse("192.0.2.0"), Ip.parse("0.0.0.0"), 0x641));
        routes.put("053A" + common + "80" + V6_HEX + V6_HEX + "000641", new IpPrefixAdvertisement(RD, ESI, 7, 128, V6, V6, 0x641));
        routes.put("0603010203", new UnknownEvpnRoute(6, Octets.of(1, 2, 3)));
        return routes;
    }

    private static void fault(Octets field) {
        ProtocolFault fault = assertThrows(ProtocolFault.class, () -> Nlris.decode(EvpnNlri.FAMILY, false, field), field::toString);
        assertEquals(NotificationCode.INVALID_NETWORK_FIELD, fault.code());
    }

    private static List<Nlri> values(Nlris nlris) {
        List<Nlri> values = new ArrayList<>();
        nlris.forEach(values::add);
        return values;
    }
}
