package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.cli.environment.Option;
import exabgp.cli.environment.Options;
import exabgp.cli.system.Surroundings;
import exabgp.reactor.ConfigurationSource;
import exabgp.reactor.Reactor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code exabgp server FILE...}: the daemon, in the thread that calls. */
final class ServerCommand implements Subcommand {
    private static final Logger LOG = LoggerFactory.getLogger(ServerCommand.class);
    private static final String VERBOSE = "verbose";
    private static final String DEBUG = "debug";
    private static final String SIGNAL = "signal";
    private static final String ONCE = "once";
    private static final String PASSIVE = "passive";
    private static final String MEMORY = "memory";
    private static final String PROFILE = "profile";

    private final boolean background;

    /**
     * The command.
     *
     * @param background whether this is the process that runs on without a terminal
     */
    ServerCommand(boolean background) {
        this.background = background;
    }

    @Override
    public Syntax syntax() {
        return new Syntax("server", "Run the daemon until it is told to stop.", List.of(
                Switch.flag('v', VERBOSE, "log everything, in long lines"),
                Switch.flag('d', DEBUG, "the same as -v -p"),
                Switch.valued('s', SIGNAL, "SECONDS", "reload once, after these seconds"),
                Switch.flag('1', ONCE, "connect once to each peer, then end"),
                Switch.flag('p', "pdb", "accepted, does nothing"),
                Switch.flag('P', PASSIVE, "never connect, only listen"),
                Switch.flag('m', MEMORY, "log each minute how much memory is used"),
                Switch.valued('\0', PROFILE, "FILE", "accepted, does nothing")), "FILE...", 1, Integer.MAX_VALUE);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal)
            throws InvalidValue, InterruptedException {
        var changed = changed(arguments, environment);
        var obstacle = background || !changed.get(Options.DAEMON_DAEMONIZE) ? null : Background.obstacle(changed);
        if (!background && changed.get(Options.DAEMON_DAEMONIZE) && obstacle == null) {
            return Background.launch(arguments, changed, terminal);
        }
        var signals = new Signals();
        signals.install();
        var settings = DaemonSettings.of(changed, terminal::error);
        List<ConfigurationSource> sources;
        try {
            sources = ConfigFiles.find(arguments.operands(), changed, terminal);
        } catch (ConfigFiles.NotFound e) {
            terminal.error(e.getMessage());
            return 1;
        }
        Boarding.Detachment detachment = background ? () -> Background.ready(terminal) : Boarding.Detachment.NONE;
        try (var boarding = Boarding.begin(changed, signals, detachment)) {
            if (background) {
                Surroundings.leave();
            }
            if (sources.size() > 1 && !changed.get(Options.DEBUG_ROTATE)) {
                return new Siblings(signals, terminal).run(arguments, sources, changed, background, detachment);
            }
            Logging.open(changed, verbose(arguments), terminal);
            if (obstacle != null) {
                LOG.error("staying in the foreground (daemon.daemonize): {}", obstacle);
            }
            return run(arguments, changed, new Reactor(settings, sources, boarding), signals);
        } catch (IOException e) {
            terminal.error(e.getMessage());
            return 1;
        }
    }

    private static int run(Arguments arguments, Environment environment, Reactor reactor, Signals signals)
            throws InvalidValue, InterruptedException {
        LOG.info("exabgp {} starts with {}", Version.of(environment), String.join(", ", arguments.operands()));
        environment.remarks().forEach(LOG::info);
        NotYet.remarks(environment).forEach(LOG::warn);
        if (arguments.has(SIGNAL)) {
            reloadLater(seconds(arguments), signals);
        }
        signals.attach(reactor::order);
        try (var _ = MemoryReturn.begin(); var _ = environment.get(Options.DEBUG_MEMORY) ? new MemoryLog() : null) {
            return reactor.run();
        }
    }

    private static boolean verbose(Arguments arguments) {
        return arguments.has(VERBOSE) || arguments.has(DEBUG);
    }

    private static Environment changed(Arguments arguments, Environment environment) {
        var changed = environment;
        if (arguments.has(ONCE)) {
            changed = changed.with(Options.TCP_ATTEMPTS, 1);
        }
        changed = switchedOn(changed, arguments.has(PASSIVE), Options.BGP_PASSIVE);
        changed = switchedOn(changed, arguments.has(MEMORY), Options.DEBUG_MEMORY);
        return switchedOn(changed, arguments.has(PROFILE), Options.PROFILE_ENABLE);
    }

    private static Environment switchedOn(Environment environment, boolean given, Option<Boolean> option) {
        return given ? environment.with(option, true) : environment;
    }

    private static int seconds(Arguments arguments) throws InvalidValue {
        var text = arguments.value(SIGNAL);
        try {
            return Integer.parseUnsignedInt(text == null ? "" : text);
        } catch (NumberFormatException e) {
            throw new InvalidValue("invalid value for --signal : " + text + " (expected a number of seconds)");
        }
    }

    private static void reloadLater(int seconds, Signals signals) {
        Thread.ofVirtual().name("signal").start(() -> {
            try {
                if (!signals.shutdown().await(seconds, TimeUnit.SECONDS)) {
                    signals.raise("USR1", 10);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
