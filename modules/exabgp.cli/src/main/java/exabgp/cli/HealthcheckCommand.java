package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.arguments.UsageError;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Options;
import exabgp.cli.healthcheck.HealthCheck;
import exabgp.cli.healthcheck.HealthLog;
import exabgp.cli.healthcheck.OptionFile;
import exabgp.cli.healthcheck.OptionReader;
import exabgp.cli.healthcheck.Settings;
import exabgp.cli.system.PidFile;
import exabgp.cli.system.Privileges;
import exabgp.cli.system.Surroundings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/** {@code exabgp healthcheck}: a helper process that announces the addresses of a service while it is well. */
final class HealthcheckCommand implements Subcommand {
    private static final int MISUSED = 2;
    private static final List<String> ENDING = List.of("TERM", "INT", "HUP");

    @Override
    public Syntax syntax() {
        return exabgp.cli.healthcheck.Options.SYNTAX;
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InterruptedException {
        var stop = new CountDownLatch(1);
        ENDING.forEach(name -> Signal.handle(new Signal(name), signal -> stop.countDown()));
        try {
            var all = OptionFile.under(arguments);
            var settings = OptionReader.read(all, environment.get(Options.API_ACK) && !Surroundings.isTerminal(1));
            HealthLog.open(all);
            return run(settings, terminal, stop);
        } catch (UsageError e) {
            terminal.err().println(syntax().usage());
            terminal.err().println("exabgp healthcheck: error: " + e.getMessage());
            return MISUSED;
        } catch (IOException | IllegalArgumentException e) {
            terminal.error(e.getMessage());
            return 1;
        }
    }

    private static int run(Settings settings, Terminal terminal, CountDownLatch stop) throws IOException, InterruptedException {
        try (var pidFile = claim(settings)) {
            var check = HealthCheck.prepare(settings, terminal.in(), terminal.out(), stop);
            if (check == null) {
                terminal.error("No IP found");
                return 1;
            }
            var account = settings.account();
            if (account != null) {
                if (pidFile != null) {
                    pidFile.giveTo(account);
                }
                Privileges.drop(account);
            }
            check.run();
            return 0;
        }
    }

    private static @Nullable PidFile claim(Settings settings) throws IOException {
        var path = settings.pid();
        try {
            return path == null ? null : PidFile.claim(path);
        } catch (IOException e) {
            throw new IOException("the pid file " + path + " cannot be used: " + e.getMessage(), e);
        }
    }
}
