package exabgp.cli.healthcheck;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the daemon commands on standard output, and waits for its answers. For one thread. */
final class Mouth {
    private static final Logger LOG = LoggerFactory.getLogger(Mouth.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final @Nullable Replies replies;
    private final CountDownLatch stop;
    private long told;
    private long refused;
    private boolean ignored;

    /**
     * @param replies what the daemon answers, null when it does not
     * @param stop opened when the daemon is gone
     */
    Mouth(PrintStream out, @Nullable Replies replies, CountDownLatch stop) {
        this.out = out;
        this.replies = replies;
        this.stop = stop;
    }

    /** Tells the commands. True when none was refused, and all were acknowledged where that can be known. */
    boolean tell(List<String> commands) throws InterruptedException {
        for (var command : commands) {
            LOG.debug("{}", command);
            // not println: its line end is that of the system
            out.print(command + "\n");
        }
        if (out.checkError()) {
            LOG.error("standard output is closed, the daemon is gone");
            stop.countDown();
            return false;
        }
        told += commands.size();
        return replies == null || answered(replies);
    }

    private boolean answered(Replies from) throws InterruptedException {
        // A daemon that let us wait in vain before is not waited for again until it answers.
        long now = from.await(told, ignored ? Duration.ZERO : PATIENCE);
        if (now < 0) {
            if (!ignored) {
                LOG.warn("the daemon did not acknowledge within {} s, see --no-ack", PATIENCE.toSeconds());
            }
            ignored = true;
            return false;
        }
        ignored = false;
        long before = refused;
        refused = now;
        if (now > before) {
            LOG.error("the daemon refused {} of {} commands", now - before, told);
        }
        return now == before;
    }
}
