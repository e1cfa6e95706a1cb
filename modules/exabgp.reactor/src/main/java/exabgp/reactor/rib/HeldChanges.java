package exabgp.reactor.rib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * What commands have changed for a peer with {@code auto-flush false}, until a flush lets it go: of each route the last change, in the order they came, and single messages. Nobody is to add more
 * than there is {@linkplain #hasRoom room} for. Not safe for use by several threads.
 */
final class HeldChanges {
    /** How many routes may wait: as many as the Internet has. Each takes some 400 octets, and its attributes when no other has the same. */
    static final int MOST_CHANGES = 1_000_000;

    private final LinkedHashMap<RouteKey, Held> changes = new LinkedHashMap<>();
    private final List<Runnable> messages = new ArrayList<>();

    /**
     * A change that was held.
     *
     * @param withdrawn whether it is a withdrawal or has taken the place of one, so that the configuration has the route no more
     */
    record Held(Change change, boolean withdrawn) {}

    /** How many changes wait. */
    int size() {
        return changes.size();
    }

    /** How many messages wait, which are not bounded here but where they wait to be sent. */
    int messages() {
        return messages.size();
    }

    /** Whether what is held for a route is, or follows, a withdrawal of it. */
    boolean isWithdrawn(RouteKey key) {
        Held now = changes.get(key);
        return now != null && now.withdrawn;
    }

    /**
     * Takes the place of what was held for the same route.
     *
     * @param withdrawn whether a withdrawal of the route is on its way to the table before this change
     */
    void put(RouteKey key, Change change, boolean withdrawn) {
        // removed, so that the change is behind all others
        Held before = changes.remove(key);
        changes.put(key, new Held(change, withdrawn || change instanceof Change.Withdraw || (before != null && before.withdrawn)));
    }

    /** Has a message sent behind the changes. */
    void message(Runnable send) {
        messages.add(send);
    }

    /** The changes, in order. */
    List<Change> changes() {
        return changes.values().stream().map(Held::change).toList();
    }

    /** The first change, which is held no longer; there must be one. */
    Held takeFirst() {
        return changes.pollFirstEntry().getValue();
    }

    /** Keeps of the changes those that withdraw. */
    void dropAnnounced() {
        changes.values().removeIf(held -> held.change instanceof Change.Announce);
    }

    /** What sends the messages, in order, which are held no longer. */
    List<Runnable> takeMessages() {
        List<Runnable> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }

    /** Forgets the messages. */
    void dropMessages() {
        messages.clear();
    }

    boolean isEmpty() {
        return changes.isEmpty() && messages.isEmpty();
    }

    /** A configuration was read: it is newer than what is held for routes that it announced until now, unless that is or follows a withdrawal. */
    void overrule(Predicate<Change> wasConfigured) {
        changes.values().removeIf(held -> !held.withdrawn && wasConfigured.test(held.change));
    }

    /** There is something newer than what is held for this route. */
    void overrule(RouteKey key) {
        changes.remove(key);
    }
}
