package exabgp.cli;

import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Options;
import exabgp.cli.log.Logs;
import exabgp.cli.system.Account;
import exabgp.cli.system.PidFile;
import exabgp.cli.system.Privileges;
import exabgp.cli.system.Surroundings;
import exabgp.reactor.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from the command line to a daemon at work: mask, pid file, sockets, user, helpers, the wait for the minute. For
 * the thread that runs the reactor.
 */
final class Boarding implements Startup, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Boarding.class);

    /** The JVM starts every helper by this program of its own. */
    private static final Path SPAWNER = Path.of(System.getProperty("java.home", "/"), "lib", "jspawnhelper");

    /** As long as killing whatever can be killed takes, and more. */
    private static final Duration HARD_STOP = Duration.ofSeconds(3);

    private static final Duration LAST_LINES = Duration.ofMillis(500);

    private final Environment environment;
    private final Signals signals;
    private final @Nullable Account account;
    private final @Nullable PidFile pidFile;
    private final Detachment detachment;
    private final List<Path> files = new ArrayList<>();

    private Boarding(
            Environment environment, Signals signals, @Nullable Account account, @Nullable PidFile pidFile, Detachment detachment) {
        this.environment = environment;
        this.signals = signals;
        this.account = account;
        this.pidFile = pidFile;
        this.detachment = detachment;
    }

    /** How a daemon in the background lets go of those who started it. */
    @FunctionalInterface
    interface Detachment {
        /** Nobody has to be let go. */
        Detachment NONE = () -> {};

        /** Says that the daemon stands, and is silent from then on. */
        void letGo() throws IOException;
    }

    /**
     * Does what comes before the log is opened and the configuration read.
     *
     * @param detachment what to do once the daemon stands
     * @throws IOException when the daemon cannot start so, with words for the user
     */
    static Boarding begin(Environment environment, Signals signals, Detachment detachment) throws IOException {
        Surroundings.umask(environment.get(Options.DAEMON_UMASK));
        return new Boarding(environment, signals, account(environment), pidFile(environment.get(Options.DAEMON_PID), PidFile::claim), detachment);
    }

    /**
     * Checks that {@link #begin} would succeed, and changes nothing.
     *
     * @throws IOException when it would not, with words for the user
     */
    static void check(Environment environment) throws IOException {
        account(environment);
        pidFile(environment.get(Options.DAEMON_PID), path -> {
            PidFile.check(path);
            return null;
        });
    }

    /** What is done with the path of the pid file. */
    @FunctionalInterface
    private interface Use {
        @Nullable PidFile of(Path path) throws IOException;
    }

    /** Whom to become, null when there is nothing to give up. */
    private static @Nullable Account account(Environment environment) throws IOException {
        if (!Privileges.held()) {
            return null;
        }
        try {
            var account = Account.of(environment.get(Options.DAEMON_USER));
            if (Privileges.isHeldBy(account)) {
                return null;
            }
            Privileges.check(account);
            return account;
        } catch (IOException e) {
            throw new IOException("daemon.user: " + e.getMessage(), e);
        }
    }

    private static @Nullable PidFile pidFile(String name, Use use) throws IOException {
        if (name.isEmpty()) {
            return null;
        }
        try {
            return use.of(Path.of(name).toAbsolutePath());
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("the pid file " + name + " (daemon.pid) cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void listening(List<Path> created) throws IOException {
        files.addAll(created);
        if (environment.get(Options.DAEMON_DROP)) {
            drop();
        }
        detachment.letGo();
    }

    @Override
    public void helping() throws IOException, InterruptedException {
        if (!environment.get(Options.DAEMON_DROP)) {
            drop();
        }
        delay(environment.get(Options.TCP_DELAY));
    }

    @Override
    public void overdue() {
        Thread.ofVirtual().name("last resort").start(() -> {
            try {
                Thread.sleep(HARD_STOP);
                LOG.error("some helper cannot be killed, which takes the right to do so; it is left behind");
                close();
                Logs.close(LAST_LINES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.exit(0);
        });
    }

    private void drop() throws IOException {
        if (account == null) {
            return;
        }
        try {
            if (pidFile != null) {
                pidFile.giveTo(account);
            }
            for (var file : files) {
                account.take(file);
            }
            Privileges.drop(account);
        } catch (IOException e) {
            throw new IOException("cannot become the user " + account + " (daemon.user): " + e.getMessage(), e);
        }
        LOG.info("became the user {}, without any privileges: no port below 1024 can be opened from now on", account);
        if (!Files.isExecutable(SPAWNER)) {
            LOG.error("{} may not execute {}, so no helper can be started: move exabgp to where everybody may go, or set daemon.user",
                    account.name(), SPAWNER);
        }
    }

    /** How long it takes until a minute that can be divided by {@code every}; not at all for 0. */
    static Duration untilMinute(LocalTime now, int every) {
        int minutes = every == 0 ? 0 : (every - now.getMinute() % every) % every;
        return Duration.ofMinutes(minutes).minusSeconds(minutes == 0 ? 0 : now.getSecond());
    }

    /** Waits for such a minute; a signal that ends the daemon ends the wait. */
    private void delay(int every) throws InterruptedException {
        var wait = untilMinute(LocalTime.now(), every);
        if (wait.isPositive()) {
            LOG.info("waiting {} seconds before connecting (tcp.delay)", wait.toSeconds());
            if (signals.shutdown().await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("told to stop while waiting");
            }
        }
    }

    @Override
    public void close() {
        if (pidFile != null) {
            try {
                pidFile.close();
            } catch (IOException e) {
                LOG.warn("the pid file cannot be removed: {}", e.getMessage());
            }
        }
    }
}
