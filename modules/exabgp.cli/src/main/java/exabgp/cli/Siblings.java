package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.reactor.ConfigurationSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One daemon for each of several configuration files: the same program again, with one file each, as ExaBGP forks.
 * This process only waits for them, and hands a signal to end on.
 */
final class Siblings {
    private static final long GRACE_SECONDS = 5;

    private final Signals signals;
    private final Terminal terminal;

    Siblings(Signals signals, Terminal terminal) {
        this.signals = signals;
        this.terminal = terminal;
    }

    int run(Arguments arguments, List<ConfigurationSource> sources, boolean logsToFile) throws InterruptedException {
        if (logsToFile) {
            terminal.error("several configuration files need log.destination stdout, stderr, syslog or host:<address>, "
                    + "or debug.rotate to load one after the other");
            return 1;
        }
        var children = new ArrayList<Process>();
        try {
            for (var source : sources) {
                children.add(start(arguments, source));
            }
        } catch (IOException e) {
            terminal.error("cannot start a daemon for each file: " + e.getMessage());
            end(children);
            return 1;
        }
        return watch(children);
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

    private static Process start(Arguments arguments, ConfigurationSource source) throws IOException {
        var command = new ArrayList<>(SelfCommand.words());
        command.add("server");
        command.addAll(arguments.optionWords());
        command.add(source.name());
        return new ProcessBuilder(command).inheritIO().start();
    }
}
