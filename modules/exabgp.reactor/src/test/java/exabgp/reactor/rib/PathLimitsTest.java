package exabgp.reactor.rib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import exabgp.wire.address.Ip;
import exabgp.wire.address.PathId;
import exabgp.wire.address.Prefix;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathLimitsTest {
    private final PathLimits limits = new PathLimits(Map.of(Family.IPV4_UNICAST, 2));

    @Test
    void pathsBeyondTheLimitAreLeftOut() {
        Nlris two = paths("10.0.0.0", 1, 2);
        assertSame(two, limits.allowed(two));
        assertEquals(Nlris.of(Family.IPV4_UNICAST, true, List.of()), limits.allowed(paths("10.0.0.0", 3)));
        assertEquals(paths("10.1.0.0", 1, 2), limits.allowed(paths("10.1.0.0", 1, 2, 3)));
    }

    @Test
    void aPathThatWasSentMayChange() {
        limits.allowed(paths("10.0.0.0", 1, 2));
        assertEquals(paths("10.0.0.0", 2), limits.allowed(paths("10.0.0.0", 3, 2)));
    }

    @Test
    void aPathThatIsWithdrawnMakesRoom() {
        limits.allowed(paths("10.0.0.0", 1, 2));
        limits.withdrawn(paths("10.0.0.0", 1, 7));
        assertEquals(paths("10.0.0.0", 3), limits.allowed(paths("10.0.0.0", 3, 4)));
    }

    @Test
    void familiesWithoutALimitHaveNone() {
        Nlris three = paths("10.0.0.0", 1, 2, 3);
        assertSame(three, new PathLimits(Map.of(Family.IPV6_UNICAST, 1)).allowed(three));
    }

    private static Nlris paths(String address, int... identifiers) {
        List<Nlri> values = new java.util.ArrayList<>();
        for (int identifier : identifiers) {
            values.add(new InetNlri(Family.IPV4_UNICAST, new Prefix(Ip.parse(address), 16), new PathId(identifier)));
        }
        return Nlris.of(Family.IPV4_UNICAST, true, values);
    }
}
