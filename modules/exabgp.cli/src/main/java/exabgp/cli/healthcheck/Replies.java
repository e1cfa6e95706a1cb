package exabgp.cli.healthcheck;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the daemon says on standard input. Each command is answered by one line; events, reasons and all else that a
 * configuration sends to its helpers may stand between these.
 */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    /** Characters of a line that are looked at. */
    private static final int LOOKED_AT = 1 << 10;

    private final CountDownLatch stop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long done;
    private long refused;
    private boolean ended;

    /** @param stop opened when the daemon ends */
    Replies(CountDownLatch stop) {
        this.stop = stop;
    }

    /**
     * What a line of the daemon is.
     *
     * <p>{@code ERROR} ends an answer; the reason came in a line before it, {@code OTHER}.
     */
    enum Kind {
        DONE,
        ERROR,
        SHUTDOWN,
        OTHER;

        /** Reads a line, the plain form or the one in JSON. */
        static Kind of(String line) {
            var plain = line.strip();
            var tight = plain.startsWith("{") ? plain.replace(" ", "") : "";
            if (plain.equals("done") || tight.contains("\"answer\":\"done\"")) {
                return DONE;
            }
            if (plain.equals("error") || tight.contains("\"answer\":\"error\"")) {
                return ERROR;
            }
            var over = plain.equals("shutdown") || plain.startsWith("shutdown ") || tight.contains("\"notification\":\"shutdown\"");
            return over || tight.contains("\"answer\":\"shutdown\"") ? SHUTDOWN : OTHER;
        }
    }

    /** Reads to the end, in a thread of its own which nothing else can free. */
    void read(InputStream from) {
        var in = new BufferedInputStream(from);
        var line = new StringBuilder();
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    take(line.toString());
                    line.setLength(0);
                } else if (line.length() < LOOKED_AT) {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            LOG.debug("standard input cannot be read: {}", e.getMessage());
        }
        end();
    }

    private void take(String line) {
        var kind = Kind.of(line);
        switch (kind) {
            case DONE, ERROR -> count(kind);
            case SHUTDOWN -> end();
            case OTHER -> {
                if (line.startsWith("error:")) {
                    LOG.warn("the daemon says: {}", line);
                }
            }
        }
    }

    private void count(Kind kind) {
        lock.lock();
        try {
            done += kind == Kind.DONE ? 1 : 0;
            refused += kind == Kind.ERROR ? 1 : 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No answer is to come any more. */
    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        stop.countDown();
    }

    /**
     * Waits until so many commands were answered since the beginning, the daemon is gone, or the time is over.
     *
     * @return how many were refused since the beginning, or -1 when not all were answered
     */
    long await(long commands, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (done + refused < commands && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            return done + refused < commands ? -1 : refused;
        } finally {
            lock.unlock();
        }
    }
}
