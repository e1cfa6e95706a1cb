package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.reactor.config.Configuration;
import exabgp.reactor.config.NeighborConfig;
import exabgp.reactor.config.RouteRule;
import exabgp.wire.family.Family;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** {@code exabgp validate FILE...}: reads configurations as the daemon would, and says what is wrong. */
final class ValidateCommand implements Subcommand {
    private static final String NEIGHBOR = "neighbor";
    private static final String ROUTE = "route";
    private static final String VERBOSE = "verbose";

    @Override
    public Syntax syntax() {
        return new Syntax("validate", "Check configuration files.", List.of(
                Switch.flag('n', NEIGHBOR, "list the neighbors"),
                Switch.flag('r', ROUTE, "encode and decode every route, and compare"),
                Switch.flag('v', VERBOSE, "list everything"),
                Switch.flag('p', "pdb", "accepted, does nothing")), "FILE...", 1, Integer.MAX_VALUE);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InvalidValue {
        // for what it refuses: a daemon with these options would not start
        DaemonSettings.of(environment, terminal::error);
        boolean valid = canStart(environment, terminal);
        for (var name : arguments.operands()) {
            valid &= isValid(name, arguments, environment, terminal);
        }
        return valid ? 0 : 1;
    }

    /** What a start checks beside the files. */
    private static boolean canStart(Environment environment, Terminal terminal) {
        Logging.check(environment, terminal);
        try {
            Boarding.check(environment);
            return true;
        } catch (IOException e) {
            terminal.error(e.getMessage());
            return false;
        }
    }

    private static boolean isValid(String name, Arguments arguments, Environment environment, Terminal terminal) {
        try {
            var source = ConfigFiles.find(List.of(name), environment, terminal).getFirst();
            var configuration = Configurations.read(source, environment, terminal, arguments.has(ROUTE) ? new RouteCheck() : RouteRule.NONE);
            if (configuration == null) {
                return false;
            }
            boolean valid = !arguments.has(ROUTE) || routes(name, configuration, terminal);
            if (valid) {
                describe(name, configuration, arguments, terminal);
            }
            return valid;
        } catch (ConfigFiles.NotFound e) {
            terminal.error(e.getMessage());
            return false;
        }
    }

    /** Whether every neighbor has the families of its routes; a start only warns, with the place. */
    private static boolean routes(String name, Configuration configuration, Terminal terminal) {
        boolean valid = true;
        for (var neighbor : configuration.neighbors()) {
            var missing = new TreeMap<Family, Integer>();
            neighbor.routes().stream().map(route -> route.nlri().family()).filter(family -> !neighbor.families().contains(family)).forEach(family -> missing.merge(family, 1, Integer::sum));
            missing.forEach((family, number) -> terminal.error(
                    name + " is not a valid config file: " + neighbor.name() + ": " + counted(number, "route") + " of " + family + ", a family that it has not"));
            valid &= missing.isEmpty();
        }
        return valid;
    }

    private static void describe(String name, Configuration configuration, Arguments arguments, Terminal terminal) {
        int routes = configuration.neighbors().stream().mapToInt(neighbor -> neighbor.routes().size()).sum();
        terminal.out().println(name + " is valid: " + counted(configuration.neighbors().size(), "neighbor") + ", "
                + counted(routes, "route") + ", " + counted(configuration.processes().size(), "process"));
        if (arguments.has(NEIGHBOR) || arguments.has(VERBOSE)) {
            configuration.neighbors().forEach(neighbor -> describe(neighbor, arguments, terminal));
        }
    }

    private static void describe(NeighborConfig neighbor, Arguments arguments, Terminal terminal) {
        terminal.out().println("  " + neighbor.name());
        if (arguments.has(VERBOSE)) {
            neighbor.routes().forEach(route -> terminal.out().println("    " + RouteCheck.describe(route)));
        }
    }

    private static String counted(int number, String word) {
        var plural = word.endsWith("s") ? word + "es" : word + "s";
        return number + " " + (number == 1 ? word : plural);
    }
}
