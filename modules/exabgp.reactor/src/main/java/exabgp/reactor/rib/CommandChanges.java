package exabgp.reactor.rib;

import exabgp.wire.nlri.Nlri;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What commands change in an {@link OutTable}: at once, or where {@code auto-flush} is false and the first routes of a session are out, at the next flush. Many changes are let go in steps, between
 * which the lock of the table is free; what is commanded meanwhile is held behind them. The lock is held in every method.
 */
final class CommandChanges {
    /** How many changes are let go in one step: some milliseconds, in which others wait. */
    static final int STEP = 1000;

    private final OutTable table;
    private final boolean autoFlush;
    private final int step;
    /** What was flushed and is not in the table yet, the oldest first; the last change of each is followed by a flush of the table. */
    private final ArrayDeque<HeldChanges> leaving = new ArrayDeque<>();

    private HeldChanges held = new HeldChanges();

    CommandChanges(OutTable table, boolean autoFlush, int step) {
        this.table = table;
        this.autoFlush = autoFlush;
        this.step = step;
    }

    /** Whether nothing is ever held back; needs no lock. */
    boolean isAlwaysImmediate() {
        return autoFlush;
    }

    /** Whether so many changes may be made and so many messages sent. */
    boolean hasRoom(int changes, int messages) {
        long before = held.size() + leaving.stream().mapToLong(HeldChanges::size).sum();
        long waiting = held.messages() + leaving.stream().mapToLong(HeldChanges::messages).sum();
        return (isImmediate() || before + changes <= HeldChanges.MOST_CHANGES) && (messages == 0 || table.hasRoom((int) waiting + messages));
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
            RouteKey key = RouteKey.of(change.nlri());
            held.put(key, change, leaving.stream().anyMatch(changes -> changes.isWithdrawn(key)));
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

    /** Lets go all that is held back, messages behind the changes, and then sends all routes again. When it is much, that is done by {@link #letGo} from then on. */
    void flush() {
        if (held.isEmpty()) {
            if (leaving.isEmpty()) {
                table.flush();
            }
            // else all is sent again when that is in the table
        } else {
            leaving.add(held);
            held = new HeldChanges();
            if (leaving.size() == 1 && leaving.getFirst().size() <= step) {
                letGo();
            }
        }
    }

    /** Whether there is something for {@link #letGo} to do. */
    boolean isLettingGo() {
        return !leaving.isEmpty();
    }

    /** Lets go some of what was flushed. */
    void letGo() {
        HeldChanges first = leaving.getFirst();
        for (int i = 0; i < step && first.size() > 0; i++) {
            HeldChanges.Held each = first.takeFirst();
            Nlri nlri = each.change().nlri();
            if (each.withdrawn()) {
                table.disown(nlri);
            }
            table.change(each.change(), false);
        }
        if (first.size() == 0) {
            leaving.removeFirst();
            first.takeMessages().forEach(Runnable::run);
            table.flush();
            if (!table.isUp() && !held.isEmpty()) {
                // came in after the session ended
                leaving.add(held);
                held = new HeldChanges();
            }
            table.note();
        }
    }

    /** The session ended: what is held is let go without messages, as the next one begins with all of it. */
    void sessionEnded() {
        if (!held.isEmpty()) {
            leaving.add(held);
            held = new HeldChanges();
        }
        leaving.forEach(HeldChanges::dropMessages);
    }

    /** Another configuration counts more than what is held back for the routes of the present one; for its own it is told by {@link #overrule(Route)}. */
    void overruleConfigured() {
        all().forEach(changes -> changes.overrule(change -> table.isConfigured(change.nlri())));
    }

    /** A configuration that has this route counts more than what is held back for it. */
    void overrule(Route route) {
        if (!held.isEmpty() || !leaving.isEmpty()) {
            all().forEach(changes -> changes.overrule(route.key()));
        }
    }

    /** The same of changes that a configuration makes. */
    void overrule(List<Change> changes) {
        all().forEach(before -> changes.forEach(change -> before.overrule(RouteKey.of(change.nlri()))));
    }

    /** All routes are withdrawn: forgets what is held back, and of what was flushed what would announce any. */
    void clear() {
        held = new HeldChanges();
        leaving.forEach(HeldChanges::dropAnnounced);
    }

    /** Forgets all. */
    void discard() {
        held = new HeldChanges();
        leaving.clear();
    }

    /** Whether something waits for a flush. */
    boolean isHolding() {
        return !held.isEmpty();
    }

    /** The changes that are not in the table yet, in order. */
    List<Change> held() {
        return all().stream().flatMap(changes -> changes.changes().stream()).toList();
    }

    private List<HeldChanges> all() {
        List<HeldChanges> all = new ArrayList<>(leaving);
        all.add(held);
        return all;
    }

    private boolean isImmediate() {
        return autoFlush || (!table.isPastFirstRound() && leaving.isEmpty());
    }
}
