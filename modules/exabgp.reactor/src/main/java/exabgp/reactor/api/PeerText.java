package exabgp.reactor.api;

import exabgp.wire.message.MessageType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers to {@code show neighbor}. */
final class PeerText {
    private static final String SUMMARY_ROW = "%-15s %-7s %9s %-12s %10s %10s %10s";

    private PeerText() {}

    static List<String> show(Command.ShowPeers.View view, List<Peer> peers, boolean json) {
        if (json) {
            return List.of(PeerJson.array(peers));
        }
        return switch (view) {
            case USAGE -> List.of("usage: peer <ip> show [summary|extensive|configuration]");
            case SUMMARY -> summary(peers);
            case EXTENSIVE -> peers.stream().flatMap(peer -> PeerDetails.lines(peer).stream()).toList();
            case CONFIGURATION -> peers.stream().flatMap(peer -> NeighborText.lines(peer.neighbor()).stream()).toList();
        };
    }

    private static List<String> summary(List<Peer> peers) {
        List<String> lines = new ArrayList<>();
        lines.add("Peer            AS        up/down state       |     #sent     #recvd    #pfx_in");
        for (Peer peer : peers) {
            PeerStatus status = peer.status();
            lines.add(String.format(
                    Locale.ROOT,
                    SUMMARY_ROW,
                    peer.neighbor().peer(),
                    auto(peer.neighbor().peerAs()),
                    status.isUp() ? duration(status.since()) : "down",
                    status.state().name().toLowerCase(Locale.ROOT),
                    status.sent().getOrDefault(MessageType.UPDATE, 0L),
                    status.received().getOrDefault(MessageType.UPDATE, 0L),
                    status.announced()));
        }
        return lines;
    }

    /** Hours, minutes and seconds. */
    static String duration(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** A configured value that may be left to the peer. */
    static String auto(@Nullable Object value) {
        return value == null ? "auto" : value.toString();
    }
}
