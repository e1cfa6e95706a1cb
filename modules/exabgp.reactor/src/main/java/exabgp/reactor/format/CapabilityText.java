package exabgp.reactor.format;

import exabgp.wire.capability.AddPath;
import exabgp.wire.capability.BgpRole;
import exabgp.wire.capability.Capability;
import exabgp.wire.capability.EnhancedRouteRefresh;
import exabgp.wire.capability.ExtendedMessage;
import exabgp.wire.capability.ExtendedNextHop;
import exabgp.wire.capability.FourOctetAs;
import exabgp.wire.capability.GracefulRestart;
import exabgp.wire.capability.Hostname;
import exabgp.wire.capability.LinkLocalNextHop;
import exabgp.wire.capability.MultiSession;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.capability.OperationalMessages;
import exabgp.wire.capability.PathsLimit;
import exabgp.wire.capability.Role;
import exabgp.wire.capability.RouteRefresh;
import exabgp.wire.capability.SoftwareVersion;
import exabgp.wire.capability.UnknownCapability;
import exabgp.wire.family.Family;
import exabgp.wire.negotiated.Negotiated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Capabilities as text: in the order of their codes, all in small letters. */
final class CapabilityText {
    private CapabilityText() {}

    static void all(LineBuffer out, List<Capability> capabilities) {
        List<List<Capability>> groups = new ArrayList<>(CapabilityGroups.of(capabilities));
        groups.sort(Comparator.comparingInt(group -> group.getFirst().code()));
        out.put('[');
        int start = out.length();
        for (List<Capability> group : groups) {
            if (out.length() > start) {
                out.ascii(", ");
            }
            one(out, group);
        }
        out.lowerCase(start);
        out.put(']');
    }

    private static void one(LineBuffer out, List<Capability> group) {
        switch (CapabilityGroups.chosen(group)) {
            case Multiprotocol _ -> out.ascii("multiprotocol(").ascii(multiprotocol(group)).put(')');
            case RouteRefresh refresh -> out.ascii(switch (refresh) {
                case STANDARD -> "route refresh";
                case CISCO -> "cisco route refresh";
            });
            case ExtendedNextHop _ -> out.ascii("nexthop(").ascii(nextHops(group)).put(')');
            case ExtendedMessage _ -> out.ascii("extended message(").number(Negotiated.EXTENDED_MESSAGE_SIZE).put(')');
            case GracefulRestart restart -> gracefulRestart(out, restart);
            case FourOctetAs four -> out.ascii("asn4(").number(four.asn().value()).put(')');
            case AddPath _ -> out.ascii("addpath(").ascii(addPath(group)).put(')');
            case EnhancedRouteRefresh _ -> out.ascii("enhanced route refresh");
            case Hostname hostname -> {
                out.ascii("hostname(");
                Escape.plain(out, hostname.host());
                out.put(' ');
                Escape.plain(out, hostname.domain());
                out.put(')');
            }
            case SoftwareVersion software -> {
                out.ascii("software(");
                Escape.plain(out, software.version());
                out.put(')');
            }
            case BgpRole role -> out.ascii("role(").ascii(role.role().map(Role::label).orElseGet(() -> Integer.toString(role.value()))).put(')');
            case PathsLimit _ -> out.ascii("pathslimit(").ascii(pathsLimit(group)).put(')');
            case LinkLocalNextHop _ -> out.ascii("link-local nexthop");
            case MultiSession first -> out.ascii("multisession (").ascii(CapabilityGroups.name(first.variant())).ascii(")").ascii(sessionId(group));
            case OperationalMessages _ -> out.ascii("operational");
            case UnknownCapability unknown -> out.ascii(CapabilityGroups.registered(unknown.code())).put(' ').number(unknown.code());
        }
    }

    private static String multiprotocol(List<Capability> group) {
        return CapabilityGroups.multiprotocol(group).stream().map(Family::toString).collect(Collectors.joining(","));
    }

    private static String nextHops(List<Capability> group) {
        return CapabilityGroups.conversions(group).stream()
                .map(conversion -> conversion.family() + " " + FamilyText.afi(conversion.nextHopAfi()))
                .collect(Collectors.joining(","));
    }

    private static String addPath(List<Capability> group) {
        return CapabilityGroups.addPath(group).values().stream()
                .map(entry -> CapabilityGroups.directions(entry) + " " + entry.family())
                .collect(Collectors.joining(","));
    }

    private static String pathsLimit(List<Capability> group) {
        return CapabilityGroups.pathsLimit(group).entrySet().stream().map(limit -> limit.getKey() + " " + limit.getValue()).collect(Collectors.joining(","));
    }

    private static String sessionId(List<Capability> group) {
        return CapabilityGroups.sessionId(group).stream().map(code -> " " + code).collect(Collectors.joining());
    }

    private static void gracefulRestart(LineBuffer out, GracefulRestart restart) {
        out.ascii("graceful restart flags 0x").ascii(Integer.toHexString(restart.flags())).ascii(" time ").number(restart.restartTime()).put(' ');
        out.ascii(CapabilityGroups.gracefulRestart(restart).entrySet().stream()
                .map(family -> FamilyText.slashed(family.getKey()) + "=0x" + Integer.toHexString(family.getValue()))
                .collect(Collectors.joining(" ")));
    }
}
