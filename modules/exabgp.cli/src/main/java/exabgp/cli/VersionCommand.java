package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import java.util.List;

/** {@code exabgp version}: four lines. */
final class VersionCommand implements Subcommand {
    @Override
    public Syntax syntax() {
        return new Syntax("version", "Print the versions of the program, Java and the system.", List.of(), "", 0, 0);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) {
        var out = terminal.out();
        out.println("ExaBGP : " + Version.of(environment));
        out.println("Java   : " + Runtime.version());
        out.println("Uname  : " + property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        out.println("From   : " + property("java.home"));
        return 0;
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
