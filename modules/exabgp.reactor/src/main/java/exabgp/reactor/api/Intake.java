package exabgp.reactor.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Reads what one client writes in portions. A portion is what is there, so that a line which comes alone goes on at once; only of a client that keeps writing, as many do that flush each line,
 * what comes within a moment is gathered, which saves waking everybody for each line. For one thread, which the client holds up.
 */
final class Intake {
    /** The most octets of a portion, once a client was seen to write much. */
    private static final int CHUNK = 64 * 1024;

    private static final int SMALL_CHUNK = 4 * 1024;

    /** How long a client that keeps writing has to write more: longer than it takes between two lines, shorter than anybody notices. */
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    /** How often it may write more, so that one that never pauses is served all the same. */
    private static final int PAUSES = 4;

    /** A client that was silent for so long does not keep writing. */
    private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** How many portions go on as they are before a client keeps writing: what belongs together in a short burst reaches the tables without a wait in between. */
    private static final int BURST = 4;

    private final InputStream from;
    private final boolean tells;
    private final LongSupplier clock;
    private byte[] chunk = new byte[SMALL_CHUNK];
    private int length;
    private int burst;
    private int pauses;

    /**
     * One that has read nothing.
     *
     * @param tells whether the stream can tell what it has
     */
    Intake(InputStream from, boolean tells) {
        this(from, tells, System::nanoTime);
    }

    /** One in a time of its own. */
    Intake(InputStream from, boolean tells, LongSupplier clock) {
        this.from = from;
        this.tells = tells;
        this.clock = clock;
    }

    /** Where the octets are that were read last. */
    byte[] octets() {
        return chunk;
    }

    /** Waits for a portion, of which it reads the beginning. How many octets, negative when there is nothing more to read. */
    int begin() throws IOException {
        if (length == chunk.length && length < CHUNK) {
            chunk = new byte[CHUNK];
        }
        long before = clock.getAsLong();
        length = from.read(chunk);
        burst = clock.getAsLong() - before < SILENCE_NANOS ? burst + 1 : 0;
        pauses = burst < BURST ? 0 : PAUSES;
        return length;
    }

    /** Reads more of the portion. How many octets, none when that was all. */
    int more() throws IOException {
        int room = chunk.length - length;
        if (!tells || room == 0) {
            return 0;
        }
        boolean waits = pauses > 0;
        if (waits) {
            pauses--;
            LockSupport.parkNanos(PAUSE_NANOS);
        } else if (burst >= BURST) {
            return 0;
        } else {
            giveWay();
        }
        int size = from.available() > 0 ? from.read(chunk, 0, room) : 0;
        if (size > 0) {
            length += size;
        } else if (waits && pauses == PAUSES - 1) {
            // it writes one line at a time, maybe because it waits for the answer
            burst = 0;
        }
        return size;
    }

    /**
     * Lets a client go on that lost its processor to us when its line woke us, and is about to write the next one. Nothing but the coalescing of such lines depends on it; when nobody waits
     * for the processor it takes no time.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void giveWay() {
        Thread.yield();
    }
}
