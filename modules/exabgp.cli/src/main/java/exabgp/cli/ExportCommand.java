package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.cli.export.ConfigurationJson;
import exabgp.cli.json.Json;
import exabgp.cli.json.JsonPrinter;
import exabgp.reactor.ConfigurationSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code exabgp configuration export FILE}: prints a configuration as JSON. */
final class ExportCommand implements Subcommand {
    private static final String OUTPUT = "output";
    private static final String INDENT = "indent";
    private static final int INDENTED = 2;
    private static final int WIDEST = 16;

    @Override
    public Syntax syntax() {
        return new Syntax("configuration export", "Print a configuration as JSON.", List.of(
                Switch.valued('o', OUTPUT, "FILE", "write it to this file"),
                Switch.valued('i', INDENT, "N", "spaces for each level, " + INDENTED + " unless given"),
                Switch.flag('p', "pdb", "accepted, does nothing")), "FILE", 1, 1);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InvalidValue {
        int indent = indent(arguments.value(INDENT));
        try {
            var source = ConfigFiles.find(arguments.operands(), environment, terminal).getFirst();
            if (Configurations.read(source, environment, terminal) == null) {
                return 1;
            }
            return write(ConfigurationJson.of(text(source)), indent, arguments, terminal);
        } catch (ConfigFiles.NotFound e) {
            terminal.error(e.getMessage());
        } catch (IOException | InvalidPathException e) {
            terminal.error("cannot write or read: " + e.getMessage());
        }
        return 1;
    }

    private static String text(ConfigurationSource source) throws IOException {
        return switch (source) {
            case ConfigurationSource.File file -> new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8);
            case ConfigurationSource.Text text -> text.text();
        };
    }

    private static int write(Json json, int indent, Arguments arguments, Terminal terminal) throws IOException {
        var printed = JsonPrinter.indented(json, indent) + "\n";
        var output = arguments.value(OUTPUT);
        if (output == null || output.equals("-")) {
            terminal.out().print(printed);
        } else {
            Files.writeString(Path.of(output), printed);
        }
        return 0;
    }

    private static int indent(@Nullable String given) throws InvalidValue {
        if (given == null) {
            return INDENTED;
        }
        try {
            int indent = Integer.parseInt(given);
            if (indent >= 0 && indent <= WIDEST) {
                return indent;
            }
        } catch (NumberFormatException e) {
            // the same as for a number that is too large
        }
        throw new InvalidValue("invalid value for --indent : " + given + " (expected 0 to " + WIDEST + ")");
    }
}
