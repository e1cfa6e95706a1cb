package exabgp.reactor.config;

import exabgp.wire.capability.Role;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The {@code capability} section.
 *
 * @param fourOctetAs      AS numbers of four octets
 * @param extendedMessage  messages up to 65535 octets
 * @param routeRefresh     route refresh, plain and enhanced
 * @param gracefulRestart  seconds, 0 to 4095; empty when it is off
 * @param multiSession     one session for each family
 * @param operational      operational messages
 * @param addPath          several paths for one prefix
 * @param nextHop          next hops of the other address family
 * @param aigp             AIGP with external peers
 * @param softwareVersion  the name and version of this program
 * @param linkLocalNextHop link-local next hops
 * @param linkLocalPrefer  send the link-local address of a next hop without the global one
 * @param role             what we are to the peer, null when it is not told
 * @param roleStrict       whether the peer has to tell its role then
 */
public record CapabilityConfig(
        boolean fourOctetAs,
        boolean extendedMessage,
        boolean routeRefresh,
        OptionalInt gracefulRestart,
        boolean multiSession,
        boolean operational,
        AddPathMode addPath,
        boolean nextHop,
        boolean aigp,
        boolean softwareVersion,
        boolean linkLocalNextHop,
        boolean linkLocalPrefer,
        @Nullable Role role,
        boolean roleStrict) {}
