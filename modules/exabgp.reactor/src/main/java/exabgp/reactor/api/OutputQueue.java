package exabgp.reactor.api;

import exabgp.reactor.config.FullQueue;
import exabgp.wire.Octets;
import java.util.ArrayDeque;
import java.util.Deque;
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

    /** What an entry costs beside its octets, roughly. */
    private static final int ENTRY = 64;

    /** How many commands may wait until their routes are written. */
    private static final int TICKETS = 10_000;

    /** Octets of equal replies taken at once. */
    private static final int PORTION = 4096;

    private final FullQueue policy;
    private final long limit;
    private final LongFunction<Octets> gapLine;
    private final LineSource resync;
    private final QueueHistory history;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Condition taken = lock.newCondition();

    private final Deque<QueueEntry> entries = new ArrayDeque<>();
    private final Places places = new Places();
    private long items;
    private long octets;
    private long eventOctets;
    private long replyOctets;
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
        this.gapLine = gapLine;
        this.resync = resync;
        this.history = history;
    }

    /**
     * Adds an event. Under {@link FullQueue#BLOCK} waits for room; an event larger than the whole queue passes alone.
     *
     * @return false when the client is to be ended ({@link FullQueue#DISCONNECT}), which is said once; nothing is kept for it then
     */
    boolean event(Octets text) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (full(text, limit)) {
                switch (policy) {
                    case BLOCK -> taken.await();
                    case DROP -> {
                        leaveOut();
                        return true;
                    }
                    case DISCONNECT -> {
                        giveUp();
                        return false;
                    }
                }
            }
            append(text);
            return true;
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
            if (!full(text, 2 * limit)) {
                append(text);
            } else if (policy == FullQueue.DISCONNECT) {
                giveUp();
                return false;
            } else {
                leaveOut();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void append(Octets text) {
        if (!closed && !finished) {
            eventOctets += text.length() + ENTRY;
            entries.add(new QueueEntry.Event(text));
            grow(text.length());
        }
    }

    private boolean full(Octets text, long bound) {
        // after a gap there has to be some room before events flow again, else every other one would be dropped
        long room = entries.peekLast() instanceof QueueEntry.Gap ? bound / 2 : bound;
        return !closed && eventOctets > 0 && eventOctets + text.length() > room;
    }

    private void leaveOut() {
        history.drops(1);
        if (entries.peekLast() instanceof QueueEntry.Gap gap) {
            gap.events++;
        } else {
            entries.add(new QueueEntry.Gap());
            grow(0);
        }
    }

    private void giveUp() {
        history.drops(1 + entries.stream().filter(QueueEntry.Event.class::isInstance).count());
        shut();
    }

    /** One text more waits. */
    private void grow(long length) {
        items++;
        octets += length;
        history.waits(octets);
        added.signal();
    }

    /** Adds a reply of which there may be many alike. Never waits. */
    void reply(Octets line) {
        lock.lock();
        try {
            if (!closed) {
                reply(line, replies());
            }
        } finally {
            lock.unlock();
        }
    }

    private void reply(Octets line, Deque<QueueEntry> target) {
        if (target.peekLast() instanceof QueueEntry.Run run && run.line.equals(line)) {
            run.count++;
        } else {
            replyOctets += line.length() + ENTRY;
            target.add(new QueueEntry.Run(line));
        }
        grow(line.length());
    }

    /** Adds a reply with content. Never waits. */
    void data(Octets text) {
        lock.lock();
        try {
            if (!closed) {
                replyOctets += text.length() + ENTRY;
                replies().add(new QueueEntry.Data(text));
                grow(text.length());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds a long text, of which each part is made when the client is about to read it. The thread that takes walks it. Never waits. */
    void lines(LineSource source) {
        lock.lock();
        try {
            if (!closed) {
                replyOctets += ENTRY;
                replies().add(new QueueEntry.Lines(source));
                grow(0);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Keeps a place for a reply; replies keep the order of their places. */
    QueueEntry.Ticket draw() {
        lock.lock();
        try {
            return places.draw();
        } finally {
            lock.unlock();
        }
    }

    /** Gives the reply that a place was kept for, null for none. It and the replies behind it go on once all earlier places have theirs. */
    void redeem(QueueEntry.Ticket ticket, @Nullable Octets line) {
        lock.lock();
        try {
            places.redeem(ticket, line).forEach(this::release);
            added.signal();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void release(QueueEntry entry) {
        if (closed) {
            return;
        }
        if (!(entry instanceof QueueEntry.Ticket ticket)) {
            entries.add(entry);
        } else if (ticket.line != null) {
            reply(ticket.line, entries);
        }
    }

    private Deque<QueueEntry> replies() {
        return places.waiting().isEmpty() ? entries : places.waiting();
    }

    /** Waits until more commands may be read: at once, unless replies which differ piled up unread. */
    void awaitRoom() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && (replyOctets > REPLIES || places.open() > TICKETS)) {
                taken.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for something to write.
     *
     * @return the next portion, or null when the queue is closed, or finished and empty, and no reply is owed
     */
    @Nullable Portion take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (entries.isEmpty() && !(finished && places.waiting().isEmpty()) && !closed) {
                added.await();
            }
            if (closed || entries.isEmpty()) {
                return null;
            }
            Portion portion = switch (entries.element()) {
                case QueueEntry.Event event -> {
                    eventOctets -= event.text().length() + ENTRY;
                    yield whole(event.text());
                }
                case QueueEntry.Data data -> {
                    replyOctets -= data.text().length() + ENTRY;
                    yield whole(data.text());
                }
                case QueueEntry.Run run -> some(run);
                case QueueEntry.Lines lines -> {
                    replyOctets -= ENTRY;
                    shrink(0);
                    yield new Portion.Lines(lines.source());
                }
                case QueueEntry.Gap gap -> {
                    shrink(0);
                    yield new Portion.Lines(afterGap(gap.events));
                }
                case QueueEntry.Ticket ticket -> throw new IllegalStateException("a ticket among the entries: " + ticket);
            };
            taken.signalAll();
            return portion;
        } finally {
            lock.unlock();
        }
    }

    private Portion whole(Octets text) {
        shrink(text.length());
        return new Portion.Text(text);
    }

    /** The first entry leaves. */
    private void shrink(long length) {
        entries.remove();
        items--;
        octets -= length;
    }

    private Portion some(QueueEntry.Run run) {
        long before = run.count;
        Octets portion = run.take(PORTION);
        items -= before - run.count;
        octets -= portion.length();
        if (run.count == 0) {
            replyOctets -= run.line.length() + ENTRY;
            entries.remove();
        }
        return new Portion.Text(portion);
    }

    private LineSource afterGap(long events) {
        return out -> {
            out.accept(gapLine.apply(events));
            resync.writeTo(out);
        };
    }

    /** Whether nothing waits at this moment. */
    boolean isIdle() {
        lock.lock();
        try {
            return entries.isEmpty();
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
        entries.clear();
        items = 0;
        octets = 0;
        eventOctets = 0;
        replyOctets = 0;
        added.signalAll();
        taken.signalAll();
    }

    /** How much waits. */
    QueueDepth depth() {
        lock.lock();
        try {
            return history.depth(items, octets, limit);
        } finally {
            lock.unlock();
        }
    }
}
