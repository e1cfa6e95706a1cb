package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import java.util.List;

/**
 * The first word of subcommands of two words, without a second one that is known.
 *
 * @param command that word
 * @param choices the second words
 */
record Choice(String command, List<String> choices) implements Subcommand {
    private static final int MISUSED = 2;

    Choice {
        choices = List.copyOf(choices);
    }

    @Override
    public Syntax syntax() {
        return new Syntax(command, "Needs one word more; -h behind it tells its options.", List.of(), "{" + String.join(",", choices) + "} ...", 1, Integer.MAX_VALUE);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) {
        terminal.err().println(syntax().usage());
        terminal.err().println("exabgp " + command + ": error: invalid choice: '" + arguments.operands().getFirst()
                + "' (choose from " + String.join(", ", choices) + ")");
        return MISUSED;
    }
}
