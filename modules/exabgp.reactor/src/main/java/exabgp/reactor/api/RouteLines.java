package exabgp.reactor.api;

import exabgp.reactor.format.RouteText;
import exabgp.reactor.rib.Route;
import exabgp.wire.Octets;
import exabgp.wire.family.Afi;
import exabgp.wire.family.Family;
import exabgp.wire.family.Safi;
import exabgp.wire.nlri.InetNlri;
import exabgp.wire.nlri.Nlri;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The answer to {@code show adj-rib}: made line by line by the thread that writes to the client, since a table may have a million routes.
 */
final class RouteLines implements LineSource {
    private final Command.ShowRoutes command;
    private final List<Peer> peers;
    private final boolean json;
    private final int chunk;

    RouteLines(Command.ShowRoutes command, List<Peer> peers, boolean json, int chunk) {
        this.command = command;
        this.peers = peers;
        this.json = json;
        this.chunk = chunk;
    }

    @Override
    public void writeTo(Consumer<Octets> out) {
        for (Peer peer : peers) {
            if (json) {
                Chunks chunks = new Chunks(peer, out);
                each(peer, chunks::add);
                chunks.flush();
            } else {
                each(peer, route -> out.accept(Client.line(text(peer, route))));
            }
        }
    }

    private void each(Peer peer, Consumer<Route> action) {
        Consumer<Route> filtered = route -> {
            if (wanted(route.nlri().family())) {
                action.accept(route);
            }
        };
        if (command.received()) {
            peer.received().forEach(filtered);
        } else {
            peer.announced().forEach(filtered);
        }
    }

    private boolean wanted(Family family) {
        if (command.kinds().isEmpty()) {
            return true;
        }
        Command.RouteKind kind = kind(family);
        return command.kinds().contains(kind);
    }

    private static Command.RouteKind kind(Family family) {
        if (family.afi() == Afi.L2VPN.code()) {
            return Command.RouteKind.L2VPN;
        }
        boolean flow = family.safi() == Safi.FLOW.code() || family.safi() == Safi.FLOW_VPN.code();
        return flow ? Command.RouteKind.FLOW : Command.RouteKind.INET;
    }

    private String text(Peer peer, Route route) {
        Nlri nlri = route.nlri();
        return command.extensive()
                ? peer.neighbor().name() + " " + nlri.family() + " " + RouteText.route(nlri, route.attributes()) + (route.nextHopSelf() ? " next-hop self" : "")
                : peer.neighbor().peer() + " " + nlri.family() + " " + RouteText.nlri(nlri);
    }

    /** Routes of one peer as JSON objects of a few routes each. */
    private final class Chunks {
        private final String key;
        private final String details;
        private final Consumer<Octets> out;
        private final List<String> routes = new ArrayList<>();

        private Chunks(Peer peer, Consumer<Octets> out) {
            this.key = Json.quote(peer.neighbor().peer().toString());
            this.details = command.extensive() ? PeerFields.of(peer) : "";
            this.out = out;
        }

        private void add(Route route) {
            routes.add("{\"family\": " + Json.quote(route.nlri().family().toString()) + ", " + nlri(route.nlri()) + "}");
            if (routes.size() == chunk) {
                flush();
            }
        }

        private void flush() {
            if (!routes.isEmpty()) {
                out.accept(Client.line("{" + key + ": {" + details + "\"routes\": [" + String.join(", ", routes) + "]}}"));
                routes.clear();
            }
        }

        private static String nlri(Nlri nlri) {
            return nlri instanceof InetNlri inet ? "\"prefix\": " + Json.quote(inet.prefix().toString()) : "\"nlri\": " + Json.quote(RouteText.nlri(nlri));
        }
    }
}
