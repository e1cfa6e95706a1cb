package exabgp.reactor.rib;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells those who ask when changes of an {@link OutTable} were written, or that they will not be. Any thread; whoever is told at once is told in its own thread, without the lock. */
final class Settling {
    private final ReentrantLock lock;
    private final OutTable table;
    private final CommandChanges commands;
    private final Waiters waiters;
    private final TableLock writer;
    private boolean expected;

    Settling(ReentrantLock lock, OutTable table, CommandChanges commands, Waiters waiters, TableLock writer) {
        this.lock = lock;
        this.table = table;
        this.commands = commands;
        this.waiters = waiters;
        this.writer = writer;
    }

    /** Says what became of all changes so far, once that is certain. */
    void whenSettled(Consumer<AdjRibOut.Fate> then) {
        AdjRibOut.Fate already = settle(written -> then.accept(written ? AdjRibOut.Fate.WRITTEN : AdjRibOut.Fate.NO_SESSION));
        if (already != null) {
            then.accept(already);
        }
    }

    /** Whether a session is up and will begin to write in a moment. */
    void expect(boolean session) {
        lock.lock();
        try {
            expected = session;
        } finally {
            lock.unlock();
        }
    }

    private AdjRibOut.@Nullable Fate settle(Consumer<Boolean> then) {
        lock.lock();
        try {
            if (!table.isUp() && !expected) {
                return AdjRibOut.Fate.NO_SESSION;
            }
            if (commands.isHolding()) {
                return AdjRibOut.Fate.HELD;
            }
            if (commands.isLettingGo()) {
                waiters.addLater(then);
                return null;
            }
            // the beginning of a session is a change of its own
            return await(table.sequence() + (table.isUp() ? 0 : 1), then) ? null : AdjRibOut.Fate.WRITTEN;
        } finally {
            lock.unlock();
        }
    }

    private boolean await(long sequence, Consumer<Boolean> then) {
        boolean waits = waiters.add(sequence, then);
        if (waits) {
            writer.hurry();
        }
        return waits;
    }
}
