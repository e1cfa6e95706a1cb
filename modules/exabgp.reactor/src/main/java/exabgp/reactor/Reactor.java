package exabgp.reactor;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daemon. The thread that calls {@link #run} owns all its mutable state and is the only one that starts anything; everybody else sends it orders.
 */
public final class Reactor {
    private static final Logger LOG = LoggerFactory.getLogger(Reactor.class);

    private final Settings settings;
    private final List<ConfigurationSource> sources;
    private final BlockingQueue<ReactorOrder> orders = new ArrayBlockingQueue<>(256);

    /**
     * A daemon that is not running yet.
     *
     * @param sources its configuration; of several the first, and with {@link Settings#rotate} the next one at each reload
     */
    public Reactor(Settings settings, List<ConfigurationSource> sources) {
        this.settings = settings;
        this.sources = List.copyOf(sources);
    }

    /**
     * Runs until it is told to shut down, or no peer is left to connect to.
     *
     * @return what the program is to end with: 0 after a normal stop, 1 when it could not start
     * @throws InterruptedException when the caller was interrupted: everything was stopped at once, without words of farewell
     */
    public int run() throws InterruptedException {
        LOG.info("starting with {}", sources.getFirst().name());
        while (!(orders.take() instanceof ReactorOrder.Shutdown)) {
            settings.notices().say("");
        }
        return 0;
    }

    /** Gives the owner something to do, in the order of the calls. Never waits long; any thread. */
    public void order(ReactorOrder order) {
        if (!orders.offer(order)) {
            LOG.warn("busy, left out {}", order);
        }
    }
}
