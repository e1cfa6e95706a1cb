package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.Option;
import exabgp.cli.environment.Options;
import java.io.PrintStream;
import java.util.List;

/** {@code exabgp env}: prints every option with the value it has here, so that it can be read back. */
final class EnvCommand implements Subcommand {
    private static final String DIFF = "diff";
    private static final String ENV = "env";

    @Override
    public Syntax syntax() {
        return new Syntax("env", "Print the options of the environment and their values, as an ini file.", List.of(
                Switch.flag('d', DIFF, "only those that are not as by default"),
                Switch.flag('e', ENV, "as variables, one a line")), "", 0, 0);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) {
        var options = Options.ALL.stream()
                .filter(option -> !arguments.has(DIFF) || environment.isChanged(option))
                .toList();
        if (arguments.has(ENV)) {
            options.forEach(option ->
                    terminal.out().println("exabgp." + option.key() + "=" + environment.text(option)));
        } else {
            ini(options, environment, terminal.out());
        }
        return 0;
    }

    private static void ini(List<Option<?>> options, Environment environment, PrintStream out) {
        var section = "";
        for (var option : options) {
            if (!option.section().equals(section)) {
                out.println((section.isEmpty() ? "" : "\n") + "[exabgp." + option.section() + "]");
                section = option.section();
            }
            out.println(option.name() + " = " + environment.text(option));
        }
    }
}
