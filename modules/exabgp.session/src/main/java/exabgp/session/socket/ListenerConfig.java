package exabgp.session.socket;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a listening socket needs besides its address: connections begin with its options, long before anybody knows which session they are for.
 *
 * @param keys        those of all peers that sign; none twice for a range
 * @param outgoingTtl the TTL of the answers to whoever connects, 1 to 255, null for that of the system
 * @param incomingTtl the least TTL of who connects, 1 to 255, null for any (RFC 5082)
 */
public record ListenerConfig(Set<PeerKey> keys, @Nullable Integer outgoingTtl, @Nullable Integer incomingTtl) {
    /** Nothing special. */
    public static final ListenerConfig PLAIN = new ListenerConfig(Set.of(), null, null);

    /** Keeps its own set. */
    public ListenerConfig {
        keys = Set.copyOf(keys);
    }
}
