package exabgp.wire.message;

import exabgp.wire.capability.BgpRole;
import exabgp.wire.capability.LinkLocalNextHop;
import exabgp.wire.capability.MultiSession;
import exabgp.wire.capability.OperationalMessages;
import exabgp.wire.capability.PathsLimit;
import exabgp.wire.capability.Role;
import exabgp.wire.family.Family;
import exabgp.wire.fault.NotificationCode;
import exabgp.wire.fault.ProtocolFault;
import exabgp.wire.negotiated.Extensions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What two OPEN messages agree on by the capabilities that few speakers have, and where they cannot agree. */
final class ExtensionNegotiation {
    /** The capability that tells our sessions apart: each has one family. */
    private static final int MULTIPROTOCOL = 1;

    private ExtensionNegotiation() {}

    static Extensions of(Open sent, Open received, Set<Family> addPathSend) {
        return new Extensions(
                sent.has(OperationalMessages.class) && received.has(OperationalMessages.class),
                sent.has(MultiSession.class) && received.has(MultiSession.class),
                sent.has(LinkLocalNextHop.class) && received.has(LinkLocalNextHop.class),
                null,
                false,
                pathLimits(received, addPathSend),
                role(sent).orElse(null));
    }

    private static Map<Family, Integer> pathLimits(Open received, Set<Family> families) {
        Map<Family, Integer> limits = new LinkedHashMap<>();
        received.all(PathsLimit.class).flatMap(c -> c.families().stream())
                .filter(entry -> entry.limit() > 0 && families.contains(entry.family()))
                .forEach(entry -> limits.put(entry.family(), entry.limit()));
        return limits;
    }

    /**
     * Why there cannot be a session.
     *
     * @param strictRole whether the peer has to say what it is, once we did
     */
    static Optional<ProtocolFault> fault(Open sent, Open received, boolean strictRole) {
        return multiSession(sent, received).or(() -> roles(sent, received, strictRole));
    }

    private static Optional<ProtocolFault> multiSession(Open sent, Open received) {
        if (!sent.has(MultiSession.class)) {
            return Optional.empty();
        }
        if (!received.has(MultiSession.class)) {
            return refused(NotificationCode.GROUPING_REQUIRED, "multisession is mandatory with this peer");
        }
        if (!sessionId(sent).equals(sessionId(received))) {
            return refused(NotificationCode.GROUPING_CONFLICT, "multisession, our peer did not reply with the same sessionid");
        }
        if (sessionId(sent).contains(MULTIPROTOCOL) && !Set.copyOf(sent.families()).equals(Set.copyOf(received.families()))) {
            return refused(NotificationCode.GROUPING_CONFLICT, "when checking session id, capability multiprotocol did not match");
        }
        return Optional.empty();
    }

    /** Who names no capability means the families. */
    private static SortedSet<Integer> sessionId(Open open) {
        SortedSet<Integer> codes = MultiSession.sessionId(open.all(MultiSession.class).toList());
        return codes.isEmpty() ? new TreeSet<>(Set.of(MULTIPROTOCOL)) : codes;
    }

    /** RFC 9234 section 4.2. */
    private static Optional<ProtocolFault> roles(Open sent, Open received, boolean strict) {
        List<BgpRole> theirs = received.all(BgpRole.class).distinct().toList();
        if (theirs.size() > 1) {
            return refused(NotificationCode.ROLE_MISMATCH, "the peer says that it has " + theirs.size() + " different roles");
        }
        Role ours = role(sent).orElse(null);
        if (ours == null) {
            return Optional.empty();
        }
        if (theirs.isEmpty()) {
            return strict ? refused(NotificationCode.ROLE_MISMATCH, "the peer does not say its role, as it has to") : Optional.empty();
        }
        BgpRole role = theirs.getFirst();
        if (role.role().filter(ours.counterpart()::equals).isEmpty()) {
            String name = role.role().map(Role::label).orElse("of number " + role.value());
            return refused(NotificationCode.ROLE_MISMATCH, "the peer's role " + name + " does not go with ours, " + ours.label());
        }
        return Optional.empty();
    }

    private static Optional<Role> role(Open open) {
        return open.all(BgpRole.class).findFirst().flatMap(BgpRole::role);
    }

    private static Optional<ProtocolFault> refused(NotificationCode code, String why) {
        return Optional.of(new ProtocolFault(code, why));
    }
}
