package exabgp.cli;

import exabgp.cli.arguments.Arguments;
import exabgp.cli.arguments.Switch;
import exabgp.cli.arguments.Syntax;
import exabgp.cli.environment.Environment;
import exabgp.cli.environment.InvalidValue;
import exabgp.cli.migrate.Migration;
import exabgp.cli.migrate.Version;
import exabgp.reactor.ConfigurationSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code exabgp migrate conf FILE}: rewrites a configuration of an older version. */
final class MigrateCommand implements Subcommand {
    private static final List<String> SOURCES = List.of(Version.V3.word(), Version.V4.word(), Version.V5.word());
    private static final List<String> TARGETS = List.of(Version.V4.word(), Version.V5.word(), Version.MAIN.word());
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String OUTPUT = "output";
    private static final String IN_PLACE = "in-place";
    private static final String DRY_RUN = "dry-run";
    private static final String VERBOSE = "verbose";
    private static final String WRAP_API = "wrap-api";

    @Override
    public Syntax syntax() {
        return new Syntax("migrate conf", "Rewrite a configuration of an older version; comments and layout stay.", List.of(
                Switch.valued('f', FROM, "VERSION", "the version it was written for: 3.4, 4 or 5; required").of(SOURCES).always(),
                Switch.valued('t', TO, "VERSION", "the version to write for: 4, 5 or main; main unless given").of(TARGETS),
                Switch.valued('o', OUTPUT, "FILE", "write it to this file"),
                Switch.flag('i', IN_PLACE, "write it over the old one, which is kept beside it as .bak"),
                Switch.flag('n', DRY_RUN, "write nothing, only tell the changes"),
                Switch.flag('v', VERBOSE, "tell each change and its line"),
                Switch.flag('w', WRAP_API, "run helpers by 'migrate api', which translates for them")), "FILE", 1, 1);
    }

    @Override
    public int run(Arguments arguments, Environment environment, Terminal terminal) throws InvalidValue {
        var from = version(arguments, FROM);
        var to = version(arguments, TO);
        if (from.compareTo(to) >= 0) {
            throw new InvalidValue("nothing to do from " + from.word() + " to " + to.word());
        }
        if (arguments.has(WRAP_API) && to != Version.MAIN) {
            throw new InvalidValue("--" + WRAP_API + " is for helpers of " + Version.MAIN.word() + ", not of " + to.word());
        }
        try {
            var source = ConfigFiles.find(arguments.operands(), environment, terminal).getFirst();
            var migration = Migration.of(text(source), from, to, arguments.has(WRAP_API) ? bridge() : null);
            if (arguments.has(VERBOSE) || arguments.has(DRY_RUN)) {
                migration.changes().forEach(change ->
                        terminal.err().println(source.name() + ":" + change.line() + ": " + change.what()));
            }
            if (!arguments.has(DRY_RUN)) {
                write(migration.text(), source, arguments, terminal);
            }
            return 0;
        } catch (ConfigFiles.NotFound e) {
            terminal.error(e.getMessage());
        } catch (IOException | InvalidPathException e) {
            terminal.error("cannot read or write: " + e);
        }
        return 1;
    }

    /** The words of a statement run that go before those of the helper. */
    private static String bridge() {
        var words = new ArrayList<>(SelfCommand.words());
        words.addAll(List.of("migrate", "api", "-f", Version.V4.word(), "-t", Version.MAIN.word(), "--exec"));
        return words.stream().map(word -> word.matches("[\\w./:=-]+") ? word : '"' + word + '"').collect(Collectors.joining(" "));
    }

    /** One of those that the option takes; the newest unless it is given. */
    private static Version version(Arguments arguments, String option) {
        var word = arguments.value(option);
        var version = word == null ? null : Version.of(word);
        return version == null ? Version.MAIN : version;
    }

    private static String text(ConfigurationSource source) throws IOException {
        return switch (source) {
            // not with bytes replaced: what is not understood must come out as it went in
            case ConfigurationSource.File file -> Files.readString(file.path());
            case ConfigurationSource.Text text -> text.text();
        };
    }

    private static void write(String text, ConfigurationSource source, Arguments arguments, Terminal terminal)
            throws IOException, InvalidValue {
        var output = arguments.value(OUTPUT);
        if (arguments.has(IN_PLACE)) {
            switch (source) {
                case ConfigurationSource.File file -> {
                    Files.copy(file.path(), backup(file.path()));
                    Files.writeString(file.path(), text);
                }
                case ConfigurationSource.Text _ -> throw new InvalidValue("standard input cannot be written in place");
            }
        } else if (output == null || output.equals("-")) {
            terminal.out().print(text);
        } else {
            Files.writeString(Path.of(output), text);
        }
    }

    /** A name beside the file that nothing has yet. */
    private static Path backup(Path file) {
        var backup = Path.of(file + ".bak");
        for (int n = 1; Files.exists(backup); n++) {
            backup = Path.of(file + ".bak." + n);
        }
        return backup;
    }
}
