package exabgp.cli.healthcheck;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** A file of options: {@code option=value} or {@code option}, a line each; lines that begin with {@code #} are comments. */
public final class OptionFile {
    private OptionFile() {}

    /**
     * The options of the file that {@code --config} names, below those of the command line.
     *
     * @throws UsageError when the file cannot be read, or has what is no option
     */
    public static Arguments under(Arguments arguments) throws UsageError {
        var name = arguments.value(Options.CONFIG);
        if (name == null) {
            return arguments;
        }
        try {
            return arguments.over(parse(name, Files.readAllLines(Path.of(name))));
        } catch (IOException | InvalidPathException e) {
            throw new UsageError(name + " cannot be read: " + e.getMessage());
        }
    }

    private static Arguments parse(String name, List<String> lines) throws UsageError {
        var all = Arguments.none();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                all = all.and(parse(name + ", line " + (at + 1), line));
            }
        }
        return all;
    }

    private static Arguments parse(String place, String line) throws UsageError {
        int equals = line.indexOf('=');
        var option = (equals < 0 ? line : line.substring(0, equals)).strip();
        var word = "--" + option + (equals < 0 ? "" : "=" + line.substring(equals + 1).strip());
        if (option.startsWith("-") || option.equals("help") || option.equals(Options.CONFIG)) {
            throw new UsageError(place + ": found " + option + ", expected the name of an option");
        }
        try {
            return Arguments.parse(Options.SYNTAX, List.of(word));
        } catch (UsageError e) {
            throw new UsageError(place + ": " + e.getMessage());
        }
    }
}
