package exabgp.reactor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the owner of the reactor. Mail that somebody can wait with is bounded and comes second; the rest comes first and is little: a few orders, and the end of each peer and helper.
 */
final class Mailbox {
    /** Batches of commands, of up to 64 KiB of text each, and connections. */
    private static final int ROOM = 32;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Condition taken = lock.newCondition();
    private final Deque<Mail> urgent = new ArrayDeque<>();
    private final Deque<Mail> patient = new ArrayDeque<>();

    /** Adds mail that is not waited with. Any thread, never blocks. */
    void urgent(Mail mail) {
        lock.lock();
        try {
            if (!urgent.contains(mail)) {
                urgent.add(mail);
                added.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds mail when there is room for it. Any thread but the owner. */
    void put(Mail mail) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (patient.size() >= ROOM) {
                taken.await();
            }
            patient.add(mail);
            added.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The next mail. The owner only. */
    Mail take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (urgent.isEmpty() && patient.isEmpty()) {
                added.await();
            }
            return next();
        } finally {
            lock.unlock();
        }
    }

    /** The next mail, null when none comes within {@code most}. The owner only. */
    @Nullable Mail poll(Duration most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = most.toNanos();
            while (urgent.isEmpty() && patient.isEmpty()) {
                if (left <= 0) {
                    return null;
                }
                left = added.awaitNanos(left);
            }
            return next();
        } finally {
            lock.unlock();
        }
    }

    private Mail next() {
        Mail mail = urgent.poll();
        if (mail == null) {
            mail = patient.remove();
            taken.signal();
        }
        return mail;
    }
}
