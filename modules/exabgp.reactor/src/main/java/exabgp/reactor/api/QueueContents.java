package exabgp.reactor.api;

import exabgp.wire.Octets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits for a client, events and replies in one order, and how much that is. Guarded by the lock of its {@link OutputQueue}. */
final class QueueContents {
    /** What an entry costs beside its octets, roughly. */
    private static final int ENTRY = 64;

    /** Octets of equal replies taken at once. */
    private static final int PORTION = 4096;

    private final LongFunction<LineSource> afterGap;
    private final QueueHistory history;
    private final Deque<QueueEntry> entries = new ArrayDeque<>();
    private final Places places = new Places();
    /** Events that wait for {@link #release}. */
    private final Deque<QueueEntry> behind = new ArrayDeque<>();

    private boolean held;
    private long items;
    private long octets;
    private long eventOctets;
    private long replyOctets;

    /**
     * Nothing yet.
     *
     * @param afterGap what is told in place of so many events that were left out
     */
    QueueContents(LongFunction<LineSource> afterGap, QueueHistory history) {
        this.afterGap = afterGap;
        this.history = history;
    }

    /** Whether there is nothing to take. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether there will be something to take: replies wait for earlier ones, or events for replies. */
    boolean owes() {
        return !places.waiting().isEmpty() || !behind.isEmpty();
    }

    /** How many texts wait. */
    long items() {
        return items;
    }

    /** How many octets wait. */
    long octets() {
        return octets;
    }

    /** How many octets of replies wait, entries included. */
    long replyOctets() {
        return replyOctets;
    }

    /** How many commands wait until their routes are written. */
    int places() {
        return places.open();
    }

    /** How many events wait, gaps left out. */
    long events() {
        return Stream.concat(entries.stream(), behind.stream()).filter(QueueEntry.Event.class::isInstance).count();
    }

    /** Whether there is no room for another event when they may have {@code bound} octets; one alone always has. */
    boolean isFull(Octets text, long bound) {
        // after a gap there has to be some room before events flow again, else every other one would be dropped
        long room = told().peekLast() instanceof QueueEntry.Gap ? bound / 2 : bound;
        return eventOctets > 0 && eventOctets + text.length() > room;
    }

    void event(Octets text) {
        eventOctets += text.length() + ENTRY;
        told().add(new QueueEntry.Event(text));
        grow(text.length());
    }

    /** Leaves an event out. */
    void gap() {
        history.drops(1);
        if (told().peekLast() instanceof QueueEntry.Gap gap) {
            gap.events++;
        } else {
            told().add(new QueueEntry.Gap());
            grow(0);
        }
    }

    /** Where the next event has its place. */
    private Deque<QueueEntry> told() {
        return held ? behind : entries;
    }

    /** From now on events have their place behind the replies until {@link #release}. */
    void hold() {
        held = true;
    }

    /** Ends {@link #hold}. */
    void release() {
        held = false;
        entries.addAll(behind);
        behind.clear();
    }

    void reply(Octets line) {
        reply(line, replies());
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

    void data(Octets text) {
        replyOctets += text.length() + ENTRY;
        replies().add(new QueueEntry.Data(text));
        grow(text.length());
    }

    void lines(LineSource source) {
        replyOctets += ENTRY;
        replies().add(new QueueEntry.Lines(source));
        grow(0);
    }

    private Deque<QueueEntry> replies() {
        return places.waiting().isEmpty() ? entries : places.waiting();
    }

    QueueEntry.Ticket draw() {
        return places.draw();
    }

    void redeem(QueueEntry.Ticket ticket, @Nullable Octets line) {
        for (QueueEntry entry : places.redeem(ticket, line)) {
            if (!(entry instanceof QueueEntry.Ticket other)) {
                entries.add(entry);
            } else if (other.line != null) {
                reply(other.line, entries);
            }
        }
    }

    /** One text more waits. */
    private void grow(long length) {
        items++;
        octets += length;
        history.waits(octets);
    }

    /** Takes what comes first: at most {@code most} octets unless one text alone is longer; what is made only when it is read ends it. */
    List<Portion> take(int most) {
        List<Portion> portions = new ArrayList<>();
        long left = octets - most;
        do {
            portions.add(take());
        } while (!entries.isEmpty() && portions.getLast() instanceof Portion.Text && octets - next() >= left);
        return portions;
    }

    /** How many octets the next portion has. */
    private int next() {
        return switch (entries.element()) {
            case QueueEntry.Event event -> event.text().length();
            case QueueEntry.Data data -> data.text().length();
            case QueueEntry.Run run -> (int) Math.min(run.count * run.line.length(), PORTION);
            case QueueEntry.Lines _, QueueEntry.Gap _, QueueEntry.Ticket _ -> 0;
        };
    }

    private Portion take() {
        return switch (entries.element()) {
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
                yield new Portion.Lines(afterGap.apply(gap.events));
            }
            case QueueEntry.Ticket ticket -> throw new IllegalStateException("a ticket among the entries: " + ticket);
        };
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

    void clear() {
        entries.clear();
        behind.clear();
        items = 0;
        octets = 0;
        eventOctets = 0;
        replyOctets = 0;
    }
}
