package exabgp.reactor.rib;

import exabgp.session.scope.Bell;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The one lock of an {@link OutTable}, and how its writer sleeps until there is something to be sent. Every method may be called by any thread, but {@link #await} and {@link #take} by the writer only. */
final class TableLock {
    /** How long the thread that gives way sleeps before it looks whether others have had the lock: about what it takes one to wake up. */
    private static final long PAUSE_NANOS = 20_000;

    private final ReentrantLock lock;
    private final OutTable table;
    private final CommandChanges commands;
    private final Gathering gathering;
    private final Waiters waiters;
    private final Bell bell = new Bell();

    /** How often others had the lock. */
    private long turns;

    private boolean waiting;
    private boolean woken;

    TableLock(ReentrantLock lock, OutTable table, CommandChanges commands, Gathering gathering, Waiters waiters) {
        this.lock = lock;
        this.table = table;
        this.commands = commands;
        this.gathering = gathering;
        this.waiters = waiters;
    }

    /** Makes a change and tells the writer when it is the first there is to be sent. */
    void change(Runnable change) {
        change(() -> {
            change.run();
            return 0;
        });
    }

    /** The same of a change with a result. */
    int change(IntSupplier change) {
        int result;
        boolean awaited;
        enter();
        try {
            boolean idle = !hasWork();
            result = change.getAsInt();
            boolean begins = idle && hasWork();
            if (begins) {
                gathering.begin(System.nanoTime(), table.sequence());
            }
            awaited = begins && waiting;
        } finally {
            lock.unlock();
        }
        ring(awaited);
        return result;
    }

    /** Looks something up, or changes what is not to be sent. */
    <T> T ask(Supplier<T> question) {
        enter();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /** Has nothing sent until {@link #release}, or for long. */
    void hold() {
        enter();
        try {
            gathering.hold();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a {@link #hold}. */
    void release() {
        boolean awaited;
        enter();
        try {
            gathering.release();
            awaited = waiting && hasWork();
        } finally {
            lock.unlock();
        }
        ring(awaited);
    }

    /** Has {@link #await} return soon. */
    void wake() {
        enter();
        try {
            woken = true;
        } finally {
            lock.unlock();
        }
        bell.ring();
    }

    /** The same, unless the lock is taken: false then. */
    boolean tryWake() {
        boolean free = lock.tryLock();
        if (free) {
            try {
                woken = true;
            } finally {
                lock.unlock();
            }
            bell.ring();
        }
        return free;
    }

    /** Without the lock, which the writer would find taken otherwise. */
    private void ring(boolean awaited) {
        if (awaited) {
            bell.ring();
        }
    }

    /** Has the writer look again, for somebody who waits. The lock is held. */
    void hurry() {
        bell.ring();
    }

    /** Fills a batch with what is to be sent, or leaves it empty when there is nothing, or when a step of a flush was made instead. */
    void take(Batch batch) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (commands.isLettingGo()) {
                letGo();
                giveWay();
            } else if (!gathering.isHeld(System.nanoTime())) {
                table.take(batch);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Makes all steps of a flush that are left, in the thread of a session that ended. */
    void finish() {
        boolean interrupted = false;
        lock.lock();
        try {
            while (commands.isLettingGo()) {
                letGo();
                try {
                    giveWay();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            lock.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Lets all have the lock who wait for it now. To give it up for a moment is not enough: this thread is mostly there again before the one that was woken by that. Those who come while others have
     * their turn may have to wait for the next step, so that a flush comes to an end.
     */
    private void giveWay() throws InterruptedException {
        Condition never = lock.newCondition();
        long due = turns + lock.getQueueLength();
        while (turns < due && lock.hasQueuedThreads()) {
            never.awaitNanos(PAUSE_NANOS);
        }
    }

    private void enter() {
        lock.lock();
        turns++;
    }

    private void letGo() {
        commands.letGo();
        if (!commands.isLettingGo()) {
            waiters.numbered(table.sequence());
        }
    }

    private boolean hasWork() {
        return table.hasWork() || commands.isLettingGo();
    }

    /**
     * Waits for something to {@link #take}, for so many nanoseconds or, with {@link Long#MAX_VALUE}, without a limit; and a moment longer for more of it, but not beyond a {@link #wake}. Small, as
     * it is on the stack of each quiet session.
     */
    void await(long nanos) throws InterruptedException {
        long begun = System.nanoTime();
        for (long left = left(nanos, begun); left > 0; left = left(nanos, begun)) {
            bell.await(left);
        }
    }

    private long left(long nanos, long begun) {
        lock.lock();
        try {
            long left = left(nanos == Long.MAX_VALUE ? nanos : begun + nanos - System.nanoTime());
            waiting = left > 0;
            woken &= waiting;
            return left;
        } finally {
            lock.unlock();
        }
    }

    private long left(long nanos) {
        if (woken || commands.isLettingGo()) {
            return 0;
        }
        if (!table.hasWork()) {
            return nanos;
        }
        long now = System.nanoTime();
        // somebody who waits until a change is written is not to wait for others
        return waiters.isEmpty() || gathering.isHeld(now) ? gathering.left(now, table.sequence()) : 0;
    }
}
