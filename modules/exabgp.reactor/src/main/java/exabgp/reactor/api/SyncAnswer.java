package exabgp.reactor.api;

import exabgp.reactor.rib.AdjRibOut.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * The answer to a command with {@code sync}: given when what was changed so far is written to every peer that is up, and naming those that it was not written to. A session that ends ends the
 * wait for it. Asked for by the owner of the reactor, given by the thread that has the last word.
 */
final class SyncAnswer {
    private final boolean json;
    private final List<Peer> peers;
    private final Consumer<List<String>> answer;
    private final AtomicReferenceArray<Fate> fates;
    private final AtomicInteger open;

    /** An answer whose place is kept from now on. */
    SyncAnswer(Client client, List<Peer> peers) {
        this.json = client.speaksJson();
        this.peers = peers;
        this.answer = client.answerLater();
        this.fates = new AtomicReferenceArray<>(peers.size());
        // one more than there are peers, so that it is not given before all were asked
        this.open = new AtomicInteger(peers.size() + 1);
    }

    /** Has it given as soon as it can be. */
    void give() {
        for (int i = 0; i < peers.size(); i++) {
            int number = i;
            peers.get(i).announced().whenSettled(fate -> {
                fates.set(number, fate);
                settled();
            });
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
            String why = switch (fates.get(i)) {
                case WRITTEN -> null;
                case NO_SESSION -> "no session";
                case HELD -> "held back until 'rib flush out'";
            };
            if (why != null) {
                lines.add(line(peers.get(i), why));
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
