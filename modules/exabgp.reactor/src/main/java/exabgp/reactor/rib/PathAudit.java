package exabgp.reactor.rib;

import exabgp.wire.address.PathId;
import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a peer to the number of paths for one prefix that it was asked for (draft-abraitis-idr-addpath-paths-limit): nothing is refused, but whoever runs the peer should know. Families
 * without a limit cost nothing. For the thread that reads the session.
 */
public final class PathAudit {
    private final Map<Family, Integer> limits;
    private final Map<RouteKey, Set<PathId>> paths = new HashMap<>();

    /** Nothing was received yet; {@code limits} are those of our own OPEN. */
    public PathAudit(Map<Family, Integer> limits) {
        this.limits = Map.copyOf(limits);
    }

    /** Takes over an UPDATE, and gives the NLRI by each of which a prefix came to have more paths than its limit. */
    public List<Nlri> exceeding(Update update) {
        if (limits.isEmpty()) {
            return List.of();
        }
        List<Nlri> exceeding = new ArrayList<>();
        for (Nlris nlris : update.withdrawn()) {
            if (limits.containsKey(nlris.family())) {
                nlris.forEach(this::withdraw);
            }
        }
        for (Update.Reach reach : update.announced()) {
            Integer limit = limits.get(reach.nlris().family());
            if (limit != null) {
                reach.nlris().forEach(nlri -> {
                    if (exceeds(nlri, limit)) {
                        exceeding.add(nlri);
                    }
                });
            }
        }
        return exceeding;
    }

    private boolean exceeds(Nlri nlri, int limit) {
        PathId id = nlri.pathId();
        if (id == null) {
            return false;
        }
        Set<PathId> known = paths.computeIfAbsent(prefix(nlri), _ -> new HashSet<>(2));
        return known.add(id) && known.size() == limit + 1;
    }

    private void withdraw(Nlri nlri) {
        RouteKey prefix = prefix(nlri);
        Set<PathId> known = paths.get(prefix);
        if (known != null) {
            known.remove(nlri.pathId());
            if (known.isEmpty()) {
                paths.remove(prefix);
            }
        }
    }

    private static RouteKey prefix(Nlri nlri) {
        return RouteKey.of(nlri.withPathId(null));
    }
}
