package exabgp.reactor;

import exabgp.reactor.format.RouteText;
import exabgp.reactor.rib.PathAudit;
import exabgp.wire.capability.PathsLimit;
import exabgp.wire.family.Family;
import exabgp.wire.message.Open;
import exabgp.wire.message.Update;
import exabgp.wire.nlri.Nlri;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns, in the log, of a peer that sends more paths for a prefix than its paths-limit ({@code exabgp.bgp.paths_limit_audit}). One for each session, for the thread that reads it. */
final class PathWarnings {
    /** Has nothing to say. */
    static final PathWarnings NONE = new PathWarnings("", Map.of());

    private static final Logger LOG = LoggerFactory.getLogger(PathWarnings.class);

    /** So many prefixes are named in one session. */
    private static final int NAMED = 20;

    private final String peer;
    private final PathAudit audit;
    private int warnings;

    private PathWarnings(String peer, Map<Family, Integer> limits) {
        this.peer = peer;
        this.audit = new PathAudit(limits);
    }

    /**
     * For a session that begins.
     *
     * @param peer how the log calls the peer
     * @param sent our OPEN, which has the limits
     */
    static PathWarnings of(String peer, @Nullable Open sent) {
        Map<Family, Integer> limits = new HashMap<>();
        if (sent != null) {
            sent.all(PathsLimit.class).flatMap(limit -> limit.families().stream()).forEach(entry -> limits.put(entry.family(), entry.limit()));
        }
        return new PathWarnings(peer, limits);
    }

    /** Takes over what the peer sent. */
    void received(Update update) {
        for (Nlri nlri : audit.exceeding(update)) {
            warnings++;
            if (warnings <= NAMED) {
                LOG.warn("{}: more paths for {} than the paths-limit it was told", peer, RouteText.nlri(nlri.withPathId(null)));
            } else if (warnings == NAMED + 1) {
                LOG.warn("{}: more paths than the paths-limit it was told also for other prefixes, which are not named", peer);
            }
        }
    }
}
