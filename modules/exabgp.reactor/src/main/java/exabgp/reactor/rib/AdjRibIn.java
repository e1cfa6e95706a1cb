package exabgp.reactor.rib;

import exabgp.wire.family.Family;
import exabgp.wire.message.Update;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What one peer announced to us in its present session ({@code adj-rib-in}). Filled by the session's reader, shown by any thread; its one lock is held no longer than one UPDATE takes.
 */
public final class AdjRibIn {
    private final ReentrantLock lock = new ReentrantLock();
    private final InTable table;

    /** An empty table that shares attribute sets with others. */
    public AdjRibIn(AttributePool pool) {
        table = new InTable(pool);
    }

    /** An empty table. */
    public AdjRibIn() {
        this(new AttributePool());
    }

    /** Takes over what an UPDATE announces and withdraws. */
    public void apply(Update update) {
        lock.lock();
        try {
            table.apply(update);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all routes: when a session ends, and by {@code rib clear in}. */
    public void clear() {
        lock.lock();
        try {
            table.clear();
        } finally {
            lock.unlock();
        }
    }

    /** How many routes there are. */
    public int size() {
        return locked(table::size);
    }

    /** How many routes of a family there are. */
    public int size(Family family) {
        return locked(() -> table.size(family));
    }

    /** Shows every route, by family and in the order they came, without holding the lock meanwhile. */
    public void forEach(Consumer<? super Route> each) {
        RowCursor cursor = locked(table::cursor);
        try {
            List<Route> some = locked(() -> cursor.chunk(table::route));
            while (!some.isEmpty()) {
                some.forEach(each);
                some = locked(() -> cursor.chunk(table::route));
            }
        } finally {
            lock.lock();
            try {
                table.close(cursor);
            } finally {
                lock.unlock();
            }
        }
    }

    /** How many octets of memory the table takes, attribute sets left out. */
    long footprint() {
        return locked(table::footprint);
    }

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }
}
