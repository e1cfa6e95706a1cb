package exabgp.reactor.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what one client writes, cuts it into lines, and hands on the commands in them. For one thread, which it holds up until the client writes no more. */
final class CommandReader {
    private static final Logger LOG = LoggerFactory.getLogger(CommandReader.class);

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
        return run(from, true);
    }

    /** The same of a stream that cannot tell what it has. */
    End runPlainly(InputStream from) throws InterruptedException {
        return run(from, false);
    }

    private End run(InputStream from, boolean tells) throws InterruptedException {
        try (from) {
            Intake intake = new Intake(from, tells);
            LineSplitter splitter = new LineSplitter();
            LineReader lines = new LineReader(who);
            for (int size = intake.begin(); size >= 0; size = intake.begin()) {
                List<Command> batch = new ArrayList<>();
                boolean sane = true;
                for (int some = size; sane && some > 0; some = sane ? intake.more() : 0) {
                    sane = splitter.feed(intake.octets(), some, (octets, start, end) -> batch.add(lines.read(octets, start, end)));
                }
                if (!batch.isEmpty()) {
                    client.queue().awaitRoom();
                    sink.commands(new Batch(client, batch));
                }
                if (!sane) {
                    return End.TOO_LONG;
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
}
