package exabgp.reactor.api;

import exabgp.reactor.format.RouteText;
import exabgp.reactor.grammar.ParsedRoute;
import exabgp.reactor.rib.Route;
import exabgp.wire.Octets;
import exabgp.wire.family.Family;
import exabgp.wire.nlri.Nlri;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands {@code routes list}, {@code add} and {@code remove}: routes as things with an index. Answers are JSON and nothing behind it. For the thread that runs the {@link Dispatcher}. */
final class RouteStore {
    private final Client client;
    private final List<Peer> peers;

    RouteStore(Client client, List<Peer> peers) {
        this.client = client;
        this.peers = peers;
    }

    /** Lists what is announced, as one array that is made while it is read. */
    void list(Command.ListRoutes command) {
        if (client.isAcknowledged()) {
            client.lines(out -> {
                Array array = new Array();
                for (Peer peer : peers) {
                    String behind = ", \"neighbor\": " + Json.quote(peer.neighbor().name()) + "}";
                    peer.announced().forEach(route -> {
                        if (command.wants(route.nlri().family())) {
                            out.accept(array.element("{" + index(route.nlri()) + ", " + text(route) + behind));
                        }
                    });
                }
                out.accept(array.end());
            });
        }
    }

    /** Announces routes. */
    void add(List<ParsedRoute> routes) {
        List<String> answers = new ArrayList<>();
        for (ParsedRoute parsed : routes) {
            Route route = new Route(parsed.nlri(), parsed.attributes(), parsed.nextHopSelf());
            boolean success = false;
            for (Peer peer : peers) {
                success |= peer.announced().hasRoom(1, 0) && peer.announced().announce(route);
            }
            answers.add("{" + index(route.nlri()) + ", " + text(route) + ", \"success\": " + success + "}");
        }
        answer(answers);
    }

    /** Withdraws routes. */
    void remove(List<ParsedRoute> routes) {
        List<String> answers = new ArrayList<>();
        for (ParsedRoute parsed : routes) {
            Route route = new Route(parsed.nlri(), parsed.attributes(), parsed.nextHopSelf());
            answers.add("{\"removed\": " + withdraw(route.nlri()) + ", " + text(route) + ", " + index(route.nlri()) + "}");
        }
        answer(answers);
    }

    /** Withdraws the route with this index. */
    void remove(String index) {
        boolean removed = false;
        for (Nlri nlri : find(index)) {
            removed |= withdraw(nlri);
        }
        answer(List.of("{\"removed\": " + removed + ", \"index\": " + Json.quote(index) + "}"));
    }

    /** Whether it was announced to anybody. A table that keeps nothing cannot tell: then it was, and its peer is told. */
    private boolean withdraw(Nlri nlri) {
        boolean removed = false;
        for (Peer peer : peers) {
            if (!peer.neighbor().adjRibOut() || peer.announced().isAnnounced(nlri)) {
                removed |= peer.announced().hasRoom(1, 0) && peer.announced().withdraw(nlri);
            }
        }
        return removed;
    }

    private Set<Nlri> find(String index) {
        Set<Nlri> found = new LinkedHashSet<>();
        for (Family family : peers.stream().flatMap(peer -> peer.neighbor().families().stream()).collect(Collectors.toSet())) {
            if (RouteIndex.isOf(index, family)) {
                Nlri prefix = RouteIndex.prefix(index, family);
                if (prefix != null) {
                    found.add(prefix);
                } else {
                    search(index, family, found);
                }
            }
        }
        return found;
    }

    /** Only prefixes can be read from their index. */
    private void search(String index, Family family, Set<Nlri> found) {
        for (Peer peer : peers) {
            peer.announced().forEach(route -> {
                if (route.nlri().family().equals(family) && RouteIndex.of(route.nlri()).equals(index)) {
                    found.add(route.nlri());
                }
            });
        }
    }

    private void answer(List<String> objects) {
        if (client.isAcknowledged()) {
            client.data(objects.size() == 1 ? objects.getFirst() : "[" + String.join(", ", objects) + "]");
        }
    }

    private static String index(Nlri nlri) {
        return "\"index\": " + Json.quote(RouteIndex.of(nlri));
    }

    private static String text(Route route) {
        return "\"route\": " + Json.quote(RouteText.route(route.nlri(), route.attributes()) + (route.nextHopSelf() ? " next-hop self" : ""));
    }

    /** The pieces of an array on one line. */
    private static final class Array {
        private boolean begun;

        private Octets element(String text) {
            String piece = (begun ? ", " : "[") + text;
            begun = true;
            return Octets.copyOf(piece.getBytes(StandardCharsets.US_ASCII));
        }

        private Octets end() {
            return Client.line(begun ? "]" : "[]");
        }
    }
}
