package exabgp.reactor.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * The answer to a command with {@code sync}: given when what it waits for is written to every peer that is up, and naming those that it was not written to. A session that ends ends the
 * wait for it. Asked for by the owner of the reactor, given by the thread that has the last word.
 */
final class SyncAnswer {
    private final List<Peer> peers;
    private final boolean routes;
    private final AtomicReferenceArray<Delivery> failures;

    /** One more than it waits for, so that it is not given before everything was asked for. */
    private final AtomicInteger open = new AtomicInteger(1);

    private boolean json;
    private Consumer<List<String>> answer = lines -> {};

    /**
     * An answer about these peers.
     *
     * @param routes whether it waits for all changes of their routes that were made before it is given
     */
    SyncAnswer(List<Peer> peers, boolean routes) {
        this.peers = peers;
        this.routes = routes;
        this.failures = new AtomicReferenceArray<>(peers.size());
    }

    /** Waits for something that the peer of this number is sent, of which is to be told once what became of it; by any thread. */
    Consumer<Delivery> expect(int peer) {
        open.incrementAndGet();
        return delivery -> {
            if (delivery != Delivery.WRITTEN) {
                failures.compareAndSet(peer, null, delivery);
            }
            settled();
        };
    }

    /** Whether this happened to what a peer was sent, so far. */
    boolean has(Delivery failure) {
        for (int i = 0; i < peers.size(); i++) {
            if (failures.get(i) == failure) {
                return true;
            }
        }
        return false;
    }

    /** Keeps its place among the answers to a client from now on, and is given as soon as it can be. To be called once. */
    void give(Client client, boolean asJson) {
        json = asJson;
        answer = client.answerLater();
        for (int i = 0; i < peers.size() && routes; i++) {
            Consumer<Delivery> told = expect(i);
            peers.get(i).announced().whenSettled(fate -> told.accept(Delivery.of(fate)));
        }
        settled();
    }

    private void settled() {
        if (open.decrementAndGet() == 0) {
            answer.accept(lines());
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < peers.size(); i++) {
            Delivery failure = failures.get(i);
            if (failure != null) {
                lines.add(line(peers.get(i), failure.why()));
            }
        }
        return lines;
    }

    private String line(Peer peer, String why) {
        String address = peer.neighbor().peer().toString();
        return json
                ? "{\"status\": \"not written\", \"peer-address\": " + Json.quote(address) + ", \"reason\": " + Json.quote(why) + "}"
                : "not written to " + address + ": " + why;
    }
}
