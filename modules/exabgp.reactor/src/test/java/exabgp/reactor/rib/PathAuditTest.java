package exabgp.reactor.rib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.attribute.Attributes;
import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathAuditTest {
    private final PathAudit audit = new PathAudit(Map.of(Family.IPV4_UNICAST, 2));

    @Test
    void aPrefixIsNamedWhenItComesToHaveTooManyPathsAndNotAgain() {
        assertEquals(List.of(), announce(Family.IPV4_UNICAST, "10.0.0.0", 1, 2, 2, 1));
        assertEquals(List.of(), announce(Family.IPV4_UNICAST, "10.1.0.0", 3));
        assertEquals(List.of(path(Family.IPV4_UNICAST, "10.0.0.0", 3)), announce(Family.IPV4_UNICAST, "10.0.0.0", 3, 4, 3));
        assertEquals(List.of(), announce(Family.IPV4_UNICAST, "10.0.0.0", 5));
    }

    @Test
    void aPathThatIsWithdrawnCountsNoMore() {
        announce(Family.IPV4_UNICAST, "10.0.0.0", 1, 2);
        withdraw("10.0.0.0", 2, 9);
        assertEquals(List.of(), announce(Family.IPV4_UNICAST, "10.0.0.0", 3));
        assertEquals(1, announce(Family.IPV4_UNICAST, "10.0.0.0", 4).size());
        withdraw("10.0.0.0", 1, 3, 4);
        assertEquals(List.of(), announce(Family.IPV4_UNICAST, "10.0.0.0", 5, 6));
        assertEquals(1, announce(Family.IPV4_UNICAST, "10.0.0.0", 7).size());
    }

    @Test
    void otherFamiliesHaveNoLimit() {
        assertEquals(List.of(), announce(Family.IPV4_MULTICAST, "10.0.0.0", 1, 2, 3, 4));
    }

    private List<Nlri> announce(Family family, String address, int... ids) {
        return audit.exceeding(new Update(List.of(), Attributes.NONE, List.of(new Update.Reach(paths(family, address, ids), null)), null, List.of()));
    }

    private void withdraw(String address, int... ids) {
        assertEquals(List.of(), audit.exceeding(new Update(List.of(paths(Family.IPV4_UNICAST, address, ids)), Attributes.NONE, List.of(), null, List.of())));
    }

    private static Nlris paths(Family family, String address, int... ids) {
        return Nlris.of(family, true, Arrays.stream(ids).mapToObj(id -> path(family, address, id)).toList());
    }

    private static Nlri path(Family family, String address, int id) {
        return new InetNlri(family, new Prefix(Ip.parse(address), 16), new PathId(id));
    }
}
