package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.UsageError;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Picks the subcommand and runs it. */
final class Program {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final String ENV_FILE = "--env-file";

    private final Map<String, String> variables;
    private final Terminal terminal;

    Program(Map<String, String> variables, Terminal terminal) {
        this.variables = variables;
        this.terminal = terminal;
    }

    /** Runs the command line and gives the exit status. */
    int run(List<String> line) throws InterruptedException {
        var commands = new CommandTable(variables);
        var words = new ArrayList<>(line);
        try {
            var envFile = takeEnvFile(words);
            if (!words.isEmpty() && !commands.begins(words.getFirst())) {
                words = new ArrayList<>(FormerCommandLine.today(words));
                var named = takeEnvFile(words);
                envFile = named == null ? envFile : named;
            }
            if (words.isEmpty() || isHelp(words.getFirst())) {
                Usage.print(terminal.out());
                return words.isEmpty() ? FAILED : 0;
            }
            return run(subcommand(commands, words), words, envFile);
        } catch (UsageError e) {
            terminal.err().println("exabgp: error: " + e.getMessage());
            return MISUSED;
        } catch (InvalidValue e) {
            terminal.error(e.getMessage());
            return FAILED;
        } catch (RuntimeException e) {
            // A bug of ours: what a maintainer needs to find it, and the status that scripts know.
            terminal.error("internal error, please report it: " + e);
            e.printStackTrace(terminal.err());
            return FAILED;
        }
    }

    private int run(Subcommand subcommand, List<String> words, @Nullable Path envFile)
            throws InvalidValue, InterruptedException {
        var syntax = subcommand.syntax();
        Arguments arguments;
        try {
            arguments = Arguments.parse(syntax, words);
        } catch (UsageError e) {
            terminal.err().println(syntax.usage());
            terminal.err().println("exabgp " + syntax.command() + ": error: " + e.getMessage());
            return MISUSED;
        }
        if (arguments.help()) {
            terminal.out().println(syntax.help());
            return 0;
        }
        return subcommand.run(arguments, Environment.read(variables, envFile), terminal);
    }

    /** Takes the words that select the subcommand away; any other first word begins the arguments of server. */
    private static Subcommand subcommand(CommandTable commands, List<String> words) {
        var found = commands.take(words);
        if (found instanceof MigrateApiCommand) {
            MigrateApiCommand.separate(words);
        }
        return found == null ? new ServerCommand(false) : found;
    }

    private static boolean isHelp(String word) {
        return word.equals("-h") || word.equals("--help");
    }

    private static @Nullable Path takeEnvFile(List<String> words) throws UsageError {
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (word.startsWith(ENV_FILE + "=")) {
                words.remove(at);
                return Path.of(word.substring(ENV_FILE.length() + 1));
            }
            if (word.equals(ENV_FILE)) {
                if (at + 1 == words.size()) {
                    throw new UsageError("argument " + ENV_FILE + ": expected one argument");
                }
                words.remove(at);
                return Path.of(words.remove(at));
            }
        }
        return null;
    }
}
