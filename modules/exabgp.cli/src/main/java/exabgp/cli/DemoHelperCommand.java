package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.demo.Helper;
import exabgp.cli.demo.Role;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What {@code demo} starts as helper processes; not shown in the usage. */
final class DemoHelperCommand implements Subcommand {
    static final String WORD = "demo-helper";

    @Override
    public Syntax syntax() {
        return new Syntax(WORD, "The helper process of the demo.", List.of(), "ROLE SOCKET", 2, 2);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InvalidValue {
        // ^C reaches every process of a terminal; the helper ends when the daemon closes its pipe.
        Signals.ignoreInterrupt();
        var role = role(arguments.operands().getFirst());
        try {
            Helper.run(role, Path.of(arguments.operands().get(1)), terminal.in(), terminal.out());
            return 0;
        } catch (IOException e) {
            terminal.error("demo helper: " + e.getMessage());
            return 1;
        }
    }

    private static Role role(String word) throws InvalidValue {
        for (var role : Role.values()) {
            if (role.label().equals(word)) {
                return role;
            }
        }
        throw new InvalidValue("unknown role " + word);
    }
}
