package exabgp.reactor.rib;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What commands have changed for a peer with {@code auto-flush false}, until a flush lets it go: of each route the last change, in the order they came, and single messages. It grows with the
 * number of routes that commands name, as a table does. Not safe for use by several threads.
 */
final class HeldChanges {
    /** How many single messages may wait; more are left out, as when they wait to be sent. */
    private static final int MOST_MESSAGES = 1000;

    private final Map<RouteKey, Held> changes = new LinkedHashMap<>();
    private final List<Runnable> messages = new ArrayList<>();

    /**
     * A change that was held.
     *
     * @param withdrawn whether it is a withdrawal or has taken the place of one, so that the configuration has the route no more
     */
    record Held(Change change, boolean withdrawn) {}

    /** Takes the place of what was held for the same route. */
    void put(Change change) {
        RouteKey key = RouteKey.of(change.nlri());
        // removed, so that the change is behind all others
        Held before = changes.remove(key);
        changes.put(key, new Held(change, change instanceof Change.Withdraw || (before != null && before.withdrawn)));
    }

    /** Has a message sent behind the changes. */
    void message(Runnable send) {
        if (messages.size() < MOST_MESSAGES) {
            messages.add(send);
        }
    }

    /** The changes, in order. */
    List<Change> changes() {
        return changes.values().stream().map(Held::change).toList();
    }

    /** The changes, in order, which are held no longer. */
    List<Held> takeChanges() {
        List<Held> taken = List.copyOf(changes.values());
        changes.clear();
        return taken;
    }

    /** What sends the messages, in order, which are held no longer. */
    List<Runnable> takeMessages() {
        List<Runnable> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }

    boolean isEmpty() {
        return changes.isEmpty() && messages.isEmpty();
    }

    void clear() {
        changes.clear();
        messages.clear();
    }

    /**
     * A configuration was read that announces these routes: it is newer than what is held for them, and for others that it announced until now.
     *
     * @param wasConfigured says of a change whether the configuration announced its route until now
     */
    void overrule(Collection<Route> routes, Predicate<Change> wasConfigured) {
        if (!changes.isEmpty()) {
            routes.forEach(route -> changes.remove(route.key()));
            changes.values().removeIf(held -> !held.withdrawn && wasConfigured.test(held.change));
        }
    }

    /** These changes are newer than what is held for their routes. */
    void overrule(List<Change> newer) {
        if (!changes.isEmpty()) {
            newer.forEach(change -> changes.remove(RouteKey.of(change.nlri())));
        }
    }
}
