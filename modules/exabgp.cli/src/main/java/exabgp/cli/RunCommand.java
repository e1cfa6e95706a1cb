package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.arguments.UsageError;
import exabgp.cli.control.Remote;
import exabgp.cli.control.Spoken;
import exabgp.cli.control.Unreachable;
import exabgp.cli.environment.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code exabgp run COMMAND}: one command to a daemon that runs, or a file of them. */
final class RunCommand implements Subcommand {
    private static final String BATCH = "batch";
    private static final int MISUSED = 2;

    @Override
    public Syntax syntax() {
        var switches = new ArrayList<>(Controls.SWITCHES);
        switches.add(Switch.valued('\0', BATCH, "FILE", "give the commands in FILE, - for standard input"));
        return new Syntax("run", "Give a command to the daemon that runs, and show the answer.", switches, "COMMAND...", 0, Integer.MAX_VALUE);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InterruptedException {
        var controls = new Controls(arguments, environment);
        var batch = arguments.value(BATCH);
        if (batch == null && arguments.operands().isEmpty()) {
            terminal.out().println(syntax().usage());
            return 1;
        }
        try {
            controls.check();
            var commands = batch == null ? List.<String>of() : commands(batch, terminal.in());
            try (var remote = controls.connect()) {
                var spoken = new Spoken(terminal.out(), terminal.err());
                if (batch != null) {
                    return run(remote, spoken, commands, terminal);
                }
                spoken.speak(remote, spoken.expanded(String.join(" ", arguments.operands())));
                return 0;
            }
        } catch (UsageError e) {
            terminal.err().println(syntax().usage());
            terminal.err().println("exabgp run: error: " + e.getMessage());
            return MISUSED;
        } catch (Unreachable e) {
            terminal.error(e.getMessage());
            return 1;
        } catch (IOException e) {
            terminal.out().flush();
            terminal.error(e.getMessage());
            return 1;
        }
    }

    private static List<String> commands(String name, InputStream standardInput) throws IOException {
        try (var in = name.equals("-") ? standardInput : Files.newInputStream(Path.of(name));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException | InvalidPathException e) {
            throw new IOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static int run(Remote remote, Spoken spoken, List<String> commands, Terminal terminal) throws InterruptedException {
        int number = 0;
        int errors = 0;
        for (var command : commands) {
            number++;
            terminal.out().println("[" + number + "] " + command);
            try {
                var end = spoken.speak(remote, spoken.expanded(command));
                errors += end == Remote.End.DONE ? 0 : 1;
                if (end == Remote.End.SILENT) {
                    terminal.error("the answers to further commands could not be told apart from this one, so none was given");
                    break;
                }
            } catch (IOException e) {
                terminal.out().flush();
                terminal.error(e.getMessage());
                errors++;
                break;
            }
        }
        terminal.out().println("Batch execution complete: " + number + " commands, " + errors + " errors");
        return errors == 0 ? 0 : 1;
    }
}
