package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.cli.migrate.ApiBridge;
import exabgp.cli.migrate.ApiFilter;
import exabgp.cli.migrate.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import sun.misc.Signal;

/** {@code exabgp migrate api}: translates commands and events of version 4, as a filter or around a helper. */
final class MigrateApiCommand implements Subcommand {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String VERBOSE = "verbose";
    private static final String EXEC = "exec";
    private static final List<String> STARTERS = List.of("-e", "--exec");

    @Override
    public Syntax syntax() {
        return new Syntax("migrate api", "Translate commands and events of API version 4, line by line or for a helper that is started.", List.of(
                Switch.valued('f', FROM, "VERSION", "the version of the lines or the helper: 4").of(List.of(Version.V4.word())),
                Switch.valued('t', TO, "VERSION", "the version of the daemon: main").of(List.of(Version.MAIN.word())),
                Switch.flag('v', VERBOSE, "tell each command that is translated"),
                Switch.flag('e', EXEC, "start the helper that all words behind this are, without a shell")), "[FILE | COMMAND...]", 0, Integer.MAX_VALUE);
    }

    /** The words with what is behind {@code --exec} made operands, whether or not they look like options. */
    static void separate(List<String> words) {
        for (int at = 0; at < words.size() && !words.get(at).equals("--"); at++) {
            if (STARTERS.contains(words.get(at))) {
                words.add(at + 1, "--");
                return;
            }
        }
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InvalidValue, InterruptedException {
        Consumer<String> notes = arguments.has(VERBOSE) ? terminal.err()::println : note -> { };
        var operands = arguments.operands();
        try {
            if (arguments.has(EXEC)) {
                return bridge(operands, notes, terminal);
            }
            if (operands.size() > 1) {
                throw new InvalidValue("one file can be translated, not " + operands.size());
            }
            return filter(operands.isEmpty() ? "-" : operands.getFirst(), notes, terminal) ? 0 : 1;
        } catch (IOException | InvalidPathException e) {
            terminal.error("cannot read, write or start: " + e.getMessage());
            return 1;
        }
    }

    private static boolean filter(String name, Consumer<String> notes, Terminal terminal) throws IOException {
        if (name.equals("-")) {
            return ApiFilter.run(terminal.in(), "standard input", terminal.out(), notes, terminal::error);
        }
        try (var input = Files.newInputStream(Path.of(name))) {
            return ApiFilter.run(input, name, terminal.out(), notes, terminal::error);
        }
    }

    private static int bridge(List<String> command, Consumer<String> notes, Terminal terminal) throws InvalidValue, IOException, InterruptedException {
        if (command.isEmpty()) {
            throw new InvalidValue("--" + EXEC + " needs the helper's program behind it");
        }
        var bridge = ApiBridge.start(command, notes, terminal::error);
        for (var name : List.of("TERM", "HUP")) {
            Signal.handle(new Signal(name), signal -> bridge.stop());
        }
        Signals.ignoreInterrupt();
        return bridge.run(terminal.in(), terminal.out());
    }
}
