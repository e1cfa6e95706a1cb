package exabgp.reactor.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which peers a client means: of those that it sees the ones that a selector names. Remembered until peers come or go. For the thread that runs the {@link Dispatcher}. */
final class Selections {
    /** So many selectors are remembered for clients that see the same peers; a helper may make up others for ever. */
    private static final int MOST = 1000;

    private final Daemon daemon;
    private final Map<String, Map<Selector, List<Peer>>> views = new HashMap<>();

    Selections(Daemon daemon) {
        this.daemon = daemon;
    }

    /** Peers came or went. */
    void forget() {
        views.clear();
    }

    /** The peers of a selector, in the order of the configuration. */
    List<Peer> visible(Client client, Selector selector) {
        Map<Selector, List<Peer>> known = views.computeIfAbsent(client.view(), _ -> new HashMap<>());
        List<Peer> peers = known.get(selector);
        if (peers == null) {
            if (known.size() > MOST) {
                known.clear();
            }
            peers = find(client, selector);
            known.put(selector, peers);
        }
        return peers;
    }

    private List<Peer> find(Client client, Selector selector) {
        List<Peer> peers = new ArrayList<>();
        for (Peer peer : daemon.peers()) {
            if (client.sees(peer.neighbor()) && selector.matches(peer.neighbor().name())) {
                peers.add(peer);
            }
        }
        return List.copyOf(peers);
    }

    /** The same; when there is none the client was told. */
    List<Peer> selected(Client client, Selector selector) {
        List<Peer> peers = visible(client, selector);
        if (peers.isEmpty()) {
            client.error("no neighbor matches");
        }
        return peers;
    }
}
