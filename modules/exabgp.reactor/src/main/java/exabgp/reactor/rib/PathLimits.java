package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.NlriCursor;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps to the number of paths for one prefix that the peer of one session wants at most (draft-abraitis-idr-addpath-paths-limit): those beyond it are left out, until one that was sent is
 * withdrawn and another one is announced. Remembers what was sent of families with such a limit only. For the writer of the session.
 */
final class PathLimits {
    private final Map<Family, Integer> limits;
    private final Map<Family, Map<Octets, Set<Integer>>> sent = new HashMap<>();
    private final OctetWriter key = new OctetWriter();

    PathLimits(Map<Family, Integer> limits) {
        this.limits = limits;
    }

    /** Those of the routes that may be sent; from now on they count as sent. */
    Nlris allowed(Nlris nlris) {
        Integer limit = limits.get(nlris.family());
        if (limit == null || nlris.isEmpty()) {
            return nlris;
        }
        List<Nlri> allowed = new ArrayList<>(nlris.size());
        NlriCursor cursor = nlris.cursor();
        while (cursor.next()) {
            Set<Integer> paths = paths(nlris.family()).computeIfAbsent(key(cursor), ignored -> new HashSet<>());
            if (paths.contains(cursor.pathId()) || paths.size() < limit) {
                paths.add(cursor.pathId());
                allowed.add(cursor.value());
            }
        }
        return allowed.size() == nlris.size() ? nlris : Nlris.of(nlris.family(), nlris.pathIds(), allowed);
    }

    /** Makes room for others. */
    void withdrawn(Nlris nlris) {
        if (!limits.containsKey(nlris.family())) {
            return;
        }
        NlriCursor cursor = nlris.cursor();
        while (cursor.next()) {
            paths(nlris.family()).computeIfPresent(key(cursor), (ignored, paths) -> {
                paths.remove(cursor.pathId());
                return paths.isEmpty() ? null : paths;
            });
        }
    }

    private Map<Octets, Set<Integer>> paths(Family family) {
        return sent.computeIfAbsent(family, ignored -> new HashMap<>());
    }

    private Octets key(NlriCursor cursor) {
        key.clear();
        cursor.key(key);
        return key.toOctets();
    }
}
