package exabgp.session;

import exabgp.wire.Octets;
import exabgp.wire.message.Keepalive;
import exabgp.wire.message.Messages;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When the next KEEPALIVE is due, and who sends it: the writer, which the owner wakes, as long as it waits for routes. When it is at something else, which may take any time, the owner has
 * {@link #run} take over, in a task of its own for the rest of the session: the owner itself must never wait for the peer, as a write may.
 */
final class Keepalives implements SessionTask.Work {
    static final Octets FRAME = Messages.encode(Keepalive.INSTANCE);

    /** How late a writer may be that was woken: it may be in the queue for a processor, or for the lock of the table. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(20);

    /** When to try again to wake one that could not be. */
    private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(5);

    private final Conversation conversation;
    private final AtomicLong due = new AtomicLong();
    private final AtomicInteger unreported = new AtomicInteger();
    private volatile long interval;
    private volatile boolean idle;

    // of the owner alone
    private boolean delegated;
    private boolean woken;
    private long wokenFor;

    Keepalives(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The first KEEPALIVE, the reader's answer to the OPEN, was sent: others are to follow every third of the hold time, if there is one. */
    void begin() {
        long third = Watch.SECOND * (conversation.theNegotiated().holdTime() / 3);
        due.set(conversation.ticker.now() + third);
        interval = third;
        conversation.alarm.ring();
    }

    /** The writer waits for routes from now on, or does not any more. */
    void idle(boolean waits) {
        idle = waits;
    }

    /** In how many nanoseconds the owner is to look again; 0 or less when {@link #run} has to take over. Wakes the writer when one is due. */
    long watched() {
        if (interval == 0 || delegated) {
            return Long.MAX_VALUE;
        }
        long moment = due.get();
        long left = moment - conversation.ticker.now();
        if (left > 0 || !idle) {
            return left;
        }
        if (!woken || wokenFor != moment) {
            woken = conversation.routes.tryWake();
            wokenFor = moment;
        }
        return woken ? left + GRACE : Math.min(left + GRACE, RETRY);
    }

    /** Sends the KEEPALIVE that is due, unless none is or another thread does. */
    void sendDue() throws IOException, InterruptedException {
        long now = conversation.ticker.now();
        long moment = due.get();
        // those missed are not made up for
        long next = (moment + interval - now > 0 ? moment : now) + interval;
        if (interval != 0 && moment - now <= 0 && due.compareAndSet(moment, next)) {
            conversation.theConnection().write(FRAME);
            unreported.incrementAndGet();
        }
    }

    /** How many were sent since the last call. */
    int takeUnreported() {
        return unreported.getAndSet(0);
    }

    /** From now on {@link #run} sends them. */
    void delegate() {
        delegated = true;
    }

    /** The task that takes over. Ends only by exception. */
    @Override
    public SessionEnd run() throws IOException, InterruptedException {
        while (!conversation.ending.isClaimed()) {
            sendDue();
            conversation.routes.wake();
            TimeUnit.NANOSECONDS.sleep(conversation.ticker.real(Math.max(0, due.get() - conversation.ticker.now())));
        }
        return conversation.ending.standBy();
    }
}
