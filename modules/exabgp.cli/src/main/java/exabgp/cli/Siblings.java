package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Options;
import exabgp.cli.system.Surroundings;
import exabgp.reactor.ConfigurationSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One daemon for each of several configuration files: the same program again, with one file each, as ExaBGP forks.
 * This process only waits for them, and hands a signal to end on.
 */
final class Siblings {
    /** As long as a daemon needs at the most to say farewell to its peers and to end its helpers. */
    private static final long GRACE_SECONDS = 12;

    private final Signals signals;
    private final Terminal terminal;

    Siblings(Signals signals, Terminal terminal) {
        this.signals = signals;
        this.terminal = terminal;
    }

    /**
     * Starts them and waits for them.
     *
     * @param environment the options they all have
     * @param background whether they are to run without this terminal
     * @param detachment lets go of the terminal once all of them stand
     */
    int run(Arguments arguments, List<ConfigurationSource> sources, Environment environment, boolean background,
            Boarding.Detachment detachment) throws InterruptedException {
        if (Logging.toFile(environment)) {
            terminal.error("several configuration files need log.destination stdout, stderr, syslog or host:<address>, "
                    + "or debug.rotate to load one after the other");
            return 1;
        }
        var children = new ArrayList<Process>();
        try {
            for (var source : sources) {
                children.add(start(arguments, source, environment, background));
            }
            for (var child : background ? children : List.<Process>of()) {
                if (!Background.stands(child)) {
                    end(children);
                    return 1;
                }
            }
            detachment.letGo();
        } catch (IOException e) {
            terminal.error("cannot start a daemon for each file: " + e.getMessage());
            end(children);
            return 1;
        }
        signals.attach(order -> hand(order.cause().code(), children));
        return watch(children);
    }

    private void hand(int signal, List<Process> children) {
        for (var child : children) {
            try {
                if (child.isAlive()) {
                    Surroundings.signal(child.pid(), signal);
                }
            } catch (IOException e) {
                terminal.error("process " + child.pid() + " cannot be told: " + e.getMessage());
            }
        }
    }

    private int watch(List<Process> children) throws InterruptedException {
        while (children.stream().anyMatch(Process::isAlive)) {
            if (signals.shutdown().await(200, TimeUnit.MILLISECONDS)) {
                end(children);
            }
        }
        return children.stream().allMatch(child -> child.exitValue() == 0) ? 0 : 1;
    }

    private static void end(List<Process> children) throws InterruptedException {
        children.forEach(Process::destroy);
        for (var child : children) {
            if (!child.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly().waitFor();
            }
        }
    }

    /** What concerns this process only is not for the children. */
    private static Process start(Arguments arguments, ConfigurationSource source, Environment environment, boolean background)
            throws IOException {
        var variables = Map.of(Options.DAEMON_PID.underscored(), "", Options.DAEMON_DAEMONIZE.underscored(), "false");
        var operands = List.of(source.name());
        return background
                ? Background.start(arguments, operands, environment, variables)
                : SelfCommand.again("server", arguments, operands, environment, variables).inheritIO().start();
    }
}
