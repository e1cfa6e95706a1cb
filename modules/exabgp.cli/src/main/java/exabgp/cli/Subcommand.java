package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;

/** One word of the command line and what it does. */
interface Subcommand {
    /** What it accepts. */
    Syntax syntax();

    /**
     * Does it.
     *
     * @return the exit status
     * @throws InvalidValue when an option contradicts the rest
     * @throws InterruptedException when the thread was interrupted: the program ends
     */
    int run(Arguments arguments, Environment environment, Terminal terminal) throws InvalidValue, InterruptedException;
}
