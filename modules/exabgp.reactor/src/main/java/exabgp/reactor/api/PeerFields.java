package exabgp.reactor.api;

import exabgp.reactor.config.NeighborConfig;
import exabgp.wire.family.Family;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code rib show extensive json} says about a peer in front of its routes: words for people, as strings. */
final class PeerFields {
    private PeerFields() {}

    /** The members of a JSON object, with a comma and a space behind the last. */
    static String of(Peer peer) {
        NeighborConfig neighbor = peer.neighbor();
        PeerStatus status = peer.status();
        return member("peer-address", neighbor.peer().toString())
                + member("local-address", PeerText.auto(status.localAddress() == null ? neighbor.localAddress() : status.localAddress()))
                + member("state", status.state().name())
                + member("duration", PeerText.duration(status.since()))
                + member("as", PeerText.auto(neighbor.peerAs()))
                + member("id", neighbor.routerId().toString())
                + member("hold", Integer.toString(neighbor.holdTime()))
                + member("capabilities", Arrays.stream(Feature.values()).filter(f -> f.isOffered(neighbor.capabilities())).map(Feature::label).collect(Collectors.joining(" ")))
                + member("families", neighbor.families().stream().map(Family::toString).collect(Collectors.joining(", ")))
                + member("messages", "sent " + total(status.sent().values()) + " received " + total(status.received().values()))
                + member("prefixes", "received " + status.announced() + " withdrawn " + status.withdrawn());
    }

    private static long total(Iterable<Long> counts) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    private static String member(String name, String value) {
        return Json.quote(name) + ": " + Json.quote(value) + ", ";
    }
}
