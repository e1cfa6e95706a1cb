package exabgp.reactor.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to one client what waits in its queue. For one thread, which a client that does not read holds up. */
final class ReplyWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyWriter.class);

    private final OutputQueue queue;
    private final String who;

    /**
     * A writer that has written nothing.
     *
     * @param who what the log calls the client
     */
    ReplyWriter(OutputQueue queue, String who) {
        this.queue = queue;
        this.who = who;
    }

    /**
     * Writes until the queue ends or the client can not be written to; closes the queue and the stream then.
     *
     * @return whether everything was written
     */
    boolean run(OutputStream to) throws InterruptedException {
        try (GatheredOutput out = new GatheredOutput(to)) {
            List<Portion> portions = queue.take(GatheredOutput.ROOM);
            while (!portions.isEmpty()) {
                write(out, portions);
                if (queue.isIdle()) {
                    out.flush();
                }
                portions = queue.take(GatheredOutput.ROOM);
            }
            return true;
        } catch (IOException e) {
            LOG.debug("{} does not read any more: {}", who, e.getMessage());
            return false;
        } finally {
            queue.close();
        }
    }

    private void write(GatheredOutput out, List<Portion> portions) throws IOException {
        for (Portion portion : portions) {
            switch (portion) {
                case Portion.Text text -> out.write(text.octets());
                case Portion.Lines lines -> write(out, lines.source());
            }
        }
    }

    /** A fault of ours in making an answer costs this answer and no more. */
    private void write(GatheredOutput out, LineSource source) throws IOException {
        try {
            source.writeTo(line -> {
                try {
                    out.write(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            LOG.error("an answer to {} could not be made", who, e);
            out.write(Client.line("error: internal error: " + e));
        }
    }
}
