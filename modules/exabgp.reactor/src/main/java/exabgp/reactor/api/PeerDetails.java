package exabgp.reactor.api;

import exabgp.reactor.config.NeighborConfig;
import exabgp.wire.capability.Multiprotocol;
import exabgp.wire.family.Family;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Open;
import exabgp.wire.negotiated.Negotiated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The block of {@code show neighbor extensive}. */
final class PeerDetails {
    private PeerDetails() {}

    static List<String> lines(Peer peer) {
        NeighborConfig neighbor = peer.neighbor();
        PeerStatus status = peer.status();
        List<String> lines = new ArrayList<>();
        lines.add("Neighbor " + neighbor.peer());
        row(lines, "Session", "Local");
        row(lines, "local", PeerText.auto(status.localAddress() == null ? neighbor.localAddress() : status.localAddress()));
        row(lines, "state", status.state().name());
        row(lines, status.isUp() ? "up for" : "down for", PeerText.duration(status.since()));
        Open theirs = status.receivedOpen();
        row(lines, "Setup", "Local", "Remote");
        row(lines, "AS", PeerText.auto(neighbor.localAs()), theirs == null ? PeerText.auto(neighbor.peerAs()) : theirs.asn().toString());
        row(lines, "ID", neighbor.routerId().toString(), theirs == null ? "n/a" : theirs.routerId().toString());
        row(lines, "hold-time", Integer.toString(neighbor.holdTime()), theirs == null ? "n/a" : Integer.toString(theirs.holdTime()));
        row(lines, "Capability", "Local", "Remote");
        for (Feature feature : Feature.values()) {
            row(lines, feature.label() + ":", enabled(feature.isOffered(neighbor.capabilities())), enabled(feature.isIn(theirs)));
        }
        row(lines, "Families", "Local", "Remote", "Add-Path");
        for (Family family : neighbor.families()) {
            row(lines, family + ":", "enabled", enabled(announces(theirs, family)), addPath(status.negotiated(), family));
        }
        row(lines, "Message Statistic", "Sent", "Received");
        for (MessageType type : MessageType.values()) {
            row(lines, statistic(type), count(status.sent(), type), count(status.received(), type));
        }
        row(lines, "total", total(status.sent()), total(status.received()));
        row(lines, "Prefix Statistic");
        lines.add("    received: " + status.announced());
        lines.add("    withdrawn: " + status.withdrawn());
        return lines;
    }

    private static void row(List<String> lines, String label, String... fields) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "    %-20s", label));
        for (String field : fields) {
            line.append(String.format(Locale.ROOT, " %15s", field));
        }
        lines.add(line.toString().stripTrailing());
    }

    static String enabled(@Nullable Boolean value) {
        return value == null ? "n/a" : value ? "enabled" : "disabled";
    }

    /** Whether an OPEN announces a family; null when there is no OPEN. */
    static @Nullable Boolean announces(@Nullable Open open, Family family) {
        return open == null ? null : open.capabilities().stream().anyMatch(c -> c instanceof Multiprotocol multi && multi.family().equals(family));
    }

    static String addPath(@Nullable Negotiated negotiated, Family family) {
        if (negotiated == null) {
            return "disabled";
        }
        boolean send = negotiated.addPathSend().contains(family);
        boolean receive = negotiated.addPathReceive().contains(family);
        return send ? (receive ? "send/receive" : "send") : receive ? "receive" : "disabled";
    }

    /** What the statistic calls a type of messages. */
    static String statistic(MessageType type) {
        return type == MessageType.ROUTE_REFRESH ? "refresh" : type.label();
    }

    private static String count(Map<MessageType, Long> counts, MessageType type) {
        return Long.toString(counts.getOrDefault(type, 0L));
    }

    private static String total(Map<MessageType, Long> counts) {
        return Long.toString(counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
