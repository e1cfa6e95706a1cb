package exabgp.reactor.api;

import exabgp.wire.Octets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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
    private final GapLine gapLine;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Condition taken = lock.newCondition();

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Deque<Entry> held = new ArrayDeque<>();
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
    OutputQueue(FullQueue policy, int limit, GapLine gapLine) {
        this.policy = policy;
        this.limit = limit;
        this.gapLine = gapLine;
    }

    /** How a line says that events were left out. */
    @FunctionalInterface
    interface GapLine {
        /** The line, with its newline. */
        Octets of(long events);
    }

    /** A long reply, made while it is read. */
    @FunctionalInterface
    interface LineSource {
        /** Gives the lines one after the other, each with its newline, to {@code out}; called once by the thread that takes. */
        void writeTo(Consumer<Octets> out);
    }

    /** What is to be written next. */
    sealed interface Portion {
        /** A text. */
        record Text(Octets octets) implements Portion {}

        /** A text that is made now. */
        record Lines(LineSource source) implements Portion {}
    }

    /** What waits in a queue: octets in the form of a lone text, a run of equal replies, lines made when they are due, a gap, or a reply that is not known yet. */
    private sealed interface Entry {}

    private record Event(Octets text) implements Entry {}

    private record Data(Octets text) implements Entry {}

    private record Lines(LineSource source) implements Entry {}

    private static final class Run implements Entry {
        private final Octets line;
        private long count = 1;

        Run(Octets line) {
            this.line = line;
        }
    }

    private static final class Gap implements Entry {
        private long events = 1;
    }

    /** The place of a reply which is to be given later; the replies behind it wait, events do not. */
    static final class Ticket implements Entry {
        private boolean redeemed;
        private @Nullable Octets line;

        private Ticket() {}
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
            entries.add(new Event(text));
            added.signal();
        }
    }

    private boolean full(Octets text, int bound) {
        // after a gap there has to be some room before events flow again, else every other one would be dropped
        long room = entries.peekLast() instanceof Gap ? bound / 2 : bound;
        return eventOctets > 0 && eventOctets + text.length() > room;
    }

    private void leaveOut() {
        dropped++;
        if (entries.peekLast() instanceof Gap gap) {
            gap.events++;
        } else {
            entries.add(new Gap());
            added.signal();
        }
    }

    /** Adds a reply of which there may be many alike. Never waits. */
    void reply(Octets line) {
        lock.lock();
        try {
            Deque<Entry> target = replies();
            if (target.peekLast() instanceof Run run && run.line.equals(line)) {
                run.count++;
            } else {
                replyOctets += ENTRY;
                target.add(new Run(line));
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
            replies().add(new Data(text));
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
            replies().add(new Lines(source));
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Keeps a place for a reply; replies keep the order of their places. */
    Ticket draw() {
        lock.lock();
        try {
            Ticket ticket = new Ticket();
            held.add(ticket);
            tickets++;
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the reply that a place was kept for, null for none. It and the replies behind it go on once all earlier places have theirs. */
    void redeem(Ticket ticket, @Nullable Octets line) {
        lock.lock();
        try {
            ticket.redeemed = true;
            ticket.line = line;
            while (held.peek() instanceof Entry first && !(first instanceof Ticket other && !other.redeemed)) {
                held.remove();
                release(first);
            }
            added.signal();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void release(Entry entry) {
        if (!(entry instanceof Ticket ticket)) {
            entries.add(entry);
            return;
        }
        tickets--;
        if (ticket.line == null || closed) {
            return;
        }
        if (entries.peekLast() instanceof Run run && run.line.equals(ticket.line)) {
            run.count++;
        } else {
            replyOctets += ENTRY;
            entries.add(new Run(ticket.line));
        }
    }

    private Deque<Entry> replies() {
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
                case Event event -> {
                    eventOctets -= event.text.length() + ENTRY;
                    entries.remove();
                    yield new Portion.Text(event.text);
                }
                case Data data -> {
                    replyOctets -= data.text.length() + ENTRY;
                    entries.remove();
                    yield new Portion.Text(data.text);
                }
                case Run run -> new Portion.Text(some(run));
                case Lines lines -> {
                    replyOctets -= ENTRY;
                    entries.remove();
                    yield new Portion.Lines(lines.source);
                }
                case Gap gap -> {
                    entries.remove();
                    yield new Portion.Text(gapLine.of(gap.events));
                }
                case Ticket ticket -> throw new IllegalStateException("a ticket among the entries: " + ticket);
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

    /** A run is taken in portions, so that a hundred thousand acknowledgements do not take the lock as often. */
    private Octets some(Run run) {
        int lines = (int) Math.min(run.count, Math.max(1, PORTION / run.line.length()));
        byte[] portion = new byte[lines * run.line.length()];
        for (int i = 0; i < lines; i++) {
            run.line.copyTo(portion, i * run.line.length());
        }
        run.count -= lines;
        if (run.count == 0) {
            replyOctets -= ENTRY;
            entries.remove();
        }
        return Octets.copyOf(portion);
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
    Depth depth() {
        lock.lock();
        try {
            long items = 0;
            long octets = 0;
            for (Entry entry : entries) {
                switch (entry) {
                    case Event event -> {
                        items++;
                        octets += event.text.length();
                    }
                    case Data data -> {
                        items++;
                        octets += data.text.length();
                    }
                    case Run run -> {
                        items += run.count;
                        octets += run.count * run.line.length();
                    }
                    case Lines ignored -> items++;
                    case Gap ignored -> items++;
                    case Ticket ignored -> items++;
                }
            }
            return new Depth(items, octets, dropped);
        } finally {
            lock.unlock();
        }
    }

    /**
     * How much waits in a queue.
     *
     * @param items   how many texts
     * @param octets  how long they are, as far as they are made already
     * @param dropped how many events were left out since the start
     */
    record Depth(long items, long octets, long dropped) {}
}
