package exabgp.reactor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.Nlri;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RouteIndexTest {
    private static Nlri nlri(String command) {
        return ((Command.Withdraw) new CommandParser().parse("withdraw " + command)).routes().getFirst().nlri();
    }

    @Test
    void theIndexOfAPrefixIsThatOfExaBgp() {
        assertEquals("303130313031303164697361626c6564180a0b00", RouteIndex.of(nlri("route 10.11.0.0/24")));
    }

    @TestFactory
    Stream<DynamicTest> aPrefixIsReadFromItsIndex() {
        return Stream.of("route 10.11.0.0/24", "route 0.0.0.0/0", "route 2001:db8::/127", "ipv4 unicast 10.0.0.0/9 path-information 0.0.0.7", "ipv4 multicast 224.0.0.0/4")
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    Nlri nlri = nlri(command);
                    assertEquals(nlri, RouteIndex.prefix(RouteIndex.of(nlri), nlri.family()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> anIndexSaysWhatTellsRoutesApart() {
        return Stream.of(
                        List.of("route 10.0.0.0/24", "route 10.0.0.0/25"),
                        List.of("ipv4 unicast 10.0.0.0/24", "ipv4 unicast 10.0.0.0/24 path-information 1.2.3.4"),
                        List.of("ipv4 mpls-vpn 10.0.0.0/24 rd 1:1", "ipv4 mpls-vpn 10.0.0.0/24 rd 1:2"),
                        List.of("flow route destination 10.0.0.0/24", "flow route source 10.0.0.0/24"),
                        List.of("vpls endpoint 5 base 10702 offset 1 size 8 rd 1:1", "vpls endpoint 6 base 10702 offset 1 size 8 rd 1:1"))
                .map(two -> DynamicTest.dynamicTest(two.getFirst(), () -> {
                    Nlri nlri = nlri(two.getFirst());
                    assertTrue(RouteIndex.isOf(RouteIndex.of(nlri), nlri.family()));
                    assertTrue(!RouteIndex.of(nlri).equals(RouteIndex.of(nlri(two.getLast()))));
                }));
    }

    @Test
    void labelsAreNoPartOfIt() {
        assertEquals(RouteIndex.of(nlri("ipv4 nlri-mpls 10.0.0.0/24 label 5")), RouteIndex.of(nlri("ipv4 nlri-mpls 10.0.0.0/24 label 6")));
    }

    @Test
    void whatIsNoIndexIsNoPrefix() {
        Family multicast = Family.of(Afi.IPV4, Safi.MULTICAST);
        assertNull(RouteIndex.prefix(RouteIndex.of(nlri("route 10.0.0.0/24")), multicast));
        Random random = new Random(20261121);
        String good = RouteIndex.of(nlri("route 10.11.0.0/24"));
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(good);
            int at = 16 + random.nextInt(text.length() - 16);
            switch (random.nextInt(3)) {
                case 0 -> text.setLength(at);
                case 1 -> text.setCharAt(at, "0123456789abcdefxyz ".charAt(random.nextInt(20)));
                default -> text.insert(at, random.nextInt());
            }
            Nlri read = RouteIndex.prefix(text.toString(), Family.IPV4_UNICAST);
            assertTrue(read == null || read.family().equals(Family.IPV4_UNICAST), text.toString());
        }
    }
}
