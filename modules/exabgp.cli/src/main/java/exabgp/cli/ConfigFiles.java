package exabgp.cli;

import exabgp.cli.environment.Environment;
import exabgp.reactor.ConfigurationSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the configuration files that a command line names. */
final class ConfigFiles {
    private static final String STANDARD_INPUT = "-";

    private ConfigFiles() {}

    /** A name that leads nowhere; the message is for the user. */
    static final class NotFound extends Exception {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message);
        }
    }

    /** Where each of the names leads: a file, or for a single dash the whole of standard input. */
    static List<ConfigurationSource> find(List<String> names, Environment environment, Terminal terminal) throws NotFound {
        if (names.equals(List.of(STANDARD_INPUT))) {
            return List.of(standardInput(terminal));
        }
        var found = new ArrayList<ConfigurationSource>();
        for (var name : names) {
            if (name.equals(STANDARD_INPUT)) {
                throw new NotFound("- (standard input) cannot be combined with other configuration files");
            }
            found.add(new ConfigurationSource.File(find(name, environment)));
        }
        return found;
    }

    /** The file of one name: as it stands, else in the folder of configurations, with or without {@code etc/exabgp/} before it. */
    static Path find(String name, Environment environment) throws NotFound {
        try {
            var given = Path.of(name);
            if (Files.exists(given)) {
                return file(name, given);
            }
            if (!given.isAbsolute()) {
                var prefix = Path.of("etc", "exabgp");
                var inside = environment.etc().resolve(given.startsWith(prefix) ? prefix.relativize(given) : given);
                if (Files.exists(inside)) {
                    return file(name, inside);
                }
            }
        } catch (InvalidPathException e) {
            throw new NotFound(name + " is not an exabgp config file (" + e.getReason() + ")");
        }
        throw new NotFound(name + " is not an exabgp config file (file not found)");
    }

    private static Path file(String name, Path path) throws NotFound {
        if (Files.isDirectory(path)) {
            throw new NotFound(name + " is not an exabgp config file (it is a directory)");
        }
        if (!Files.isReadable(path)) {
            throw new NotFound(name + " is not an exabgp config file (no permission to read it)");
        }
        return path.toAbsolutePath().normalize();
    }

    private static ConfigurationSource standardInput(Terminal terminal) throws NotFound {
        try {
            var octets = terminal.in().readAllBytes();
            return new ConfigurationSource.Text("standard input", new String(octets, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new NotFound("standard input cannot be read: " + e.getMessage());
        }
    }
}
