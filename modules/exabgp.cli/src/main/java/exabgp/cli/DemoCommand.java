package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.demo.Demo;
import exabgp.cli.environment.Environment;
import exabgp.cli.system.Surroundings;
import java.io.IOException;
import java.util.List;

/** {@code exabgp demo}: the newcomer's first minute. */
final class DemoCommand implements Subcommand {
    private static final String PLAIN = "plain";
    private static final String VERBOSE = "verbose";

    @Override
    public Syntax syntax() {
        return new Syntax("demo", "Show two speakers on loopback exchange routes; ends by itself.", List.of(
                Switch.flag('v', VERBOSE, "also show the log of both, on standard error"),
                Switch.flag('\0', PLAIN, "lines instead of a live table")), "", 0, 0);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InterruptedException {
        if (arguments.has(VERBOSE)) {
            Logging.open(environment, true, terminal);
        }
        var signals = new Signals();
        signals.install();
        boolean live = !arguments.has(PLAIN) && !arguments.has(VERBOSE) && Surroundings.isTerminal(1);
        var demo = new Demo(SelfCommand.words(), Version.of(environment), terminal.out(), live, signals.shutdown());
        try {
            var wrong = demo.run();
            if (!wrong.isEmpty()) {
                terminal.error(wrong);
            }
            return wrong.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            terminal.error("the demo cannot run here: " + e.getMessage());
            return 1;
        }
    }
}
