package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.arguments.UsageError;
import exabgp.cli.control.Shell;
import exabgp.cli.control.Spoken;
import exabgp.cli.control.Unreachable;
import exabgp.cli.environment.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code exabgp cli}: commands as they are typed; without a terminal, as they come. */
final class CliCommand implements Subcommand {
    private static final int MISUSED = 2;

    @Override
    public Syntax syntax() {
        return new Syntax("cli", "Speak with the daemon that runs.", Controls.SWITCHES, "", 0, 0);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InterruptedException {
        var controls = new Controls(arguments, environment);
        try {
            controls.check();
            var console = System.console();
            if (console != null && console.isTerminal()) {
                return shell(arguments, environment, terminal).run();
            }
            return filter(controls, terminal);
        } catch (UsageError e) {
            terminal.err().println(syntax().usage());
            terminal.err().println("exabgp cli: error: " + e.getMessage());
            return MISUSED;
        } catch (Unreachable | IOException e) {
            terminal.out().flush();
            terminal.error(e.getMessage());
            return 1;
        }
    }

    private static Shell shell(Arguments arguments, Environment environment, Terminal terminal) {
        var home = environment.variable("HOME");
        var history = Path.of(home == null || home.isBlank() ? System.getProperty("user.home", "/") : home, ".exabgp_history");
        boolean colours = !arguments.has(Controls.NO_COLOR) && environment.variable("NO_COLOR") == null;
        return new Shell(() -> new Controls(arguments, environment).connect(), history, colours, terminal.err());
    }

    /** No prompts and no colours, one answer after the other. */
    private static int filter(Controls controls, Terminal terminal) throws Unreachable, IOException, InterruptedException {
        var reader = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        var spoken = new Spoken(terminal.out(), terminal.err());
        try (var remote = controls.connect()) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var command = line.strip();
                if (command.equals("exit") || command.equals("quit")) {
                    break;
                }
                if (!command.isEmpty() && !command.startsWith("#")) {
                    spoken.speak(remote, spoken.expanded(command));
                }
            }
            return 0;
        }
    }
}
