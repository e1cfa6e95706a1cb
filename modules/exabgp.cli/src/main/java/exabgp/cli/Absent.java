package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import java.util.List;

/**
 * A subcommand of ExaBGP that this version does not have.
 *
 * @param command its words
 */
record Absent(String command) implements Subcommand {
    @Override
    public Syntax syntax() {
        return new Syntax(command, "Not in this version.", List.<Switch>of(), "", 0, Integer.MAX_VALUE);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) {
        terminal.error("this version of exabgp does not have the subcommand '" + command + "'");
        return 1;
    }
}
