package exabgp.reactor.api;

import exabgp.wire.Octets;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to one client what waits in its queue. For one thread, which a client that does not read holds up. */
final class ReplyWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyWriter.class);
    private static final int BUFFER = 4 * 1024;

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
        try (OutputStream out = new BufferedOutputStream(to, BUFFER)) {
            for (Portion portion = queue.take(); portion != null; portion = queue.take()) {
                switch (portion) {
                    case Portion.Text text -> write(out, text.octets());
                    case Portion.Lines lines -> write(out, lines.source());
                }
                if (queue.isIdle()) {
                    out.flush();
                }
            }
            return true;
        } catch (IOException e) {
            LOG.debug("{} does not read any more: {}", who, e.getMessage());
            return false;
        } finally {
            queue.close();
        }
    }

    /** A fault of ours in making an answer costs this answer and no more. */
    private void write(OutputStream out, LineSource source) throws IOException {
        try {
            source.writeTo(line -> {
                try {
                    write(out, line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            LOG.error("an answer to {} could not be made", who, e);
            write(out, Client.line("error: internal error: " + e));
        }
    }

    private static void write(OutputStream out, Octets octets) throws IOException {
        out.write(octets.toByteArray());
    }
}
