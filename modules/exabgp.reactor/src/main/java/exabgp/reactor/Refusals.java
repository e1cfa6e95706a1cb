package exabgp.reactor;

import exabgp.session.Refusal;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says farewell to connections that nobody wants. For the owner of the reactor. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** How many connections may be refused with words at the same time; more are closed without. */
    private static final int MOST = 256;

    private final Forks forks;
    private final AtomicInteger underWay = new AtomicInteger();

    Refusals(Forks forks) {
        this.forks = forks;
    }

    /** Sends a NOTIFICATION over a connection and closes it, in a thread of its own. */
    void refuse(SocketChannel channel, Declined declined) {
        if (underWay.incrementAndGet() > MOST) {
            underWay.decrementAndGet();
            close(channel);
            return;
        }
        LOG.info("refused a connection: {}", declined.why());
        forks.fork("refusal", () -> {
            try {
                Refusal.send(channel, declined.code(), declined.why());
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    /** Closes a connection without a word. */
    static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("closing a connection: {}", e.getMessage());
        }
    }
}
