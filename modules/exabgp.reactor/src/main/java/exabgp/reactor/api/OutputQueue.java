package exabgp.reactor.api;

import exabgp.reactor.config.FullQueue;
import exabgp.wire.Octets;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything a client is still to be told, events and replies in one order. Any thread adds, one thread takes.
 *
 * <p>It is bounded in octets, events and replies each for themselves. Events wait for room, or are dropped, as {@link FullQueue} says. Replies never wait and are never dropped, because no command may be
 * held up by a client that does not read; instead a run of equal replies is kept as a count, and {@link #awaitRoom} stops the reading of further commands in the rare case that
 * replies which differ pile up unread.
 */
final class OutputQueue {
    /** Octets of replies that may wait before no more commands are read. */
    static final long REPLIES = 16 * 1024 * 1024;

    /** How many commands may wait until their routes are written. */
    private static final int TICKETS = 10_000;

    /** Octets for which whoever takes is woken, whether or not more follow at once: waking costs as much as some twenty events. */
    private static final int WORTH_WAKING = 128 * 1024;

    private final FullQueue policy;
    private final long limit;
    /** Less where the queue is small: it must not be full before anybody takes. */
    private final long worthWaking;
    private final QueueHistory history;
    private final QueueContents contents;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Condition taken = lock.newCondition();

    private boolean finished;
    private boolean closed;

    /** An empty queue for a client that is told nothing after a gap. */
    OutputQueue(FullQueue policy, long limit, LongFunction<Octets> gapLine) {
        this(policy, limit, gapLine, out -> {}, new QueueHistory());
    }

    /**
     * An empty queue.
     *
     * @param limit   octets of events that may wait
     * @param gapLine the line that stands for events left out
     * @param resync  what the client is told after it, made when it reads it
     * @param history what happened in the queues of earlier runs of the client
     */
    OutputQueue(FullQueue policy, long limit, LongFunction<Octets> gapLine, LineSource resync, QueueHistory history) {
        this.policy = policy;
        this.limit = limit;
        worthWaking = Math.min(WORTH_WAKING, limit / 4);
        this.history = history;
        contents = new QueueContents(
                events -> out -> {
                    out.accept(gapLine.apply(events));
                    resync.writeTo(out);
                },
                history);
    }

    /**
     * Adds an event. Under {@link FullQueue#BLOCK} waits for room; an event larger than the whole queue passes alone. Whoever takes is woken when much waits, or by {@link #settle}, which has to follow the
     * last of several events.
     *
     * @return false when the client is to be ended ({@link FullQueue#DISCONNECT}), which is said once; nothing is kept for it then
     */
    boolean event(Octets text) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (isFull(text, limit)) {
                switch (policy) {
                    case BLOCK -> {
                        added.signal();
                        taken.await();
                    }
                    case DROP -> {
                        contents.gap();
                        added.signal();
                        return true;
                    }
                    case DISCONNECT -> {
                        giveUp();
                        return false;
                    }
                }
            }
            append(text);
            if (contents.octets() >= worthWaking) {
                added.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** No event follows at once: whoever takes is woken. */
    void settle() {
        lock.lock();
        try {
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Adds an event for which nobody can wait. It may exceed the limit twice, so that the end of a session is told behind its many messages; beyond that it is left out.
     *
     * @return as {@link #event}
     */
    boolean urgent(Octets text) {
        lock.lock();
        try {
            if (!isFull(text, 2 * limit)) {
                append(text);
            } else if (policy == FullQueue.DISCONNECT) {
                giveUp();
                return false;
            } else {
                contents.gap();
            }
            added.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull(Octets text, long bound) {
        return !closed && contents.isFull(text, bound);
    }

    private void append(Octets text) {
        if (!closed && !finished) {
            contents.event(text);
        }
    }

    private void giveUp() {
        history.drops(1 + contents.events());
        shut();
    }

    /** Adds a reply of which there may be many alike. Never waits. */
    void reply(Octets line) {
        add(() -> contents.reply(line));
    }

    /** Adds a reply with content. Never waits. */
    void data(Octets text) {
        add(() -> contents.data(text));
    }

    /** Adds a long text, of which each part is made when the client is about to read it. The thread that takes walks it. Never waits. */
    void lines(LineSource source) {
        add(() -> contents.lines(source));
    }

    private void add(Runnable addition) {
        lock.lock();
        try {
            if (!closed) {
                addition.run();
                added.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Keeps a place for a reply; replies keep the order of their places. */
    QueueEntry.Ticket draw() {
        lock.lock();
        try {
            return contents.draw();
        } finally {
            lock.unlock();
        }
    }

    /** Commands are being done now: what comes of them is told behind their replies. {@link #release} has to follow soon, whatever happens. */
    void hold() {
        lock.lock();
        try {
            contents.hold();
        } finally {
            lock.unlock();
        }
    }

    /** Ends {@link #hold}. */
    void release() {
        lock.lock();
        try {
            contents.release();
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Gives the reply that a place was kept for, null for none. It and the replies behind it go on once all earlier places have theirs. */
    void redeem(QueueEntry.Ticket ticket, @Nullable Octets line) {
        lock.lock();
        try {
            contents.redeem(ticket, line);
            if (closed) {
                contents.clear();
            }
            added.signal();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until more commands may be read: at once, unless replies which differ piled up unread. */
    void awaitRoom() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && (contents.replyOctets() > REPLIES || contents.places() > TICKETS)) {
                taken.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for something to write.
     *
     * @param most octets to take, unless the first text alone has more
     * @return the next portions; none when the queue is closed, or finished and empty, and nothing is owed
     */
    List<Portion> take(int most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (contents.isEmpty() && !(finished && !contents.owes()) && !closed) {
                added.await();
            }
            if (closed || contents.isEmpty()) {
                return List.of();
            }
            List<Portion> portions = contents.take(most);
            taken.signalAll();
            return portions;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing waits at this moment. */
    boolean isIdle() {
        lock.lock();
        try {
            return contents.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more events; whoever takes gets what is there and what a place is kept for, and then the end. */
    void finish() {
        lock.lock();
        try {
            finished = true;
            added.signal();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets everything and releases everybody who waits: nobody will ever read. */
    void close() {
        lock.lock();
        try {
            shut();
        } finally {
            lock.unlock();
        }
    }

    private void shut() {
        closed = true;
        contents.clear();
        added.signalAll();
        taken.signalAll();
    }

    /** How much waits. */
    QueueDepth depth() {
        lock.lock();
        try {
            return history.depth(contents.items(), contents.octets(), limit);
        } finally {
            lock.unlock();
        }
    }
}
