package exabgp.cli;

import exabgp.cli.arguments.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The subcommands by their words: what the program runs, and what shells complete. */
final class CommandTable {
    private static final int MOST_WORDS = 2;

    /** Made when they are wanted: a class that is not loaded costs no start-up time. */
    private final Map<String, Supplier<Subcommand>> shown = new LinkedHashMap<>();
    private final Map<String, Supplier<Subcommand>> hidden;

    CommandTable(Map<String, String> variables) {
        shown.put("server", () -> new ServerCommand(false));
        shown.put("validate", ValidateCommand::new);
        shown.put("configuration validate", ValidateCommand::new);
        shown.put("configuration example", ExampleCommand::new);
        shown.put("configuration export", ExportCommand::new);
        shown.put("schema export", SchemaCommand::new);
        shown.put("migrate conf", MigrateCommand::new);
        shown.put("migrate api", MigrateApiCommand::new);
        for (var action : ShellCommand.Action.values()) {
            shown.put("shell " + action.word(), () -> new ShellCommand(action, variables, this::syntaxes));
        }
        shown.put("run", RunCommand::new);
        shown.put("cli", CliCommand::new);
        shown.put("env", EnvCommand::new);
        shown.put("decode", DecodeCommand::new);
        shown.put("encode", EncodeCommand::new);
        shown.put("healthcheck", HealthcheckCommand::new);
        shown.put("demo", DemoCommand::new);
        shown.put("version", VersionCommand::new);
        hidden = Map.of(
                "--version", VersionCommand::new,
                Background.WORD, () -> new ServerCommand(true),
                DemoHelperCommand.WORD, DemoHelperCommand::new);
    }

    /** What each accepts that a user may call. */
    Map<String, Syntax> syntaxes() {
        var syntaxes = new LinkedHashMap<String, Syntax>();
        shown.forEach((words, subcommand) -> syntaxes.put(words, subcommand.get().syntax()));
        return syntaxes;
    }

    /** Whether a subcommand begins with this word. */
    boolean begins(String word) {
        return hidden.containsKey(word) || shown.keySet().stream().anyMatch(key -> key.equals(word) || key.startsWith(word + " "));
    }

    /** Takes the words that select a subcommand away. Null when the first one selects none. */
    @Nullable Subcommand take(List<String> words) {
        for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
            var key = String.join(" ", words.subList(0, count));
            var found = shown.getOrDefault(key, hidden.get(key));
            if (found != null) {
                words.subList(0, count).clear();
                return found.get();
            }
        }
        var first = words.getFirst();
        var choices = shown.keySet().stream().filter(key -> key.startsWith(first + " ")).map(key -> key.substring(first.length() + 1)).toList();
        if (choices.isEmpty()) {
            return null;
        }
        words.removeFirst();
        return new Choice(first, choices);
    }
}
