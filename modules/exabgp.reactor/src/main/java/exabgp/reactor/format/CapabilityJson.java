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
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Capabilities as the values of a JSON object. */
final class CapabilityJson {
    private CapabilityJson() {}

    /** The key of a capability in an OPEN that we send. */
    static String name(Capability capability) {
        return switch (capability) {
            case Multiprotocol _ -> "multiprotocol";
            case RouteRefresh refresh -> switch (refresh) {
                case STANDARD -> "route-refresh";
                case CISCO -> "cisco-route-refresh";
            };
            case ExtendedNextHop _ -> "nexthop";
            case ExtendedMessage _ -> "extended-message";
            case GracefulRestart _ -> "graceful-restart";
            case FourOctetAs _ -> "asn4";
            case AddPath _ -> "add-path";
            case EnhancedRouteRefresh _ -> "enhanced-route-refresh";
            case Hostname _ -> "hostname";
            case SoftwareVersion _ -> "software-version";
            case BgpRole _ -> "role";
            case PathsLimit _ -> "paths-limit";
            case LinkLocalNextHop _ -> "link-local-nexthop";
            case MultiSession session -> switch (session.variant()) {
                case STANDARD -> "multi-session";
                case CISCO -> "cisco-multi-session";
            };
            case OperationalMessages _ -> "operational";
            case UnknownCapability unknown -> Integer.toString(unknown.code());
        };
    }

    /** All instances of one capability code as one value. */
    static void value(LineBuffer out, List<Capability> group) {
        switch (CapabilityGroups.chosen(group)) {
            case Multiprotocol _ -> multiprotocol(out, CapabilityGroups.multiprotocol(group));
            case RouteRefresh refresh -> refresh(out, refresh);
            case ExtendedNextHop _ -> nextHop(out, CapabilityGroups.conversions(group));
            case ExtendedMessage _ -> out.ascii("{ \"name\": \"extended-message\", \"size\": ").number(Negotiated.EXTENDED_MESSAGE_SIZE).ascii(" }");
            case GracefulRestart restart -> gracefulRestart(out, restart);
            case FourOctetAs four -> out.ascii("{ \"name\": \"asn4\", \"asn4\": ").number(four.asn().value()).ascii(" }");
            case AddPath _ -> addPath(out, CapabilityGroups.addPath(group));
            case EnhancedRouteRefresh _ -> out.ascii("{ \"name\": \"enhanced-route-refresh\" }");
            case Hostname hostname -> hostname(out, hostname);
            case SoftwareVersion software -> {
                out.ascii("{ \"software\": ");
                Escape.json(out, software.version());
                out.ascii(" }");
            }
            case BgpRole role -> role(out, role);
            case PathsLimit _ -> pathsLimit(out, CapabilityGroups.pathsLimit(group));
            case LinkLocalNextHop _ -> out.ascii("{ \"name\": \"link-local-nexthop\" }");
            case MultiSession first -> multiSession(out, first.variant(), CapabilityGroups.sessionId(group));
            case OperationalMessages _ -> out.ascii("{ \"name\": \"operational\" }");
            case UnknownCapability unknown -> unknown(out, unknown);
        }
    }

    static void hostname(LineBuffer out, Hostname hostname) {
        out.ascii("{ \"host-name\": ");
        Escape.json(out, hostname.host());
        out.ascii(", \"domain-name\": ");
        Escape.json(out, hostname.domain());
        out.ascii(" }");
    }

    private static void refresh(LineBuffer out, RouteRefresh refresh) {
        String variant = switch (refresh) {
            case STANDARD -> "RFC";
            case CISCO -> "Cisco";
        };
        out.ascii("{ \"name\": \"route-refresh\", \"variant\": \"").ascii(variant).ascii("\" }");
    }

    private static void multiprotocol(LineBuffer out, List<Family> families) {
        out.ascii("{ \"name\": \"multiprotocol\", \"families\": [ ");
        int start = out.length();
        for (Family family : families) {
            out.ascii(out.length() > start ? ", \"" : "\"").ascii(FamilyText.slashed(family)).put('"');
        }
        out.ascii(" ] }");
    }

    private static void nextHop(LineBuffer out, List<ExtendedNextHop.Conversion> conversions) {
        out.ascii("{ \"name\": \"nexthop\", \"conversion\": [");
        int start = out.length();
        for (ExtendedNextHop.Conversion conversion : conversions) {
            out.ascii(out.length() > start ? ", \"" : " \"").ascii(FamilyText.slashed(conversion.family())).put('/');
            out.ascii(FamilyText.afi(conversion.nextHopAfi())).put('"');
        }
        out.ascii(" ] }");
    }

    private static void addPath(LineBuffer out, Map<Family, AddPath.Entry> entries) {
        out.ascii("{ \"name\": \"addpath\"");
        for (AddPath.Entry entry : entries.values()) {
            out.ascii(", \"").ascii(FamilyText.slashed(entry.family())).ascii("\": \"").ascii(CapabilityGroups.directions(entry)).put('"');
        }
        out.ascii(" }");
    }

    /** The labels do not say what RFC 4724 calls these bits, but helpers know them under these names. */
    private static void gracefulRestart(LineBuffer out, GracefulRestart restart) {
        out.ascii("{ \"name\": \"graceful restart\", \"time\": ").number(restart.restartTime()).ascii(", \"address-family-flags\": {");
        int start = out.length();
        CapabilityGroups.gracefulRestart(restart).forEach((family, flags) -> {
            out.ascii(out.length() > start ? " , \"" : " \"").ascii(FamilyText.slashed(family));
            out.ascii((flags & GracefulRestart.FORWARDING) == 0 ? "\": [ ]" : "\": [ \"restart\" ]");
        });
        out.ascii(" }, \"restart-flags\": [").ascii((restart.flags() & GracefulRestart.RESTARTED) == 0 ? " ]" : " \"forwarding\" ]").ascii("  }");
    }

    /** A number that is no role is told as it is. */
    private static void role(LineBuffer out, BgpRole role) {
        out.ascii("{ \"name\": \"role\", \"role\": ");
        String label = role.role().map(Role::label).orElse("");
        if (label.isEmpty()) {
            out.number(role.value());
        } else {
            out.put('"').ascii(label).put('"');
        }
        out.ascii(" }");
    }

    private static void pathsLimit(LineBuffer out, Map<Family, Integer> limits) {
        out.ascii("{ \"name\": \"paths-limit\"");
        limits.forEach((family, limit) -> out.ascii(", \"").ascii(FamilyText.slashed(family)).ascii("\": ").number(limit));
        out.ascii(" }");
    }

    private static void multiSession(LineBuffer out, MultiSession.Variant variant, Collection<Integer> sessionId) {
        out.ascii("{ \"name\": \"multisession\", \"variant\": \"").ascii(CapabilityGroups.name(variant)).ascii("\", \"capabilities\": [");
        int start = out.length();
        for (int code : sessionId) {
            out.ascii(out.length() > start ? ", \"" : " \"").number(code).put('"');
        }
        out.ascii(" ] }");
    }

    private static void unknown(LineBuffer out, UnknownCapability unknown) {
        out.ascii("{ \"name\": \"unknown\", \"iana\": \"").ascii(CapabilityGroups.registered(unknown.code()));
        out.ascii("\", \"value\": ").number(unknown.code()).ascii(", \"raw\": \"").hex(unknown.value()).ascii("\" }");
    }
}
