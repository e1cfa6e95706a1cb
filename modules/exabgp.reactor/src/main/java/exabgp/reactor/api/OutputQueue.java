package exabgp.reactor.api;

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
 * <p>It is bounded in octets, in two accounts. Events wait for room, or are dropped, as {@link FullQueue} says. Replies never wait and are never dropped, because no command may be
 * held up by a client that does not read; instead a run of equal replies is kept as a count, and {@link #awaitRoom} stops the reading of further commands in the rare case that
 * replies which differ pile up unread.
 */
final class OutputQueue {
    /** What an entry costs beside its octets, roughly. */
    private static final int ENTRY = 64;

    /** How many commands may wait until their routes are written. */
    private static final int TICKETS = 10_000;

    /** Octets of equal replies taken at once. */
    private static final int PORTION = 4096;

    private final FullQueue policy;
    private final int limit;
    private final LongFunction<Octets> gapLine;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Condition taken = lock.newCondition();

    private final Deque<QueueEntry> entries = new ArrayDeque<>();
    private final Deque<QueueEntry> held = new ArrayDeque<>();
    private int tickets;
    private long eventOctets;
    private long replyOctets;
    private long dropped;
    private boolean finished;
    private boolean closed;

    /**
     * An empty queue.
     *
     * @param limit   octets of events, and as many of replies, that may wait
     * @param gapLine the line that stands for events left out
     */
    OutputQueue(FullQueue policy, int limit, LongFunction<Octets> gapLine) {
        this.policy = policy;
        this.limit = limit;
        this.gapLine = gapLine;
    }

    /**
     * Adds an event. Under {@link FullQueue#BLOCK} waits for room; an event larger than the whole queue passes alone.
     *
     * @return false when the client is to be ended ({@link FullQueue#DISCONNECT})
     */
    boolean event(Octets text) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && full(text, limit)) {
                switch (policy) {
                    case BLOCK -> taken.await();
                    case DROP -> {
                        leaveOut();
                        return true;
                    }
                    case DISCONNECT -> {
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

    /** Adds an event for which nobody can wait. It may exceed the limit twice, so that the end of a session is told behind its many messages; beyond that it is left out. */
    void urgent(Octets text) {
        lock.lock();
        try {
            if (full(text, 2 * limit)) {
                leaveOut();
            } else {
                append(text);
            }
        } finally {
            lock.unlock();
        }
    }

    private void append(Octets text) {
        if (!closed && !finished) {
            eventOctets += text.length() + ENTRY;
            entries.add(new QueueEntry.Event(text));
            added.signal();
        }
    }

    private boolean full(Octets text, int bound) {
        // after a gap there has to be some room before events flow again, else every other one would be dropped
        long room = entries.peekLast() instanceof QueueEntry.Gap ? bound / 2 : bound;
        return eventOctets > 0 && eventOctets + text.length() > room;
    }

    private void leaveOut() {
        dropped++;
        if (entries.peekLast() instanceof QueueEntry.Gap gap) {
            gap.events++;
        } else {
            entries.add(new QueueEntry.Gap());
            added.signal();
        }
    }

    /** Adds a reply of which there may be many alike. Never waits. */
    void reply(Octets line) {
        lock.lock();
        try {
            Deque<QueueEntry> target = replies();
            if (target.peekLast() instanceof QueueEntry.Run run && run.line.equals(line)) {
                run.count++;
            } else {
                replyOctets += ENTRY;
                target.add(new QueueEntry.Run(line));
            }
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Adds a reply with content. Never waits. */
    void data(Octets text) {
        lock.lock();
        try {
            replyOctets += text.length() + ENTRY;
            replies().add(new QueueEntry.Data(text));
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Adds a long reply, of which each part is made when the client is about to read it. The thread that takes walks it. Never waits. */
    void lines(LineSource source) {
        lock.lock();
        try {
            replyOctets += ENTRY;
            replies().add(new QueueEntry.Lines(source));
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Keeps a place for a reply; replies keep the order of their places. */
    QueueEntry.Ticket draw() {
        lock.lock();
        try {
            QueueEntry.Ticket ticket = new QueueEntry.Ticket();
            held.add(ticket);
            tickets++;
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the reply that a place was kept for, null for none. It and the replies behind it go on once all earlier places have theirs. */
    void redeem(QueueEntry.Ticket ticket, @Nullable Octets line) {
        lock.lock();
        try {
            ticket.redeemed = true;
            ticket.line = line;
            while (held.peek() instanceof QueueEntry first && !(first instanceof QueueEntry.Ticket other && !other.redeemed)) {
                held.remove();
                release(first);
            }
            added.signal();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void release(QueueEntry entry) {
        if (!(entry instanceof QueueEntry.Ticket ticket)) {
            entries.add(entry);
            return;
        }
        tickets--;
        if (ticket.line == null || closed) {
            return;
        }
        if (entries.peekLast() instanceof QueueEntry.Run run && run.line.equals(ticket.line)) {
            run.count++;
        } else {
            replyOctets += ENTRY;
            entries.add(new QueueEntry.Run(ticket.line));
        }
    }

    private Deque<QueueEntry> replies() {
        if (closed) {
            return new ArrayDeque<>(1);
        }
        return held.isEmpty() ? entries : held;
    }

    /** Waits until more commands may be read: at once, unless replies which differ piled up unread. */
    void awaitRoom() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && (replyOctets > limit || tickets > TICKETS)) {
                taken.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for something to write.
     *
     * @return the next portion, or null when the queue is closed, or finished and empty
     */
    @Nullable Portion take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (entries.isEmpty() && !finished && !closed) {
                added.await();
            }
            if (closed || entries.isEmpty()) {
                return null;
            }
            Portion portion = switch (entries.element()) {
                case QueueEntry.Event event -> {
                    eventOctets -= event.text().length() + ENTRY;
                    entries.remove();
                    yield new Portion.Text(event.text());
                }
                case QueueEntry.Data data -> {
                    replyOctets -= data.text().length() + ENTRY;
                    entries.remove();
                    yield new Portion.Text(data.text());
                }
                case QueueEntry.Run run -> new Portion.Text(some(run));
                case QueueEntry.Lines lines -> {
                    replyOctets -= ENTRY;
                    entries.remove();
                    yield new Portion.Lines(lines.source());
                }
                case QueueEntry.Gap gap -> {
                    entries.remove();
                    yield new Portion.Text(gapLine.apply(gap.events));
                }
                case QueueEntry.Ticket ticket -> throw new IllegalStateException("a ticket among the entries: " + ticket);
            };
            taken.signalAll();
            return portion;
        } finally {
            lock.unlock();
        }
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

    private Octets some(QueueEntry.Run run) {
        Octets portion = run.take(PORTION);
        if (run.count == 0) {
            replyOctets -= ENTRY;
            entries.remove();
        }
        return portion;
    }

    /** Takes no more events; whoever takes gets what is there, and then the end. */
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
            closed = true;
            entries.clear();
            eventOctets = 0;
            replyOctets = 0;
            added.signalAll();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How much waits. */
    QueueDepth depth() {
        lock.lock();
        try {
            QueueDepth depth = new QueueDepth(0, 0, dropped);
            for (QueueEntry entry : entries) {
                depth = switch (entry) {
                    case QueueEntry.Event event -> depth.plus(1, event.text().length());
                    case QueueEntry.Data data -> depth.plus(1, data.text().length());
                    case QueueEntry.Run run -> depth.plus(run.count, run.count * run.line.length());
                    case QueueEntry.Lines ignored -> depth.plus(1, 0);
                    case QueueEntry.Gap ignored -> depth.plus(1, 0);
                    case QueueEntry.Ticket ignored -> depth.plus(1, 0);
                };
            }
            return depth;
        } finally {
            lock.unlock();
        }
    }
}
