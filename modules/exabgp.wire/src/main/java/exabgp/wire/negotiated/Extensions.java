package exabgp.wire.negotiated;

import exabgp.wire.address.Ipv6;
import exabgp.wire.capability.Role;
import exabgp.wire.family.Family;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two OPEN messages agreed on that few sessions have.
 *
 * @param operational      whether OPERATIONAL messages may be exchanged
 * @param multiSession     whether there may be other sessions between the same speakers
 * @param linkLocalNextHop whether link-local next hops may be used as draft-ietf-idr-linklocal-capability has it
 * @param linkLocal        our link-local address, to go beside global next hops of IPv6 routes; no capability tells it, so it is as configured, and null where it is not to be sent
 * @param linkLocalAlone   whether a next hop of two addresses, a global and a link-local one, is sent as the link-local one alone
 * @param pathLimits       how many paths for one prefix the peer wants at most, for families whose NLRI we send with path identifiers
 * @param role             what we are to the peer, null when we did not say (RFC 9234); it holds also where the peer did not say
 */
public record Extensions(
        boolean operational,
        boolean multiSession,
        boolean linkLocalNextHop,
        @Nullable Ipv6 linkLocal,
        boolean linkLocalAlone,
        Map<Family, Integer> pathLimits,
        @Nullable Role role) {
    /** None of them. */
    public static final Extensions NONE = new Extensions(false, false, false, null, false, Map.of(), null);

    /** Keeps its own map, in its order. */
    public Extensions {
        pathLimits = Collections.unmodifiableMap(new LinkedHashMap<>(pathLimits));
    }

    /** The same with OPERATIONAL messages or without. */
    public Extensions withOperational(boolean value) {
        return new Extensions(value, multiSession, linkLocalNextHop, linkLocal, linkLocalAlone, pathLimits, role);
    }

    /** The same with {@code address} as {@link #linkLocal} and with {@link #linkLocalAlone}, provided link-local next hops were agreed on. */
    public Extensions withLinkLocal(@Nullable Ipv6 address, boolean alone) {
        return new Extensions(operational, multiSession, linkLocalNextHop, linkLocalNextHop ? address : null, linkLocalNextHop && alone, pathLimits, role);
    }
}
