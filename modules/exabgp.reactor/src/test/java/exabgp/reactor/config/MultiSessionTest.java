package exabgp.reactor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import exabgp.wire.family.Family;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultiSessionTest {
    @Test
    void eachFamilyIsANeighborOfItsOwnWithItsRoutes() {
        List<NeighborConfig> neighbors = neighbors("""
                family { ipv4 unicast; ipv6 unicast; }
                capability { multi-session; }
                static { route 10.0.0.0/8 next-hop 192.0.2.9; route 2001:db8::/32 next-hop 2001:db8::1; route 10.1.0.0/16 next-hop 192.0.2.9; }""");
        assertEquals(List.of(List.of(Family.IPV4_UNICAST), List.of(Family.IPV6_UNICAST)), neighbors.stream().map(NeighborConfig::families).toList());
        assertEquals(List.of(2, 1), neighbors.stream().map(neighbor -> neighbor.routes().size()).toList());
        String name = "neighbor 192.0.2.1 local-ip 192.0.2.2 local-as 1 peer-as 1 router-id 192.0.2.2 family-allowed ";
        assertEquals(List.of(name + "ipv4-unicast", name + "ipv6-unicast"), neighbors.stream().map(NeighborConfig::name).toList());
    }

    @Test
    void otherNeighborsHaveAllFamiliesInOneSession() {
        assertEquals(1, neighbors("family { ipv4 unicast; ipv6 unicast; }").size());
    }

    @Test
    void allFamiliesMayStandBetweenBracesWithoutASemicolon() {
        assertEquals(neighbors("family { all; }"), neighbors("family { all }"));
    }

    private static List<NeighborConfig> neighbors(String statements) {
        String text = "neighbor 192.0.2.1 { local-address 192.0.2.2; local-as 1; peer-as 1; " + statements + " }";
        return assertInstanceOf(ConfigResult.Loaded.class, Read.named("test", text)).configuration().neighbors();
    }
}
