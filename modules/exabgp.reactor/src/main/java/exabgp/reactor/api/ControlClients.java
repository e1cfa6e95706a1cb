package exabgp.reactor.api;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who is connected from outside, or may be at any time through named pipes. Any thread. */
public final class ControlClients {
    private final Set<Client> present = ConcurrentHashMap.newKeySet();

    /** Nobody yet. */
    public ControlClients() {}

    void join(Client client) {
        present.add(client);
    }

    void leave(Client client) {
        present.remove(client);
    }

    /** Adds what waits for each of them, by its name. */
    void depths(Map<String, QueueDepth> all) {
        present.forEach(client -> all.put(client.name(), client.queue().depth()));
    }
}
