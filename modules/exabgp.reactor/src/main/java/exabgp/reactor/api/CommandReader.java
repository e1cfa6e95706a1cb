package exabgp.reactor.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what one client writes, cuts it into lines, and hands on the commands in them. For one thread, which it holds up until the client writes no more. */
final class CommandReader {
    private static final Logger LOG = LoggerFactory.getLogger(CommandReader.class);
    private static final int CHUNK = 64 * 1024;
    private static final int SMALL_CHUNK = 4 * 1024;

    /** How long a client that wrote something has to write more that belongs to it: longer than it takes between two lines, shorter than anybody notices. */
    private static final long BURST_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    /** How often it may write more, so that one that never pauses is served all the same. */
    private static final int BURST_WAITS = 4;

    private final Client client;
    private final CommandSink sink;
    private final String who;

    /**
     * A reader that has read nothing.
     *
     * @param who what the log calls the client
     */
    CommandReader(Client client, CommandSink sink, String who) {
        this.client = client;
        this.sink = sink;
        this.who = who;
    }

    /** Why there is nothing more to read. */
    enum End {
        /** The client closed its end. */
        CLOSED,
        /** It can not be read. */
        BROKEN,
        /** A line grew too long: nothing sensible can follow. */
        TOO_LONG
    }

    /** Reads until there is nothing more, and closes the stream. */
    End run(InputStream from) throws InterruptedException {
        return run(from, BURST_WAITS);
    }

    /** The same of a stream that cannot tell what it has, so that there is nothing to wait for. */
    End runPlainly(InputStream from) throws InterruptedException {
        return run(from, 0);
    }

    private End run(InputStream from, int waits) throws InterruptedException {
        try (from) {
            LineSplitter splitter = new LineSplitter();
            LineReader lines = new LineReader(who);
            byte[] chunk = new byte[SMALL_CHUNK];
            for (int size = readBurst(from, chunk, waits); size >= 0; size = readBurst(from, chunk, waits)) {
                List<Command> batch = new ArrayList<>();
                boolean sane = splitter.feed(chunk, size, (octets, start, end) -> batch.add(lines.read(octets, start, end)));
                if (!batch.isEmpty()) {
                    client.queue().awaitRoom();
                    sink.commands(new Batch(client, batch));
                }
                if (!sane) {
                    return End.TOO_LONG;
                }
                if (size == chunk.length && size < CHUNK) {
                    chunk = new byte[CHUNK];
                }
            }
            if (splitter.pending() > 0) {
                // it may be the beginning of a longer prefix, so it is no command
                LOG.warn("{} ended within a line, which is left out", who);
            }
            return End.CLOSED;
        } catch (IOException e) {
            LOG.debug("{} is not read any more: {}", who, e.getMessage());
            return End.BROKEN;
        }
    }

    /** Reads what a client writes in one go, even when it takes it several writes: helpers flush each line. */
    private static int readBurst(InputStream from, byte[] chunk, int most) throws IOException {
        int size = from.read(chunk);
        for (int waits = 0; waits < most && size > 0 && size < chunk.length; waits++) {
            LockSupport.parkNanos(BURST_NANOS);
            int more = from.available() > 0 ? from.read(chunk, size, chunk.length - size) : 0;
            if (more <= 0) {
                break;
            }
            size += more;
        }
        return size;
    }
}
