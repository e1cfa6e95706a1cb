package exabgp.reactor.api;

import exabgp.reactor.config.ProcessConfig;
import exabgp.reactor.config.QueueConfig;
import exabgp.reactor.format.ApiVersion;
import exabgp.reactor.format.Event;
import exabgp.reactor.format.Host;
import exabgp.reactor.format.Shape;
import exabgp.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All helper programs. Started and stopped by the owner of the reactor; told of events by any thread.
 */
public final class ApiProcesses {
    private final boolean acknowledge;
    private final boolean respawn;
    private final CommandSink sink;
    private final Consumer<Task> fork;
    private final Encoders encoders;
    private final Map<String, Helper> helpers = new ConcurrentHashMap<>();
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private volatile ApiVersion version;

    /**
     * No helper yet.
     *
     * @param host        the daemon, as events name it
     * @param settings    what holds for all helpers
     * @param sink        where their commands go
     * @param fork        runs a task in a virtual thread that belongs to the reactor; called by its owner only
     */
    public ApiProcesses(Host host, Settings settings, CommandSink sink, Consumer<Task> fork) {
        this.acknowledge = settings.acknowledge();
        this.respawn = settings.respawn();
        this.version = settings.version();
        this.sink = sink;
        this.fork = fork;
        this.encoders = new Encoders(host, settings.compact());
    }

    /**
     * What holds for all helpers.
     *
     * @param acknowledge whether commands are acknowledged at first
     * @param respawn     whether helpers are started again
     * @param compact     whether plain prefixes are JSON strings
     * @param version     the version of the API at first
     */
    public record Settings(boolean acknowledge, boolean respawn, boolean compact, ApiVersion version) {}

    /**
     * The life of one helper.
     *
     * @param name what to call the thread
     * @param body runs the helper until it is gone for good, and gives whether it was told to go
     */
    public record Task(String name, Body body) {
        /** What the thread does. */
        @FunctionalInterface
        public interface Body {
            /** Runs; an interrupt kills the helper. */
            boolean run() throws InterruptedException;
        }
    }

    /** Ends the helpers that a daemon which was killed has left behind. For a thread that may take its time. */
    public static void endOrphans() {
        Orphans.end();
    }

    /** Starts those that are new or were given up, ends those that are gone and, when asked, starts those anew whose section changed. Called by the owner. */
    public void configure(List<ProcessConfig> wanted, boolean restartChanged) {
        for (Map.Entry<String, Helper> entry : Map.copyOf(helpers).entrySet()) {
            boolean stays = wanted.stream().anyMatch(w -> w.name().equals(entry.getKey()) && (!restartChanged || w.equals(entry.getValue().config())));
            if (!stays) {
                helpers.remove(entry.getKey());
                stop(entry.getValue());
            }
        }
        for (ProcessConfig config : wanted) {
            Helper known = helpers.get(config.name());
            if (known == null || (known.listener() == null && config.respawn())) {
                QueueHistory history = new QueueHistory();
                Respawns respawns = new Respawns(() -> System.nanoTime() / 1_000_000_000);
                Helper helper = new Helper(config, respawn, respawns, sink, () -> listener(config, history));
                helpers.put(config.name(), helper);
                fork.accept(new Task("helper " + config.name(), helper::run));
            }
        }
    }

    /** Waits until the system has started the first program of each helper, or refused to. Called by the owner. */
    public void awaitStarts() throws InterruptedException {
        for (Helper helper : helpers.values()) {
            helper.awaitStart();
        }
    }

    private Helper.Listener listener(ProcessConfig config, QueueHistory history) {
        Dialect dialect = Encoders.dialect(version, config.encoder());
        QueueConfig size = config.queue();
        Replay replay = new Replay(config.name(), dialect, encoders, peers);
        OutputQueue queue = new OutputQueue(size.full(), size.limit(), events -> encoders.encode(dialect, new Event.Gap(Audience.micros(), events), Shape.PARSED), replay, history);
        return new Helper.Listener(new Client(config.name(), queue, acknowledge), dialect, replay);
    }

    /** A neighbor is there, of which a helper that missed something can be told from the beginning. Called by the owner. */
    public void attend(Peer peer) {
        peers.add(peer);
    }

    /** A neighbor is gone for good. Called by the owner. */
    public void dismiss(Peer peer) {
        peers.remove(peer);
    }

    /** The daemon is about to end: from now on none is started again. */
    public void retire() {
        helpers.values().forEach(Helper::retire);
    }

    /** Ends all of them, after telling each that the daemon ends. Does not wait; their tasks end soon. Called by the owner. */
    public void stop() {
        List<Helper> all = new ArrayList<>(helpers.values());
        helpers.clear();
        all.forEach(this::stop);
    }

    private void stop(Helper helper) {
        Helper.Listener listener = helper.listener();
        if (listener != null) {
            Letter letter = new Letter(new Event.Shutdown(Audience.micros()));
            listener.client().queue().urgent(letter.in(listener.dialect(), encoders));
        }
        helper.stop();
    }

    /** The version of the API, which helpers that start later are told events in. Any thread. */
    public ApiVersion version() {
        return version;
    }

    void version(ApiVersion wanted) {
        version = wanted;
    }

    /** Adds what waits for each helper that runs, by its name. */
    void depths(Map<String, QueueDepth> all) {
        helpers.forEach((name, helper) -> {
            Helper.Listener listener = helper.listener();
            if (listener != null) {
                all.put(name, listener.client().queue().depth());
            }
        });
    }

    /** Whether this helper runs. */
    boolean listens(String process) {
        Helper helper = helpers.get(process);
        return helper != null && helper.listener() != null;
    }

    /**
     * Tells a helper, if it runs; waits where its queue is full and of that kind.
     *
     * @return the queue that is to be settled behind the last of several messages, null when the helper does not run
     */
    @Nullable OutputQueue tell(String process, Letter letter) throws InterruptedException {
        Helper helper = helpers.get(process);
        Helper.Listener listener = helper == null ? null : helper.listener();
        if (helper == null || listener == null) {
            return null;
        }
        Octets text = letter.in(listener.dialect(), encoders);
        OutputQueue queue = listener.client().queue();
        if (!text.isEmpty() && !queue.event(text)) {
            helper.overflow(listener);
        }
        return queue;
    }

    /** Tells a helper, if it runs, without waiting. */
    void urgent(String process, Letter letter) {
        Helper helper = helpers.get(process);
        Helper.Listener listener = helper == null ? null : helper.listener();
        if (helper != null && listener != null) {
            Octets text = letter.in(listener.dialect(), encoders);
            if (!text.isEmpty() && !listener.client().queue().urgent(text)) {
                helper.overflow(listener);
            }
        }
    }
}
