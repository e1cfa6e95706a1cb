package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import exabgp.cli.example.Example;
import java.util.List;

/** {@code exabgp configuration example [neighbor|full]}: prints a configuration to start from. */
final class ExampleCommand implements Subcommand {
    @Override
    public Syntax syntax() {
        return new Syntax("configuration example", "Print an example with comments, of one neighbor unless told otherwise.",
                List.of(), "[neighbor|full]", 0, 1);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) {
        var wanted = arguments.operands().isEmpty() ? Example.NEIGHBOR.word() : arguments.operands().getFirst();
        for (var example : Example.values()) {
            if (example.word().equals(wanted)) {
                terminal.out().print(example.text());
                return 0;
            }
        }
        terminal.error("there is no example '" + wanted + "', choose one of " + String.join(", ", Example.words()));
        return 2;
    }
}
