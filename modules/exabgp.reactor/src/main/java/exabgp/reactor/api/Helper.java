package exabgp.reactor.api;

import exabgp.reactor.config.ProcessConfig;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A helper program over all its runs: started again when it ended, as often as that is allowed. */
final class Helper {
    private static final Logger LOG = LoggerFactory.getLogger(Helper.class);

    private final ProcessConfig config;
    private final boolean respawn;
    private final Respawns respawns;
    private final CommandSink sink;
    private final Supplier<Listener> listeners;
    /** A helper that ended rests so long before it is started again: ^C ends it together with us, and then it is not to come back. */
    private static final long REST_MILLIS = 100;

    private static final String OVERFLOW = "it did not read what it was told";

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition retired = lock.newCondition();
    private final CountDownLatch started = new CountDownLatch(1);
    private @Nullable ApiProcess process;
    private volatile @Nullable Listener listener;
    private boolean last;
    private boolean overflowed;
    private boolean stopping;

    /**
     * A helper that is not running.
     *
     * @param respawn   whether helpers are started again at all
     * @param listeners makes the client for the next run
     */
    Helper(ProcessConfig config, boolean respawn, Respawns respawns, CommandSink sink, Supplier<Listener> listeners) {
        this.config = config;
        this.respawn = respawn;
        this.respawns = respawns;
        this.sink = sink;
        this.listeners = listeners;
        // from the beginning, so that nothing which happens before the program stands is lost to it
        this.listener = listeners.get();
    }

    /**
     * Who listens during one run.
     *
     * @param client  the client
     * @param dialect how it is told of events
     * @param replay  tells it where everything stands
     */
    record Listener(Client client, Dialect dialect, LineSource replay) {}

    ProcessConfig config() {
        return config;
    }

    /** The one to tell of events, null once the program is gone for good. Any thread. */
    @Nullable Listener listener() {
        return listener;
    }

    /**
     * Runs the program until it may not be started again or {@link #stop} was called.
     *
     * @return whether it was told to end
     */
    boolean run() throws InterruptedException {
        try {
            return runs();
        } finally {
            Listener unused = listener;
            listener = null;
            if (unused != null) {
                unused.client().queue().close();
            }
            started.countDown();
        }
    }

    /** Waits until the program was started once, or could not be. */
    void awaitStart() throws InterruptedException {
        started.await();
    }

    private boolean runs() throws InterruptedException {
        for (Listener current = listener; current != null; current = renew()) {
            ApiProcess run = new ApiProcess(config, current.client(), sink, started::countDown);
            if (!begin(run)) {
                return true;
            }
            Ending ending;
            try {
                ending = run.run();
            } finally {
                // also of a program that never began: whoever waits for room would wait for ever
                current.client().queue().close();
            }
            if (isLast(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Says in the log how a run ended, and gives whether it was told to. */
    private boolean isLast(Ending ending) {
        switch (ending) {
            case Ending.NotStarted failed -> {
                started.countDown();
                LOG.error("helper {} can not be started: {}", config.name(), failed.why());
            }
            case Ending.Exited exited -> LOG.info("helper {} ended with status {}", config.name(), exited.status());
            case Ending.Broken broken -> LOG.error("helper {} was killed: {}", config.name(), broken.why());
            case Ending.Stopped ignored -> LOG.info("helper {} was ended", config.name());
        }
        return ending instanceof Ending.Stopped;
    }

    private @Nullable Listener renew() throws InterruptedException {
        Listener next = mayRespawn() ? listeners.get() : null;
        if (next != null && takeOverflowed()) {
            // before the first event: whatever happens from now on comes behind it
            next.client().queue().lines(next.replay());
        }
        listener = next;
        return next;
    }

    private boolean takeOverflowed() {
        lock.lock();
        try {
            boolean missed = overflowed;
            overflowed = false;
            return missed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits a moment; false when this run was the last meanwhile. */
    private boolean rested() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(REST_MILLIS);
            while (!last && !stopping && left > 0) {
                left = retired.awaitNanos(left);
            }
            return !last && !stopping;
        } finally {
            lock.unlock();
        }
    }

    private boolean begin(ApiProcess run) {
        lock.lock();
        try {
            if (stopping) {
                return false;
            }
            process = run;
            if (overflowed) {
                run.kill(OVERFLOW);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayRespawn() throws InterruptedException {
        if (!respawn || !config.respawn() || !rested()) {
            return false;
        }
        if (!respawns.allow()) {
            LOG.error("helper {} ended too often and is not started again", config.name());
            return false;
        }
        return true;
    }

    /** Lets this run be the last one. Any thread. */
    void retire() {
        lock.lock();
        try {
            last = true;
            retired.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the program for good, after what it still has to be told. Any thread; does not wait. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
            retired.signal();
            if (process != null) {
                process.stop();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Kills the run of this listener because it does not read; the next one, if there may be one, is told what it missed. Any thread. */
    void overflow(Listener late) {
        lock.lock();
        try {
            // not a later run, which read all that it was told
            if (late.equals(listener)) {
                overflowed = true;
                if (process != null) {
                    process.kill(OVERFLOW);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
