package exabgp.cli.healthcheck;

import exabgp.wire.address.Prefix;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The health check at work, in the thread that calls {@link #run}: looks at the service, tells the daemon, waits. It ends
 * when it is told to, when the daemon is gone, or, with an interval of zero, once it has announced a state.
 */
public final class HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);

    private final Settings settings;
    private final Announcement announcement;
    private final List<ServiceAddress> addresses;
    private final Interfaces interfaces;
    private final Mouth mouth;
    private final CountDownLatch stop;
    private final Runner runner;

    /** The commands that the daemon knows of, empty when it has to be told again. */
    private List<String> known = List.of();

    private HealthCheck(Settings settings, List<ServiceAddress> addresses, Interfaces interfaces, Mouth mouth, CountDownLatch stop) {
        this.settings = settings;
        this.addresses = addresses;
        this.interfaces = interfaces;
        this.mouth = mouth;
        this.stop = stop;
        runner = new Runner(stop);
        announcement = settings.announcement().to(routes(settings, addresses));
    }

    /**
     * Sees to the addresses of the service.
     *
     * @param in where the daemon acknowledges
     * @param out where it is told
     * @param stop opens when the health check has to end
     * @return null when there is no address
     * @throws IllegalArgumentException when the routes of the addresses are too many
     */
    public static @Nullable HealthCheck prepare(Settings settings, InputStream in, PrintStream out, CountDownLatch stop)
            throws InterruptedException {
        var interfaces = new Interfaces(settings.addressing());
        var named = settings.addressing().named();
        var addresses = named.isEmpty() ? interfaces.found() : named;
        if (addresses.isEmpty()) {
            return null;
        }
        var replies = settings.acknowledged() ? new Replies(stop) : null;
        var check = new HealthCheck(settings, addresses, interfaces, new Mouth(out, replies, stop), stop);
        if (settings.addressing().setup() && !settings.addressing().dynamic()) {
            interfaces.add(named);
        }
        if (replies != null) {
            // Not in a scope: nothing frees a thread that reads standard input, so it ends with the program.
            Thread.ofPlatform().daemon().name("replies").start(() -> replies.read(in));
        }
        return check;
    }

    private static List<Prefix> routes(Settings settings, List<ServiceAddress> addresses) {
        return Routes.of(addresses, settings.apart(), settings.start());
    }

    /** Works until the end. */
    public void run() throws InterruptedException {
        var progress = Progress.START;
        while (stop.getCount() > 0) {
            var verdict = look();
            if (stop.getCount() == 0) {
                break;
            }
            var before = progress.state();
            progress = progress.after(verdict, settings.thresholds());
            LOG.debug("check {}, state {}", verdict, progress);
            if (progress.state() != before) {
                enter(before, progress.state());
            } else {
                remind(progress.state());
            }
            if (progress.state().isAnnounced() && settings.timing().interval().isZero()) {
                enter(progress.state(), State.END);
                return;
            }
            pause(progress.state());
        }
        leave(progress.state());
    }

    private void pause(State state) throws InterruptedException {
        if (stop.await(settings.timing().pause(state).toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("told to end");
        }
    }

    private Verdict look() throws InterruptedException {
        var disable = settings.disable();
        if (disable != null && Files.exists(disable)) {
            return Verdict.DISABLED;
        }
        if (settings.command().isEmpty()) {
            return Verdict.SUCCESS;
        }
        var ending = runner.shell(settings.command(), settings.timing().limit(), Map.of());
        if (!ending.succeeded()) {
            LOG.warn("the check {}", ending.words());
            if (ending instanceof Ending.Exited exited) {
                exited.output().lines().limit(20).forEach(line -> LOG.warn("the check says: {}", line));
            }
        }
        return ending.succeeded() ? Verdict.SUCCESS : Verdict.FAILURE;
    }

    /** A route is taken away before anything else is done, and comes only after all else was. */
    private void enter(State before, State state) throws InterruptedException {
        LOG.info("{} after {}", state, before);
        if (announcement.withdraws(state)) {
            tell(state);
            hooks(state, runner);
            return;
        }
        if (settings.addressing().dynamic() && state == State.UP) {
            interfaces.add(addresses);
        }
        hooks(state, runner);
        tell(state);
    }

    /** What was said stays true. It is said again for a daemon that lost it; but a route cannot go twice, and the peer would hear of it. */
    private void remind(State state) throws InterruptedException {
        boolean must = known.isEmpty();
        if (must || (!settings.debounce() && !announcement.withdraws(state))) {
            tell(state);
        }
    }

    private void tell(State state) throws InterruptedException {
        var commands = announcement.commands(state);
        if (commands.isEmpty() || (announcement.withdraws(state) && state != State.EXIT && commands.equals(known))) {
            return;
        }
        known = mouth.tell(commands) ? commands : List.of();
        if (settings.addressing().dynamic() && (state == State.DOWN || state == State.DISABLED)) {
            interfaces.remove(addresses);
        }
    }

    private void hooks(State state, Runner by) throws InterruptedException {
        for (var command : settings.hooks().of(state)) {
            var ending = by.shell(command, settings.timing().limit(), Map.of("STATE", state.name()));
            if (!ending.succeeded()) {
                LOG.warn("{} {}", command, ending.words());
            }
        }
    }

    /** The addresses go when the daemon has acknowledged that the routes are gone: before, packets would still come. */
    private void leave(State before) throws InterruptedException {
        LOG.info("{} after {}", State.EXIT, before);
        tell(State.EXIT);
        var addressing = settings.addressing();
        if (addressing.setup()) {
            interfaces.remove(addressing.named());
        }
        if (addressing.dynamic() && addressing.named().isEmpty()) {
            // They were there before us.
            interfaces.add(addresses);
        }
        hooks(State.EXIT, new Runner(new CountDownLatch(1)));
    }
}
