package exabgp.reactor.format;

import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.capability.GracefulRestart;
import exabgp.wire.capability.MultiSession;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.PathsLimit;
import exabgp.wire.capability.UnknownCapability;
import exabgp.wire.family.Family;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The capabilities of an OPEN by their codes: events tell each code once, with the families of all its instances together. */
final class CapabilityGroups {
    private CapabilityGroups() {}

    static List<List<Capability>> of(List<Capability> capabilities) {
        return Groups.of(capabilities, Capability::code);
    }

    /** The instance that stands for its group: the last Graceful Restart (RFC 4724 section 3), else the first one that this program understood. */
    static Capability chosen(List<Capability> group) {
        Capability last = group.getLast();
        if (last instanceof GracefulRestart) {
            return last;
        }
        for (Capability capability : group) {
            if (!(capability instanceof UnknownCapability)) {
                return capability;
            }
        }
        return group.getFirst();
    }

    static List<Family> multiprotocol(List<Capability> group) {
        return group.stream().filter(Multiprotocol.class::isInstance).map(c -> ((Multiprotocol) c).family()).distinct().toList();
    }

    static List<ExtendedNextHop.Conversion> conversions(List<Capability> group) {
        return group.stream().filter(ExtendedNextHop.class::isInstance).flatMap(c -> ((ExtendedNextHop) c).conversions().stream()).distinct().toList();
    }

    /** Each family once, with what came last for it, which is also what counts. */
    static Map<Family, AddPath.Entry> addPath(List<Capability> group) {
        Map<Family, AddPath.Entry> entries = new LinkedHashMap<>();
        for (Capability capability : group) {
            if (capability instanceof AddPath addPath) {
                addPath.families().forEach(entry -> entries.put(entry.family(), entry));
            }
        }
        return entries;
    }

    /** Each family once, with what came last for it. */
    static Map<Family, Integer> pathsLimit(List<Capability> group) {
        Map<Family, Integer> limits = new LinkedHashMap<>();
        for (Capability capability : group) {
            if (capability instanceof PathsLimit limit) {
                limit.families().forEach(entry -> limits.put(entry.family(), entry.limit()));
            }
        }
        return limits;
    }

    static SortedSet<Integer> sessionId(List<Capability> group) {
        return MultiSession.sessionId(group.stream().filter(MultiSession.class::isInstance).map(MultiSession.class::cast).toList());
    }

    static String name(MultiSession.Variant variant) {
        return switch (variant) {
            case STANDARD -> "RFC";
            case CISCO -> "Cisco";
        };
    }

    /** Each family once, with what came last for it. */
    static Map<Family, Integer> gracefulRestart(GracefulRestart restart) {
        Map<Family, Integer> flags = new LinkedHashMap<>();
        restart.families().forEach(family -> flags.put(family.family(), family.flags()));
        return flags;
    }

    /** The directions of an ADD-PATH entry. */
    static String directions(AddPath.Entry entry) {
        if (entry.sends()) {
            return entry.receives() ? "send/receive" : "send";
        }
        return entry.receives() ? "receive" : "disabled";
    }

    /** What the registry of IANA says of a code that this program does not know, as ExaBGP understands it. */
    static String registered(int code) {
        if (code < 70) {
            return "unknown";
        }
        return code < 128 ? "unassigned" : "reserved";
    }
}
