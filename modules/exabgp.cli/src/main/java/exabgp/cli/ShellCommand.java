package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.completion.Completion;
import exabgp.cli.completion.ShellKind;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code exabgp shell install|uninstall|completion}: lets a shell complete the command line. */
final class ShellCommand implements Subcommand {
    private final Action action;
    private final Map<String, String> variables;
    private final Supplier<Map<String, Syntax>> subcommands;

    /** What is done with the script. */
    enum Action {
        INSTALL("install", "Let a shell complete the command line of this user."),
        UNINSTALL("uninstall", "Take back what install did."),
        COMPLETION("completion", "Print the script that lets a shell complete the command line.");

        private final String word;
        private final String purpose;

        Action(String word, String purpose) {
            this.word = word;
            this.purpose = purpose;
        }

        String word() {
            return word;
        }
    }

    /**
     * The command.
     *
     * @param variables   tell the user's shell and directories
     * @param subcommands all of the program, by their words
     */
    ShellCommand(Action action, Map<String, String> variables, Supplier<Map<String, Syntax>> subcommands) {
        this.action = action;
        this.variables = variables;
        this.subcommands = subcommands;
    }

    @Override
    public Syntax syntax() {
        return new Syntax("shell " + action.word, action.purpose, List.of(), "[" + String.join("|", ShellKind.all()) + "]", 0, 1);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InvalidValue {
        var kind = kind(arguments.operands());
        try {
            return switch (action) {
                case COMPLETION -> {
                    terminal.out().print(script(kind));
                    yield 0;
                }
                case INSTALL -> install(kind, terminal);
                case UNINSTALL -> uninstall(kind, terminal);
            };
        } catch (IOException e) {
            terminal.error("cannot read or write: " + e);
            return 1;
        }
    }

    /** The shell that was named, or else the user's own. */
    private ShellKind kind(List<String> operands) throws InvalidValue {
        var name = operands.isEmpty() ? variables.getOrDefault("SHELL", "") : operands.getFirst();
        var kind = ShellKind.of(name);
        if (kind == null) {
            throw new InvalidValue((name.isEmpty() ? "which shell is not known" : "no completion for the shell " + name)
                    + " (expected one of " + String.join(", ", ShellKind.all()) + ")");
        }
        return kind;
    }

    private String script(ShellKind kind) {
        return kind.script(Completion.of(subcommands.get()));
    }

    private int install(ShellKind kind, Terminal terminal) throws IOException {
        var place = kind.place(variables);
        if (isForeign(place, terminal)) {
            return 1;
        }
        var directory = place.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(place, script(kind));
        terminal.out().println("installed " + place);
        terminal.out().println(kind.advice(place));
        return 0;
    }

    private int uninstall(ShellKind kind, Terminal terminal) throws IOException {
        var place = kind.place(variables);
        if (!Files.exists(place)) {
            terminal.out().println("not installed: " + place);
            return 0;
        }
        if (isForeign(place, terminal)) {
            return 1;
        }
        Files.delete(place);
        terminal.out().println("removed " + place);
        return 0;
    }

    /** Whether there is a file that we did not write, which then stays. */
    private static boolean isForeign(Path place, Terminal terminal) throws IOException {
        if (Files.exists(place) && !ShellKind.isOurs(Files.readString(place, StandardCharsets.ISO_8859_1))) {
            terminal.error(place + " was not made by 'exabgp shell install' and stays as it is");
            return true;
        }
        return false;
    }
}
