package exabgp.reactor.rib;

import exabgp.wire.nlri.Nlri;
import java.util.Collection;
import java.util.List;

/** What commands change in an {@link OutTable}: at once, or where {@code auto-flush} is false and the first routes of a session are out, at the next flush. The lock of the table is held. */
final class CommandChanges {
    private final OutTable table;
    private final boolean autoFlush;
    private final HeldChanges held = new HeldChanges();

    CommandChanges(OutTable table, boolean autoFlush) {
        this.table = table;
        this.autoFlush = autoFlush;
    }

    /** Whether nothing is ever held back; needs no lock. */
    boolean isAlwaysImmediate() {
        return autoFlush;
    }

    /** Whether so many changes may be made and so many messages sent. */
    boolean hasRoom(int changes, int messages) {
        return (isImmediate() || held.hasRoom(changes)) && (messages == 0 || table.hasRoom(held.messages() + messages));
    }

    /** Makes changes, in order. How many were left out because their family is not configured. */
    int make(List<Change> changes) {
        int refused = 0;
        for (int i = 0; i < changes.size(); i++) {
            refused += make(changes.get(i)) ? 0 : 1;
        }
        return refused;
    }

    /** Makes one; false when its family is not configured. */
    boolean make(Change change) {
        if (isImmediate()) {
            return table.change(change, false);
        }
        boolean taken = table.takes(change.nlri().family());
        if (taken) {
            held.put(change);
        }
        return taken;
    }

    /** Sends a message. */
    void send(Runnable message) {
        if (isImmediate()) {
            message.run();
        } else {
            held.message(message);
        }
    }

    /** Lets go the changes that are held back. */
    void letGo() {
        for (HeldChanges.Held each : held.takeChanges()) {
            Nlri nlri = each.change().nlri();
            if (each.withdrawn()) {
                table.disown(nlri);
            }
            table.change(each.change(), false);
        }
    }

    /** Lets go all that is held back, and messages behind the changes. */
    void flush() {
        letGo();
        held.takeMessages().forEach(Runnable::run);
    }

    /** A configuration that says so of these routes counts more than what is held back. */
    void overrule(Collection<Route> routes) {
        held.overrule(routes, change -> table.isConfigured(change.nlri()));
    }

    /** The same of changes. */
    void overrule(List<Change> changes) {
        held.overrule(changes);
    }

    /** Forgets what is held back. */
    void clear() {
        held.clear();
    }

    /** Whether nothing is held back. */
    boolean isEmpty() {
        return held.isEmpty();
    }

    /** The changes that are held back, in order. */
    List<Change> held() {
        return held.changes();
    }

    private boolean isImmediate() {
        return autoFlush || !table.isPastFirstRound();
    }
}
