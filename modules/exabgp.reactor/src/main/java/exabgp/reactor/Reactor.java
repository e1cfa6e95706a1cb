package exabgp.reactor;

import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/**
 * The daemon. The thread that calls {@link #run} owns all its mutable state and is the only one that starts anything; everybody else sends it orders.
 */
public final class Reactor {
    private final Settings settings;
    private final List<ConfigurationSource> sources;
    private final Startup startup;
    private final Mailbox mailbox = new Mailbox();

    /**
     * A daemon that is not running yet.
     *
     * @param sources its configuration; of several the first, and with {@link Settings#rotate} the next one at each reload
     */
    public Reactor(Settings settings, List<ConfigurationSource> sources) {
        this(settings, sources, Startup.PLAIN);
    }

    /**
     * The same, of a program that has something to do while it starts.
     *
     * @param startup what is to be done
     */
    public Reactor(Settings settings, List<ConfigurationSource> sources, Startup startup) {
        this.settings = settings;
        this.startup = startup;
        this.sources = List.copyOf(sources);
    }

    /**
     * Runs until it is told to shut down, or no peer is left to connect to. When this returns or throws, every thread, socket and helper is gone.
     *
     * @return what the program is to end with: 0 after a normal stop, 1 when it could not start
     * @throws InterruptedException when the caller was interrupted: everything was stopped at once, without words of farewell
     */
    public int run() throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<Object>awaitAll(), scopeSettings -> scopeSettings.withName("reactor"))) {
            Life life = new Life(settings, new Configurations(sources, settings, System.getenv()), mailbox, (name, task) -> scope.fork(() -> {
                Thread.currentThread().setName(name);
                task.run();
                return name;
            }));
            int status;
            try {
                status = life.run(startup);
            } catch (Overdue e) {
                startup.overdue();
                throw e;
            } finally {
                life.close();
            }
            scope.join();
            return status;
        } catch (Overdue e) {
            return 0;
        }
    }

    /** Gives the owner something to do, in the order of the calls; the same order is not kept twice. Never waits; any thread. */
    public void order(ReactorOrder order) {
        mailbox.urgent(new Mail.Told(order));
    }
}
