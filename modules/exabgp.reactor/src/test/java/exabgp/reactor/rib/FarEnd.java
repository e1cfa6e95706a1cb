package exabgp.reactor.rib;

import exabgp.wire.OctetWriter;
import exabgp.wire.Octets;
import exabgp.wire.attribute.Med;
import exabgp.wire.attribute.NextHop;
import exabgp.wire.family.Family;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Message;
import exabgp.wire.message.Messages;
import exabgp.wire.message.Notification;
import exabgp.wire.message.Open;
import exabgp.wire.message.RouteRefresh;
import exabgp.wire.message.Update;
import exabgp.wire.negotiated.Negotiated;
import exabgp.wire.nlri.EvpnNlri;
import exabgp.wire.nlri.FlowNlri;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.MupNlri;
import exabgp.wire.nlri.MvpnNlri;
import exabgp.wire.nlri.LinkStateNlri;
import exabgp.wire.nlri.Nlri;
import exabgp.wire.nlri.Nlris;
import exabgp.wire.nlri.RtcNlri;
import exabgp.wire.nlri.SrPolicyNlri;
import exabgp.wire.nlri.UnknownNlri;
import exabgp.wire.nlri.VplsNlri;
import exabgp.wire.nlri.LabelledNlri;
import exabgp.wire.nlri.VpnNlri;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The other side of a session: takes the octets sent to it apart and keeps the table that a router would have, and a line of text for each message. */
final class FarEnd {
    private final Negotiated negotiated;
    private final Map<String, String> table = new TreeMap<>();
    private final Map<Family, Set<String>> stale = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();

    FarEnd(Negotiated negotiated) {
        this.negotiated = negotiated;
    }

    /** Prefixes, with their path identifier where there is one, and what was announced of each. */
    Map<String, String> table() {
        return table;
    }

    /** A line for each message since the last call. */
    List<String> lines() {
        List<String> all = List.copyOf(lines);
        lines.clear();
        return all;
    }

    void receive(OctetWriter out) {
        Octets octets = out.toOctets();
        int at = 0;
        while (at < octets.length()) {
            int length = octets.u16(at + 16);
            receive(Messages.decode(octets.slice(at, length), negotiated));
            at += length;
        }
    }

    static String announced(Route route) {
        var nextHop = route.nextHopSelf() ? Samples.LOCAL : route.attributes().find(NextHop.class).address();
        return nextHop + " med " + route.attributes().find(Med.class).value() + labels(route.nlri());
    }

    static String text(Nlri nlri) {
        return switch (nlri) {
            case InetNlri inet -> inet.prefix() + (inet.pathId() == null ? "" : " id " + inet.pathId().value());
            case FlowNlri flow -> Nlris.of(flow.family(), false, List.of(flow)).packed().toHex();
            case EvpnNlri evpn -> evpn.toString();
            case MvpnNlri mvpn -> mvpn.toString();
            case VplsNlri vpls -> vpls.toString();
            case LinkStateNlri linkState -> linkState.toString();
            case MupNlri mup -> mup.toString();
            case SrPolicyNlri policy -> policy.toString();
            case LabelledNlri labelled -> "labelled " + labelled.prefix();
            case VpnNlri vpn -> "vpn " + vpn.prefix() + (vpn.pathId() == null ? "" : " id " + vpn.pathId().value());
            case RtcNlri rtc -> rtc.toString();
            case UnknownNlri unknown -> unknown.octets().toHex();
        };
    }

    private static String labels(Nlri nlri) {
        return nlri instanceof VpnNlri vpn ? " labels " + vpn.labels().labels() : "";
    }

    private static Family family(String key) {
        return key.startsWith("vpn ") ? Samples.VPN : key.contains(":") ? Samples.V6 : Samples.V4;
    }

    private void receive(Message message) {
        switch (message) {
            case Update update -> update(update);
            case RouteRefresh refresh -> refresh(refresh);
            case Keepalive _ -> lines.add("keepalive");
            case exabgp.wire.message.Operational _ -> lines.add("operational");
            case Open _ -> throw new AssertionError("an OPEN");
            case Notification _ -> throw new AssertionError("a NOTIFICATION");
        }
    }

    private void update(Update update) {
        if (!update.faults().isEmpty()) {
            throw new AssertionError(update.faults().toString());
        }
        if (update.endOfRib() != null) {
            lines.add("eor " + update.endOfRib());
            return;
        }
        for (Nlris nlris : update.withdrawn()) {
            StringBuilder line = new StringBuilder("withdraw");
            for (Nlri nlri : nlris) {
                line.append(' ').append(text(nlri));
                table.remove(text(nlri));
            }
            lines.add(line.toString());
        }
        Med med = update.attributes().find(Med.class);
        for (Update.Reach reach : update.announced()) {
            StringBuilder line = new StringBuilder("announce");
            for (Nlri nlri : reach.nlris()) {
                line.append(' ').append(text(nlri));
                table.put(text(nlri), (reach.nextHop() == null ? "none" : reach.nextHop().address()) + " med " + med.value() + labels(nlri));
                stale.values().forEach(old -> old.remove(text(nlri)));
            }
            lines.add(line + " med " + med.value());
        }
        if (update.withdrawn().isEmpty() && update.announced().isEmpty()) {
            lines.add("bare" + (med == null ? "" : " med " + med.value()));
        }
    }

    private void refresh(RouteRefresh refresh) {
        lines.add(refresh.subtype().label() + " " + refresh.family());
        switch (refresh.subtype()) {
            case QUERY -> throw new AssertionError("a query");
            case BEGIN -> {
                Set<String> all = new HashSet<>(table.keySet());
                all.removeIf(key -> !family(key).equals(refresh.family()));
                stale.put(refresh.family(), all);
            }
            case END -> stale.remove(refresh.family()).forEach(table::remove);
        }
    }
}
