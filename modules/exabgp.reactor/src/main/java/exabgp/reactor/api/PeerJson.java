package exabgp.reactor.api;

import exabgp.reactor.config.NeighborConfig;
import exabgp.wire.family.Family;
import exabgp.wire.message.MessageType;
import exabgp.wire.message.Open;
import exabgp.wire.negotiated.Negotiated;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Peers as JSON: the answer to {@code show neighbor json}. */
final class PeerJson {
    private PeerJson() {}

    static String array(List<Peer> peers) {
        return peers.stream().map(PeerJson::object).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String object(Peer peer) {
        NeighborConfig neighbor = peer.neighbor();
        PeerStatus status = peer.status();
        Open theirs = status.receivedOpen();
        if (theirs == null) {
            return "{\"peer-address\": " + Json.quote(neighbor.peer().toString())
                    + ", \"local-address\": " + Json.quote(PeerText.auto(neighbor.localAddress()))
                    + ", \"peer-as\": " + orNull(neighbor.peerAs())
                    + ", \"local-as\": " + orNull(neighbor.localAs())
                    + "}";
        }
        return "{\"state\": " + Json.quote(status.isUp() ? "up" : "down")
                + ", \"duration\": " + status.since().toSeconds()
                + ", \"fsm\": " + Json.quote(status.state().name())
                + ", \"local\": " + local(neighbor, status)
                + ", \"peer\": " + remote(neighbor, status, theirs)
                + ", \"messages\": {\"sent\": " + counts(status.sent()) + ", \"received\": " + counts(status.received()) + "}"
                + ", \"capabilities\": [" + agreed(neighbor, theirs) + "]"
                + ", \"families\": [" + families(status.negotiated()) + "]"
                + ", \"add-path\": " + addPath(neighbor, status.negotiated())
                + ", \"prefixes\": {\"received\": " + status.announced() + ", \"withdrawn\": " + status.withdrawn() + "}}";
    }

    private static String local(NeighborConfig neighbor, PeerStatus status) {
        return "{\"capabilities\": " + features(f -> f.isOffered(neighbor.capabilities()) ? 1 : 0)
                + ", \"families\": " + object(neighbor.families(), Family::toString, f -> "true")
                + ", \"add-path\": " + addPath(neighbor, status.negotiated())
                + ", \"address\": " + Json.quote(PeerText.auto(status.localAddress() == null ? neighbor.localAddress() : status.localAddress()))
                + ", \"as\": " + orNull(neighbor.localAs())
                + ", \"id\": " + Json.quote(neighbor.routerId().toString())
                + ", \"hold\": " + neighbor.holdTime()
                + "}";
    }

    private static String remote(NeighborConfig neighbor, PeerStatus status, Open open) {
        return "{\"capabilities\": " + features(f -> state(f.isIn(open)))
                + ", \"families\": " + object(neighbor.families(), Family::toString, f -> String.valueOf(PeerDetails.announces(open, f)))
                + ", \"add-path\": " + addPath(neighbor, status.negotiated())
                + ", \"address\": " + Json.quote(neighbor.peer().toString())
                + ", \"as\": " + open.asn()
                + ", \"id\": " + Json.quote(open.routerId().toString())
                + ", \"hold\": " + open.holdTime()
                + "}";
    }

    private static int state(@Nullable Boolean value) {
        return value == null ? -1 : value ? 1 : 0;
    }

    private static String features(Function<Feature, Integer> value) {
        return object(Arrays.asList(Feature.values()), Feature::label, f -> value.apply(f).toString());
    }

    private static String agreed(NeighborConfig neighbor, Open open) {
        return Stream.of(Feature.values())
                .filter(f -> f.isOffered(neighbor.capabilities()) && Boolean.TRUE.equals(f.isIn(open)))
                .map(f -> Json.quote(f.label()))
                .collect(Collectors.joining(", "));
    }

    private static String families(@Nullable Negotiated negotiated) {
        return negotiated == null ? "" : negotiated.families().stream().map(f -> Json.quote(f.toString())).collect(Collectors.joining(", "));
    }

    private static String addPath(NeighborConfig neighbor, @Nullable Negotiated negotiated) {
        return object(neighbor.families(), Family::toString, f -> Json.quote(PeerDetails.addPath(negotiated, f)));
    }

    private static String counts(Map<MessageType, Long> counts) {
        return object(Arrays.asList(MessageType.values()), PeerDetails::statistic, t -> Long.toString(counts.getOrDefault(t, 0L)));
    }

    private static <T> String object(List<T> members, Function<T, String> key, Function<T, String> value) {
        return members.stream().map(m -> Json.quote(key.apply(m)) + ": " + value.apply(m)).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String orNull(@Nullable Object value) {
        return value == null ? "null" : value.toString();
    }
}
