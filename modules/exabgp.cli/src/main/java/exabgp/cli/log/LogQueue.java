package exabgp.cli.log;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.event.Level;

/**
 * Lines on their way to the destination. A reader of standard error that stopped must not hold up a session, so
 * threads that log never wait: the queue is bounded, what does not fit is counted, and the count is told.
 */
final class LogQueue {
    private static final int ROOM = 8192;
    private static final Line END = new Line(LocalTime.MIN, Level.TRACE, "", "");

    private final ArrayBlockingQueue<Line> lines = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong lost = new AtomicLong();
    private final Destination destination;
    private final Thread writer;

    LogQueue(Destination destination) {
        this.destination = destination;
        // A platform thread: a write to a full pipe would hold a carrier of the virtual ones.
        writer = Thread.ofPlatform().daemon().name("log").start(this::write);
    }

    /** Takes a line or counts it as lost; any thread, never waits. */
    void offer(Line line) {
        if (!lines.offer(line)) {
            lost.incrementAndGet();
        }
    }

    /** Waits until everything said so far was written, at most as long as {@code patience}; ends the writer. */
    void close(Duration patience) throws InterruptedException {
        if (lines.offer(END, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            writer.join(patience);
        }
    }

    private void write() {
        try (destination) {
            for (var line = lines.take(); !line.equals(END); line = lines.take()) {
                write(line);
                long missing = lost.getAndSet(0);
                if (missing > 0) {
                    write(new Line(LocalTime.now(), Level.WARN, "log", missing + " lines were lost: the log is not read"));
                }
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; if somebody does, it is to end it.
            Thread.currentThread().interrupt();
        }
    }

    private void write(Line line) {
        try {
            destination.write(line);
        } catch (IOException e) {
            // There is no better place to complain about the log than the log.
            lost.incrementAndGet();
        }
    }
}
