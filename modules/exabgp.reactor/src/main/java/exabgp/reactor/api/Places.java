package exabgp.reactor.api;

import exabgp.wire.Octets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replies that are to be given later, and those that wait behind them. Guarded by the lock of its {@link OutputQueue}. */
final class Places {
    private final Deque<QueueEntry> held = new ArrayDeque<>();
    private int open;

    /** Keeps a place behind all replies so far. */
    QueueEntry.Ticket draw() {
        QueueEntry.Ticket ticket = new QueueEntry.Ticket();
        held.add(ticket);
        open++;
        return ticket;
    }

    /** Gives the reply for a place, null for none; what need not wait any more goes on, in order: tickets that have their reply, and others. */
    List<QueueEntry> redeem(QueueEntry.Ticket ticket, @Nullable Octets line) {
        ticket.redeemed = true;
        ticket.line = line;
        List<QueueEntry> free = new ArrayList<>();
        while (held.peek() instanceof QueueEntry first && !(first instanceof QueueEntry.Ticket other && !other.redeemed)) {
            free.add(held.remove());
            open -= first instanceof QueueEntry.Ticket ? 1 : 0;
        }
        return free;
    }

    /** Where a reply has to wait, when it has to. */
    Deque<QueueEntry> waiting() {
        return held;
    }

    /** How many places there are. */
    int open() {
        return open;
    }
}
